import { isDay, type Day, type Deadline, type Milestone } from '@dondoc/domain';
import type { PlanDocumentDeadline } from '@dondoc/plan-import';

const dayOf = (text: string | undefined): Day | undefined => (text && isDay(text) ? text : undefined);

/** A time as the document has it; the words are those printed, `doneBy` the letter that proves a task done. */
export interface TimeRead {
  readonly deadline: PlanDocumentDeadline;
  readonly deadlineText: string | null;
  readonly doneBy?: string | null;
}

/** Undefined where the words need a person: a date that does not exist, a condition without words. */
export function deadlineFrom({ deadline, deadlineText, doneBy }: TimeRead): Deadline | undefined {
  switch (deadline.kind) {
    case 'by':
      return byDate(deadline);
    case 'standing': {
      const from = dayOf(deadline.from);
      return { kind: 'standing', ...(from ? { from } : {}) };
    }
    case 'periodic':
      return periodic(deadline);
    case 'conditional':
      return conditional(deadline, deadlineText);
    case 'done':
      return doneBy ? { kind: 'done', document: doneBy } : undefined;
    case 'none':
      return { kind: 'none' };
    default:
      return deadline.kind satisfies never;
  }
}

function byDate({ due, thenStanding, every }: PlanDocumentDeadline): Deadline | undefined {
  const deadline = dayOf(due);
  return (
    deadline && {
      kind: 'by',
      due: deadline,
      ...(thenStanding ? { thenStanding } : {}),
      ...(every ? { every } : {}),
    }
  );
}

const periodic = ({ every, dayOfMonth }: PlanDocumentDeadline): Deadline => ({
  kind: 'periodic',
  ...(every ? { every } : {}),
  ...(dayOfMonth ? { dayOfMonth } : {}),
});

function conditional(deadline: PlanDocumentDeadline, words: string | null): Deadline | undefined {
  const condition = deadline.condition ?? words;
  const expected = dayOf(deadline.expected);
  return condition ? { kind: 'conditional', condition, ...(expected ? { expected } : {}) } : undefined;
}

/**
 * The dated steps of a line. A step that is a figure ("đến 30/6/2026 đạt 80%") is followed as the task's target, which
 * has the same day; as a step too it would be asked about twice.
 */
export const milestonesFrom = ({ milestones = [] }: PlanDocumentDeadline): Milestone[] =>
  milestones.flatMap(({ text, due, targets }) => {
    const day = dayOf(due);
    return targets.length === 0 && day ? [{ text, due: day }] : [];
  });
