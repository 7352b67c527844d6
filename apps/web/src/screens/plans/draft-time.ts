import type { DraftTask } from '@dondoc/domain';
import { printDay } from '../../shared/dates.js';

type TimeWord = 'by' | 'standing' | 'periodic' | 'conditional' | 'done' | 'unread' | 'none';

export interface DraftTime {
  /** How the time was understood. */
  readonly word: TimeWord;
  /** Its day as dd/mm/yyyy, of a dated task. */
  readonly date: string;
  /** The words of the document; empty where there are none. */
  readonly printed: string;
}

/** A task's time as it was understood, beside the words it was read from: words nobody understood are no missing time. */
export function draftTime({
  deadline,
  deadlineText,
}: Pick<DraftTask, 'deadline' | 'deadlineText'>): DraftTime {
  const printed = deadlineText?.trim() ?? '';
  const date = deadline.kind === 'by' ? printDay(deadline.due) : '';
  return { word: deadline.kind === 'none' && printed ? 'unread' : deadline.kind, date, printed };
}
