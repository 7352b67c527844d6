import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentDeadline, PlanDocumentPeriod } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import { normaliseVietnamese, withoutEnd } from '../text/vietnamese.js';
import { daysOf, type DayRange } from './calendar-day.js';
import type { PrintedDate, TimeWord } from './time-words.js';

export interface ParseDeadlineOptions {
  /** The plan's year, for "trước ngày 25/3" and "trong quý II"; without it such dates are not read. */
  year?: number;
}

/**
 * Reads the time words of a deadline line ("Trước 30/9/2025", "Quý I/2026", "định kỳ hằng tháng", "khi có hướng dẫn của
 * …"). "Before" a day, month or quarter means by the end of its last day. Text without time words gives kind `none`.
 * Throws PlanReadError `plan-date-impossible` for a day that no calendar has.
 */
export function parseDeadline(text: string, options: ParseDeadlineOptions = {}): PlanDocumentDeadline {
  const printed = withoutEnd(normaliseVietnamese(text));
  return compose(printed, parse(printed), options);
}

const shortestFirst: PlanDocumentPeriod[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];

function compose(text: string, words: TimeWord[], options: ParseDeadlineOptions): PlanDocumentDeadline {
  const facts = gather(text, words, options);
  const condition = conditionOf(text, words);
  if (words.some((w) => w.type === 'done')) return { kind: 'done' };
  if (condition !== null && facts.due === undefined)
    return { kind: 'conditional', condition, ...(facts.expected && { expected: facts.expected }) };
  const period = {
    ...(facts.every && { every: facts.every }),
    ...(facts.dayOfMonth && { dayOfMonth: facts.dayOfMonth }),
  };
  if (facts.periodic && (facts.due === undefined || facts.wholeYear)) return { kind: 'periodic', ...period };
  const from = facts.from === undefined ? {} : { from: facts.from };
  if (facts.due !== undefined)
    return { kind: 'by', due: facts.due, ...from, ...(facts.standing && { thenStanding: true }), ...period };
  if (facts.standing || facts.from !== undefined) return { kind: 'standing', ...from };
  return facts.expected === undefined ? { kind: 'none' } : { kind: 'by', due: facts.expected };
}

interface Facts {
  due?: string;
  from?: string;
  expected?: string;
  every?: PlanDocumentPeriod;
  dayOfMonth?: number;
  periodic: boolean;
  standing: boolean;
  wholeYear: boolean;
}

function gather(text: string, words: TimeWord[], options: ParseDeadlineOptions): Facts {
  const facts: Facts = { periodic: false, standing: false, wholeYear: true };
  const days = (date: PrintedDate) => rangeOf(date, text, options);
  const conditionAt = words.find((w) => w.type === 'condition')?.start ?? Infinity;
  const due = (date: PrintedDate) => {
    const last = days(date)?.last;
    if (last === undefined) return;
    facts.due = facts.due === undefined || last > facts.due ? last : facts.due;
    facts.wholeYear &&= date.unit === 'year';
  };
  for (const word of words) {
    if (word.type === 'due') {
      // After "theo …", "khi …" an unmarked date belongs to the outside event, not to the task.
      if (word.start < conditionAt || word.marked) due(word.date);
    } else if (word.type === 'fromTo') {
      const year = word.from.year ?? word.to.year;
      facts.from ??= days({ ...word.from, year })?.first;
      due(word.to);
    } else if (word.type === 'from')
      facts.from ??= facts.due === undefined ? days(word.date)?.first : undefined;
    else if (word.type === 'expected') facts.expected = days(word.date)?.last;
    else if (word.type === 'aside') facts.expected ??= expectedIn(word.text, options);
    else if (word.type === 'periodic') addPeriods(facts, word.every);
    else if (word.type === 'monthDay') {
      addPeriods(facts, [word.every]);
      if (word.day < 1 || word.day > 31) throw new PlanReadError('plan-date-impossible', { text });
      facts.dayOfMonth = word.day;
    } else if (word.type === 'standing' || word.type === 'later' || word.type === 'onwards')
      facts.standing = true;
  }
  return facts;
}

function addPeriods(facts: Facts, every: PlanDocumentPeriod[]): void {
  facts.periodic = true;
  const all = facts.every === undefined ? every : [...every, facts.every];
  const shortest = shortestFirst.find((period) => all.includes(period));
  if (shortest !== undefined) facts.every = shortest;
}

function rangeOf(date: PrintedDate, text: string, { year }: ParseDeadlineOptions): DayRange | null {
  const range = daysOf(date, year);
  if (range === 'impossible') throw new PlanReadError('plan-date-impossible', { text });
  return range;
}

function expectedIn(aside: string, options: ParseDeadlineOptions): string | undefined {
  for (const word of parse(aside))
    if (word.type === 'expected') return rangeOf(word.date, aside, options)?.last;
  return undefined;
}

/** Only such words may stand before a condition that governs the whole line. */
const LEAD_IN =
  /^(?:(?:và|được|bắt đầu|tiến hành|thực hiện|triển khai|hoàn thành|tổ chức|ngay|lộ trình|tiến độ|thời gian)[\s,]*)*$/iu;

function conditionOf(text: string, words: TimeWord[]): string | null {
  const first = words.find((w) => w.type === 'condition');
  if (!first) return null;
  const before = text.slice(0, first.start);
  if (!LEAD_IN.test(before.trim()) && !/[,;]\s*$/u.test(before) && parse(before).length > 0) return null;
  const expected = words.find(
    (w) => (w.type === 'aside' && /^dự kiến/iu.test(w.text)) || w.type === 'expected',
  );
  const end = expected && expected.start > first.start ? expected.start : text.length;
  const condition = withoutEnd(text.slice(first.start, end));
  return condition === '' ? null : condition;
}
