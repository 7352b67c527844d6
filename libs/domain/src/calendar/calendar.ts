import { addDays, weekday, type Day } from './day.js';

export type CalendarFactKind = 'holiday' | 'compensatory' | 'working-day';

/** One day that differs from its weekday, and the document that made it so. */
export interface CalendarFact {
  readonly day: Day;
  readonly kind: CalendarFactKind;
  readonly name: string;
  readonly document: string;
}

/** The working calendar of the public sector: Monday to Friday, but for the dated facts. */
export interface Calendar {
  readonly version: string;
  readonly facts: ReadonlyMap<string, CalendarFact>;
}

export function calendarOf(version: string, facts: readonly CalendarFact[]): Calendar {
  return { version, facts: new Map(facts.map((f) => [f.day, f])) };
}

/** Whether a year's facts are there; before its notices are out, every holiday would count as a working day. */
export const knowsYear = (calendar: Calendar, year: number): boolean =>
  [...calendar.facts.keys()].some((day) => day.startsWith(`${year}-`));

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const fact = calendar.facts.get(day);
  return fact ? fact.kind === 'working-day' : weekday(day) <= 5;
}

/** Answers already worked out: a calendar is a value that never changes, and the same days are asked for all the time. */
const known = new WeakMap<Calendar, Map<number, Map<Day, Day>>>();
const MEMORY = 10_000;

function answersOf(calendar: Calendar, n: number): Map<Day, Day> {
  let byCount = known.get(calendar);
  if (!byCount) known.set(calendar, (byCount = new Map<number, Map<Day, Day>>()));
  let byDay = byCount.get(n);
  if (byDay) return byDay;
  byDay = new Map<Day, Day>();
  if (byCount.size < 100) byCount.set(n, byDay);
  return byDay;
}

/**
 * The n-th working day after (n > 0) or before (n < 0) a day; the day itself is not counted
 * (Civil Code 2015, art. 147). For n = 0: the day itself, or the next working day if it is none.
 */
export function addWorkingDays(calendar: Calendar, from: Day, n: number): Day {
  const answers = answersOf(calendar, n);
  const found = answers.get(from);
  if (found) return found;
  const answer = count(calendar, from, n);
  if (answers.size < MEMORY) answers.set(from, answer);
  return answer;
}

function count(calendar: Calendar, from: Day, n: number): Day {
  let day = from;
  if (n === 0) {
    while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
    return day;
  }
  const step = n > 0 ? 1 : -1;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative if `to` lies before. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let n = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) n += 1;
  }
  return n;
}
