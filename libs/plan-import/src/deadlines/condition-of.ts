import { isOnlyTime } from './aside.js';
import { leadsIn } from './lead-in.js';
import { withoutEnds } from './tidy-line.js';
import type { TimeWord } from './time-words.js';

/** Some rule sets a day, but none is named: no event that a task could wait for. */
const NO_EVENT = /^theo (?:đúng )?quy định(?: hiện hành| của pháp luật)*$/iu;

/** The outside event a line waits for, as printed; null where it names none, or names a rhythm before it. */
export function conditionOf(text: string, words: readonly TimeWord[]): string | null {
  const first = words.find((w) => w.type === 'condition');
  if (!first) return null;
  const before = text.slice(0, first.start);
  const own = words.filter((w) => w.start < first.start && w.type !== 'aside' && w.type !== 'citation');
  if (own.some((w) => ['standing', 'periodic', 'monthDay', 'done'].includes(w.type))) return null;
  if (own.length > 0 && !leadsIn(before) && !/[,;:]$/u.test(before.trimEnd())) return null;
  const expected = words.find((w) => isExpectation(w) && w.start > first.start);
  const condition = withoutEnds(text.slice(first.start, expected?.start ?? text.length));
  return condition === '' || NO_EVENT.test(condition) ? null : condition;
}

const isExpectation = (word: TimeWord): boolean =>
  word.type === 'expected' ||
  (word.type === 'aside' && (/^\s*(?:dự kiến|dự tính)/iu.test(word.text) || isOnlyTime(word.text)));
