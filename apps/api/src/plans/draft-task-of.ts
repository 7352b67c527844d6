import type { CompletionRuleDto, DeadlineDto, DraftTaskDto, OwnerDto } from './plan.dto.js';

/** Only the fields that belong to the kind: what else was sent means nothing and is not kept. */
export function deadlineOf(d: DeadlineDto): object {
  switch (d.kind) {
    case 'by':
      return { kind: d.kind, due: d.due, thenStanding: d.thenStanding, every: d.every };
    case 'standing':
      return { kind: d.kind, from: d.from };
    case 'periodic':
      return { kind: d.kind, every: d.every, dayOfMonth: d.dayOfMonth };
    case 'conditional':
      return { kind: d.kind, condition: d.condition, expected: d.expected };
    case 'done':
      return { kind: d.kind, document: d.document };
    case 'none':
      return { kind: d.kind };
    default:
      return d.kind satisfies never;
  }
}

export const ownerOf = ({ kind, unitId, group, printed }: OwnerDto): object =>
  kind === 'unit' ? { kind, unitId } : { kind, group, printed };

const completionOf = ({ rule, unitIds }: CompletionRuleDto): object =>
  rule === 'named' ? { rule, unitIds } : { rule };

export const draftTaskOf = (task: DraftTaskDto): object => ({
  ...task,
  deadline: deadlineOf(task.deadline),
  owners: task.owners?.map(ownerOf),
  supports: task.supports?.map(ownerOf),
  completion: task.completion && completionOf(task.completion),
});
