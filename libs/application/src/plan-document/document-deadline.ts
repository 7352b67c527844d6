import type { Deadline } from '@dondoc/domain';
import type { PlanDocumentDeadline } from '@dondoc/plan-import';

/** A deadline in the words of a document; the letter that proves a task done stands beside it there. */
export function documentDeadline(deadline: Deadline): PlanDocumentDeadline {
  switch (deadline.kind) {
    case 'by': {
      const { due, thenStanding, every, rolledFrom } = deadline;
      return {
        kind: 'by',
        // The document names its own day; putting it off is the plan's rule.
        due: rolledFrom ?? due,
        ...(thenStanding ? { thenStanding } : {}),
        ...(every ? { every } : {}),
      };
    }
    case 'standing':
      return { kind: 'standing', ...(deadline.from ? { from: deadline.from } : {}) };
    case 'periodic': {
      const { every, dayOfMonth } = deadline;
      return { kind: 'periodic', ...(every ? { every } : {}), ...(dayOfMonth ? { dayOfMonth } : {}) };
    }
    case 'conditional': {
      const { condition, expected } = deadline;
      return { kind: 'conditional', condition, ...(expected ? { expected } : {}) };
    }
    case 'done':
      return { kind: 'done' };
    case 'none':
      return { kind: 'none' };
    default:
      return deadline satisfies never;
  }
}
