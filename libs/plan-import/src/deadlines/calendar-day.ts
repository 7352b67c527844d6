import type { PrintedDate } from './time-words.js';

/** First and last day of a printed date, `YYYY-MM-DD`. */
export interface DayRange {
  first: string;
  last: string;
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const iso = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** A year beyond is misprinted: no term of a plan lies there, and nothing should count its days. */
const isYearOfOurs = (year: number): boolean => year >= 1900 && year <= 2199;

/** Is the text `YYYY-MM-DD` and in the calendar? */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isYearOfOurs(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The days a printed date covers; `impossible` when the calendar has no such day, null when no year is known. */
export function daysOf(date: PrintedDate, defaultYear?: number): DayRange | 'impossible' | null {
  const year = date.year ?? defaultYear;
  if (year === undefined) return couldBe(date) ? null : 'impossible';
  if (!isYearOfOurs(year)) return 'impossible';
  switch (date.unit) {
    case 'day':
      if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > daysIn(year, date.month))
        return 'impossible';
      return same(iso(year, date.month, date.day));
    case 'month':
      return monthDays(year, date.month, date.part);
    case 'quarter':
      return quarterDays(year, date.quarter, date.part);
    case 'half':
      return date.half === 1 ? months(year, 1, 6) : months(year, 7, 12);
    case 'year':
      return months(year, 1, 12);
  }
}

const same = (day: string): DayRange => ({ first: day, last: day });
const months = (year: number, from: number, to: number): DayRange => ({
  first: iso(year, from, 1),
  last: iso(year, to, daysIn(year, to)),
});

/** Civil Code 2015 art. 146: early, mid and end of a month are its 1st, its 15th and its last day. */
function monthDays(
  year: number,
  month: number,
  part: 'đầu' | 'giữa' | 'cuối' | null,
): DayRange | 'impossible' {
  if (month < 1 || month > 12) return 'impossible';
  if (part === 'đầu') return same(iso(year, month, 1));
  if (part === 'giữa') return same(iso(year, month, 15));
  if (part === 'cuối') return same(iso(year, month, daysIn(year, month)));
  return months(year, month, month);
}

/** The law does not say what early or mid quarter is: its first and its second month are taken. */
function quarterDays(
  year: number,
  quarter: number,
  part: 'đầu' | 'giữa' | 'cuối' | null,
): DayRange | 'impossible' {
  if (quarter < 1 || quarter > 4) return 'impossible';
  const first = quarter * 3 - 2;
  if (part === 'đầu') return months(year, first, first);
  if (part === 'giữa') return months(year, first + 1, first + 1);
  return months(year, first, first + 2);
}

/** A date whose year is left open can still be impossible in every year. */
function couldBe(date: PrintedDate): boolean {
  if (date.unit === 'day')
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(2024, date.month);
  if (date.unit === 'month') return date.month >= 1 && date.month <= 12;
  return date.unit !== 'quarter' || (date.quarter >= 1 && date.quarter <= 4);
}
