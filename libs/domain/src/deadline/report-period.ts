import { addDays, asDay, lastDayOfMonth, partsOf, weekday, type Day } from '../calendar/day.js';
import type { Deadline, Period } from './deadline.js';

/** A rhythm that opens periods; what is done every day is simply standing. */
export type Rhythm = Exclude<Period, 'day'>;

/** One period of a rhythm: what is reported about, and by when. */
export interface ReportPeriod {
  /** `2025-W11`, `2025-03`, `2025-Q1`, `2025-H1`, `2025`. */
  readonly key: string;
  /** First day on which there is something to do: the period itself, of a long one its last month. */
  readonly opens: Day;
  /** Data from the one day to the other, both included (Decree 09/2019/NĐ-CP, art. 12). */
  readonly dataFrom: Day;
  readonly dataTo: Day;
  /** Last day for sending it in: the plan's day of the month, else the period's last. */
  readonly due: Day;
}

/** Months of one period of a rhythm that is counted in months. */
const MONTHS: Record<Exclude<Rhythm, 'week'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Working days of a period, about: after so many without a word somebody is asked. */
export const WORKING_DAYS_OF: Readonly<Record<Rhythm, number>> = {
  week: 5,
  month: 22,
  quarter: 66,
  'half-year': 130,
  year: 250,
};

const pad = (n: number): string => String(n).padStart(2, '0');
const dayOf = (year: number, month: number, date: number): Day => {
  const last = lastDayOfMonth(year, month);
  const wanted = `${year}-${pad(month)}-${pad(date)}`;
  // A month that has no such day ends with its last (Civil Code 2015, art. 147).
  return wanted > last ? last : asDay(wanted);
};

/** The rhythm by which a deadline opens periods; undefined for one that opens none. */
export const rhythmOf = (deadline: Deadline): Rhythm | undefined =>
  deadline.kind === 'periodic' && deadline.every !== undefined && deadline.every !== 'day'
    ? deadline.every
    : undefined;

/** The period of a rhythm in which a day lies. `dayOfMonth` is the plan's day for sending in, 1 to 31. */
export function periodAt(rhythm: Rhythm, day: Day, dayOfMonth?: number): ReportPeriod {
  if (rhythm === 'week') return weekAt(day);
  const { year, month } = partsOf(day);
  const months = MONTHS[rhythm];
  const nth = Math.ceil(month / months);
  const last = nth * months;
  return {
    key: keyOf(rhythm, year, nth),
    opens: dayOf(year, last, 1),
    // Closed on the 14th of its last month, from the 15th of the month before its first.
    dataFrom: last - months === 0 ? dayOf(year - 1, 12, 15) : dayOf(year, last - months, 15),
    dataTo: dayOf(year, last, 14),
    due: dayOf(year, last, dayOfMonth ?? 31),
  };
}

function keyOf(rhythm: Exclude<Rhythm, 'week'>, year: number, nth: number): string {
  switch (rhythm) {
    case 'month':
      return `${year}-${pad(nth)}`;
    case 'quarter':
      return `${year}-Q${nth}`;
    case 'half-year':
      return `${year}-H${nth}`;
    case 'year':
      return String(year);
  }
}

/** The week of ISO 8601, from Monday; due on its Friday. */
function weekAt(day: Day): ReportPeriod {
  const monday = addDays(day, 1 - weekday(day));
  const thursday = addDays(monday, 3);
  const { year } = partsOf(thursday);
  let nth = 1;
  for (let d = addDays(thursday, -7); partsOf(d).year === year; d = addDays(d, -7)) nth += 1;
  const week = { opens: monday, dataFrom: monday, dataTo: addDays(monday, 6), due: addDays(monday, 4) };
  return { key: `${year}-W${pad(nth)}`, ...week };
}

/** The period after one. */
export function nextPeriod(rhythm: Rhythm, period: ReportPeriod, dayOfMonth?: number): ReportPeriod {
  if (rhythm === 'week') return weekAt(addDays(period.opens, 7));
  const { year, month } = partsOf(period.opens);
  return periodAt(rhythm, addDays(lastDayOfMonth(year, month), 1), dayOfMonth);
}
