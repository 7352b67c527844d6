import { gatherFacts, leftOver, timeWords, type Facts } from './gather-facts.js';
import { saysNoMore } from './lead-in.js';
import type { TimeWord } from './time-words.js';

/** What a bracket adds to the line around it. */
export function addAside(facts: Facts, aside: string, year?: number): void {
  const words = timeWords(aside);
  const expected = words.filter((w) => w.type === 'expected');
  if (expected.length > 0) {
    const inner = gatherFacts(aside, expected, year);
    facts.expected ??= inner.expected;
    facts.misprints.push(...inner.impossible);
    return;
  }
  const inner = gatherFacts(aside, words, year);
  if (!isOnlyTime(aside)) {
    facts.misprints.push(...inner.impossible);
    return;
  }
  facts.impossible.push(...inner.impossible);
  // "Thường xuyên (báo cáo kết quả trước ngày 15/12/2026)": the day is the report's, the work goes on.
  if (facts.standing && facts.due === undefined && !inner.periodic && /^\s*(?:gửi )?báo cáo/iu.test(aside))
    return;
  addTime(facts, inner, words);
}

/** "Năm 2026 (trước ngày 30/9/2026)": the bracket is the exact day; an unmarked one beside a condition is when it is expected. */
function addTime(facts: Facts, inner: Facts, words: readonly TimeWord[]): void {
  const isMarked = words.some((w) => w.type === 'fromTo' || (w.type === 'due' && w.marked));
  if (facts.conditional && !isMarked) facts.expected ??= inner.due;
  else if (isDayWithin(facts, inner)) return;
  else if (inner.due !== undefined && !(facts.bracketed && inner.due < (facts.due ?? ''))) {
    facts.bracketed = true;
    facts.due = inner.due;
    facts.wholeYear = inner.wholeYear;
    facts.yearless = inner.yearless;
    facts.from ??= inner.from;
  }
  facts.every ??= inner.every;
  facts.dayOfMonth ??= inner.dayOfMonth;
  facts.periodic ||= inner.periodic;
  facts.standing ||= inner.standing;
}

/** "Hằng quý (trước ngày 10 tháng cuối quý) và năm (trước ngày 05/12)": the rhythm has its day already. */
const isDayWithin = (facts: Facts, inner: Facts): boolean =>
  facts.periodic && facts.dayOfMonth !== undefined && inner.yearless;

const TIMES = new Set<TimeWord['type']>([
  ...(['due', 'bare', 'fromTo', 'periodic', 'monthDay', 'standing', 'later'] as const),
]);

/** Does a bracket hold a time and nothing else? */
export function isOnlyTime(aside: string): boolean {
  const words = timeWords(aside);
  return (
    words.length > 0 &&
    !/^\s*trong đó/iu.test(aside) &&
    words.every((w) => TIMES.has(w.type)) &&
    saysNoMore(leftOver(aside, words))
  );
}
