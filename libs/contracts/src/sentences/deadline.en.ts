import { printDay, type Deadline } from '@dondoc/domain';

/** A deadline in English; the Vietnamese print of the domain stays the binding one. */
export function deadlineEn(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'by':
      return `by ${printDay(deadline.due)} (to the end of that day)${deadline.thenStanding ? ', standing after that' : ''}`;
    case 'standing':
      return deadline.from ? `standing, from ${printDay(deadline.from)}` : 'standing';
    case 'periodic':
      return `periodic${deadline.every ? `, every ${deadline.every}` : ''}${deadline.dayOfMonth ? `, before day ${deadline.dayOfMonth}` : ''}`;
    case 'conditional':
      return `${deadline.condition}${deadline.expected ? ` (expected ${printDay(deadline.expected)})` : ''}`;
    case 'done':
      return `done (${deadline.document})`;
    case 'none':
      return 'no time stated';
    default:
      return deadline satisfies never;
  }
}
