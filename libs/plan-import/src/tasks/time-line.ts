import { parseDeadline, type ParseDeadlineOptions } from '../deadlines/parse-deadline.js';
import type { PlanDocumentDeadline, PlanDocumentTarget } from '../plan-document.js';
import { readTargets } from '../targets/read-targets.js';
import { normaliseVietnamese, withoutEnd } from '../text/vietnamese.js';

/** What a task's line of time says. */
export interface TimeLine {
  /** Its words without brackets and stops around them; null where it has none. */
  readonly text: string | null;
  readonly deadline: PlanDocumentDeadline;
  /** The document that proves a task done; null where none is named, or the task is not done. */
  readonly doneBy: string | null;
  /** The figures in it; those of its dated steps are with the steps, too. */
  readonly targets: readonly PlanDocumentTarget[];
}

/** Reads the words behind "Thời gian thực hiện:", printed or typed. Words that say no time are kept, with the kind `none`. */
export function readTimeLine(words: string, options: ParseDeadlineOptions = {}): TimeLine {
  const { text, deadline } = timeOfLine(normaliseVietnamese(words), options);
  const doneBy = text !== null && deadline.kind === 'done' ? proofIn(text) : null;
  return { text, deadline, doneBy, targets: readTargets(text ?? '', options.year) };
}

/** Its words, and the time they say. */
export function timeOfLine(
  words: string,
  options: ParseDeadlineOptions,
): Pick<TimeLine, 'text' | 'deadline'> {
  const text = withoutBrackets(withoutEnd(words));
  return { text: text === '' ? null : text, deadline: parseDeadline(text, options) };
}

/** "(hoàn thành trong tháng 6)" in a cell of its own. */
const withoutBrackets = (text: string): string => /^\(([^()]*)\)$/u.exec(text)?.[1]?.trim() ?? text;

/** The document that proves a task done, as its words name it. */
export const proofIn = (text: string): string | null =>
  /(?:Công văn|Quyết định|Kế hoạch|Thông báo|Văn bản|Báo cáo)[^.;()]*/u.exec(text)?.[0].trim() ?? null;
