import { refuse } from '../shared/domain-error.js';

/** A civil day `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Days compare as strings. */
export type Day = string & { readonly __day: true };

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function ordinal(year: number, month: number, date: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Days are few and asked for all the time; both directions remember what they worked out. */
const dayOf = new Map<number, Day>();
const ordinalByDay = new Map<Day, number>();
const MEMORY = 50_000;

function remembered<K, V>(memory: Map<K, V>, key: K, workOut: (key: K) => V): V {
  const found = memory.get(key);
  if (found !== undefined) return found;
  const value = workOut(key);
  if (memory.size < MEMORY) memory.set(key, value);
  return value;
}

export const dayFromOrdinal = (days: number): Day => remembered(dayOf, days, civilDay);

function civilDay(days: number): Day {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}` as Day;
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

export const ordinalOf = (day: Day): number =>
  remembered(ordinalByDay, day, () => {
    const { year, month, date } = partsOf(day);
    return ordinal(year, month, date);
  });

/** Days compare as text and are counted one by one: a slip of the year must not make somebody count for centuries. */
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

/** Whether the text is a day that exists, of the years 1900 to 2199. */
export function isDay(text: string): text is Day {
  const within = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST && text <= LAST;
  return within && dayFromOrdinal(ordinalOf(text as Day)) === text;
}

/** @throws DomainError `date-impossible` for a day that does not exist, such as 2025-02-30, or not of 1900 to 2199. */
export function asDay(text: string): Day {
  return isDay(text) ? text : refuse('date-impossible', { text });
}

export const addDays = (day: Day, n: number): Day => dayFromOrdinal(ordinalOf(day) + n);

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((ordinalOf(day) + 3) % 7) + 7) % 7) + 1;

export function lastDayOfMonth(year: number, month: number): Day {
  const next = month === 12 ? ordinal(year + 1, 1, 1) : ordinal(year, month + 1, 1);
  return dayFromOrdinal(next - 1);
}

/** `dd/mm/yyyy`, as screens and documents in Viet Nam print a day. */
export const printDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

export { MS_PER_DAY };
