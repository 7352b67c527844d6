import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentPeriod } from '../plan-document.js';
import { daysOf, type DayRange } from './calendar-day.js';
import type { PrintedDate, TimeWord } from './time-words.js';
import { saysNoMore } from './lead-in.js';

/** What the words of one line say, before a kind is chosen. */
export interface Facts {
  due?: string;
  from?: string;
  expected?: string;
  every?: PlanDocumentPeriod;
  dayOfMonth?: number;
  periodic: boolean;
  standing: boolean;
  /** The last day is only that of a named year. */
  wholeYear: boolean;
  /** The last day has no year in print. */
  yearless: boolean;
  /** Printed days that no calendar has. */
  impossible: string[];
  /** Such days where they do not decide: in a bracket beside the deadline. */
  misprints: string[];
  /** The line waits for an outside event. */
  conditional?: boolean;
  /** The last day stands in a bracket; of several brackets the last day is meant. */
  bracketed?: boolean;
}

type Due = Extract<TimeWord, { type: 'due' }>;
export type DaysOf = (date: PrintedDate, word: { start: number; end: number }) => DayRange | null;

const shortestFirst: PlanDocumentPeriod[] = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];

/** A plan prints few different times, each many times over: the newest are remembered. */
const known = new Map<string, readonly TimeWord[]>();
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 300;

/** The time words of a line that is nothing but a time. */
export function timeWords(text: string): readonly TimeWord[] {
  const found = known.get(text);
  if (found) return found;
  const words = parse(text, { line: true });
  if (text.length > LONGEST_KNOWN) return words;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, words);
  return words;
}

/** The year of dates printed without one: the only year the line names, else the plan's. */
export function yearFor(words: readonly TimeWord[], planYear?: number): number | undefined {
  const named = new Set(words.flatMap(datesIn).flatMap(({ year }) => (year === null ? [] : [year])));
  const [only] = named;
  return named.size === 1 ? only : planYear;
}

const datesIn = (word: TimeWord): PrintedDate[] =>
  word.type === 'fromTo' ? [word.from, word.to] : word.type === 'due' ? [word.date] : [];

export function gatherFacts(text: string, words: readonly TimeWord[], year?: number): Facts {
  const facts: Facts = {
    periodic: false,
    standing: false,
    wholeYear: true,
    yearless: false,
    impossible: [],
    misprints: [],
  };
  const days: DaysOf = (date, { start, end }) => {
    const range = daysOf(date, year);
    if (range !== 'impossible') return range;
    facts.impossible.push(text.slice(start, end));
    return null;
  };
  const conditionAt = words.find((w) => w.type === 'condition')?.start ?? Infinity;
  const dues = duesThatCount(text, words, conditionAt);
  for (const word of words) addWord(facts, word, dues, days);
  if (facts.due === undefined && conditionAt === Infinity) addBare(facts, text, words, days);
  return facts;
}

function addWord(facts: Facts, word: TimeWord, dues: ReadonlySet<TimeWord>, days: DaysOf): void {
  switch (word.type) {
    case 'due':
      if (dues.has(word)) addDue(facts, word.date, days(word.date, word));
      break;
    case 'fromTo':
      addSpan(facts, word, days);
      break;
    case 'from':
      if (facts.due === undefined) facts.from ??= days(word.date, word)?.[word.after ? 'last' : 'first'];
      break;
    case 'expected':
      facts.expected = days(word.date, word)?.last;
      break;
    case 'periodic':
    case 'monthDay':
      addRhythm(facts, word, days);
      break;
    case 'standing':
    case 'later':
    case 'onwards':
      facts.standing = true;
      break;
    // Read for themselves: brackets, conditions, what is done; the others are no times.
    case 'aside':
    case 'bare':
    case 'citation':
    case 'condition':
    case 'done':
    case 'open':
  }
}

function addDue(facts: Facts, date: PrintedDate, range: DayRange | null): void {
  if (range === null) return;
  if (facts.due === undefined || range.last > facts.due) facts.due = range.last;
  facts.wholeYear &&= date.unit === 'year';
  facts.yearless ||= date.year === null;
}

function addSpan(facts: Facts, word: Extract<TimeWord, { type: 'fromTo' }>, days: DaysOf): void {
  const to = days(word.to, word);
  const year = word.from.year ?? word.to.year;
  let from = days({ ...word.from, year }, word);
  // "từ 01/11 đến 31/3/2026" begins in the year before.
  if (from && to && year !== null && from.first > to.last)
    from = word.from.year === null ? days({ ...word.from, year: year - 1 }, word) : null;
  facts.from ??= from?.first;
  addDue(facts, word.to, to);
}

function addRhythm(
  facts: Facts,
  word: Extract<TimeWord, { type: 'periodic' | 'monthDay' }>,
  days: DaysOf,
): void {
  const [every, day] = word.type === 'monthDay' ? [[word.every], word.day] : [word.every, word.dayOfMonth];
  const possible = day === undefined || (day >= 1 && day <= 31);
  if (!possible) days({ unit: 'day', day, month: 1, year: 2024 }, word);
  if (word.type === 'periodic')
    for (const one of word.days ?? []) days({ unit: 'day', ...one, year: 2024 }, word);
  facts.periodic = true;
  const all = facts.every === undefined ? every : [...every, facts.every];
  const shortest = shortestFirst.find((period) => all.includes(period));
  // "hằng tháng (trước ngày 20), hằng quý (trước ngày 18)": the day is that of the rhythm which is watched.
  const isWatched = shortest === undefined || every.includes(shortest) || facts.dayOfMonth === undefined;
  if (shortest !== undefined) facts.every = shortest;
  if (possible && day !== undefined && isWatched) facts.dayOfMonth = day;
}

/** "2026", "IV/2026", "trong năm": times only where the line says nothing else. */
function addBare(facts: Facts, text: string, words: readonly TimeWord[], days: DaysOf): void {
  const last = words.findLast((w) => w.type === 'bare');
  if (last?.type !== 'bare' || !saysNoMore(leftOver(text, words))) return;
  addDue(facts, last.date, days(last.date, last));
}

/** The text without its time words. */
export function leftOver(text: string, words: readonly { start: number; end: number }[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const word of words) {
    kept.push(text.slice(from, word.start));
    from = word.end;
  }
  return [...kept, text.slice(from)].join(' ').trim();
}

/**
 * Of the dates in one clause those count that the time words stand nearest to: in "báo cáo năm 2026 trước ngày 15/12/2026"
 * the year is the report's. After "theo …", "khi …" a date is the outside event's unless it begins a clause.
 */
function duesThatCount(text: string, words: readonly TimeWord[], conditionAt: number): ReadonlySet<TimeWord> {
  const dues = words.filter(
    (w): w is Due =>
      w.type === 'due' && isDate(w, text) && (w.start < conditionAt || (w.marked && beginsClause(text, w))),
  );
  const ranks = dues.map((due, i) => (isNarrowed(due, dues[i + 1], text) ? -1 : rankOf(due, text)));
  const clauses = clausesOf(text, dues);
  const best = new Map<number, number>();
  for (const [i, clause] of clauses.entries())
    best.set(clause, Math.max(best.get(clause) ?? 0, ranks[i] ?? 0));
  return new Set<TimeWord>(dues.filter((_, i) => ranks[i] === best.get(clauses[i] ?? 0)));
}

const rankOf = (due: Due, text: string): number =>
  due.direct ? 2 : due.marked ? 1 : beginsClause(text, due) ? 2 : 0;

/** "Trong quý III năm 2026, chậm nhất 15/9/2026": the later words say which day of the time before them is meant. */
function isNarrowed(due: Due, next: Due | undefined, text: string): boolean {
  if (!next || !/^(?:chậm|muộn|trễ) nhất/iu.test(text.slice(next.start, next.end))) return false;
  const between = text.slice(due.end, next.start);
  if (/;|\.\s/u.test(between) || !saysNoMore(between)) return false;
  const [wide, narrow] = [due.date, next.date].map((date) =>
    daysOf(date, due.date.year ?? next.date.year ?? ANY_YEAR),
  );
  if (!wide || !narrow || wide === 'impossible' || narrow === 'impossible') return false;
  return wide.first <= narrow.first && narrow.last < wide.last;
}

/** Dates without a year are compared within one. */
const ANY_YEAR = 2024;

/** Two figures with a stroke that are no day of any year ("24/24") are no misprinted date either. */
function isDate({ date, marked, start, end }: Due, text: string): boolean {
  if (date.unit !== 'day' || date.year !== null || marked) return true;
  return daysOf(date) !== 'impossible' || /ngày/iu.test(text.slice(start, end));
}

const beginsClause = (text: string, { start }: Due): boolean =>
  /(?:^|[,;:.(–-]|(?<!\p{L})(?:và|hoàn thành|xong|hoàn tất))\s*$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );

/** For each word the number of the clause it stands in. */
function clausesOf(text: string, words: readonly { start: number }[]): number[] {
  const stops = [...text.matchAll(/;|\.\s/gu)].map((m) => m.index);
  let clause = 0;
  return words.map(({ start }) => {
    while ((stops[clause] ?? Infinity) < start) clause += 1;
    return clause;
  });
}
