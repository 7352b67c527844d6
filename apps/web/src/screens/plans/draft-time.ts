import type { Deadline, DraftTask } from '@dondoc/domain';
import { printDay } from '../../shared/dates.js';

type TimeWord = 'by' | 'standing' | 'periodic' | 'conditional' | 'done' | 'unread' | 'none';
type Period = Extract<Deadline, { kind: 'periodic' }>['every'] & string;

export interface DraftTime {
  /** How the time was understood. */
  readonly word: TimeWord;
  /** Its day as dd/mm/yyyy, of a dated task. */
  readonly date: string;
  /** How often it comes again, or what the task goes on with after its day. */
  readonly again: Period | 'standing' | undefined;
  /** The words of the document; without them, what the time hangs on. */
  readonly printed: string;
}

function againOf(deadline: Deadline): DraftTime['again'] {
  if (deadline.kind !== 'by') return deadline.kind === 'periodic' ? deadline.every : undefined;
  return deadline.every ?? (deadline.thenStanding ? 'standing' : undefined);
}

function hangsOn(deadline: Deadline): string {
  if (deadline.kind === 'conditional') return deadline.condition;
  return deadline.kind === 'done' ? deadline.document : '';
}

/** A task's time as it was understood, beside the words it was read from: words nobody understood are no missing time. */
export function draftTime({
  deadline,
  deadlineText,
}: Pick<DraftTask, 'deadline' | 'deadlineText'>): DraftTime {
  const printed = deadlineText?.trim() || hangsOn(deadline);
  const date = deadline.kind === 'by' ? printDay(deadline.due) : '';
  const word = deadline.kind === 'none' && printed ? 'unread' : deadline.kind;
  return { word, date, again: againOf(deadline), printed };
}
