import { refuse } from '../shared/domain-error.js';
import { addDays, dayFromOrdinal, isDay, ordinalOf, MS_PER_DAY, type Day } from './day.js';

/** A UTC instant, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that instants compare as strings. */
export type Instant = string & { readonly __instant: true };

/** Asia/Ho_Chi_Minh held as data: +07:00 without exception since 1975, so no result depends on a zone database. */
const OFFSET_HOURS = 7;
/** From this hour in UTC it is the next day in Viet Nam. */
const MIDNIGHT_UTC = `${24 - OFFSET_HOURS}`;
const pad = (n: number, width = 2) => String(n).padStart(width, '0');

export function instantFromEpoch(ms: number): Instant {
  const day = dayFromOrdinal(Math.floor(ms / MS_PER_DAY));
  const rest = ms - Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;
  const h = Math.floor(rest / 3_600_000);
  const m = Math.floor(rest / 60_000) % 60;
  const s = Math.floor(rest / 1000) % 60;
  return `${day}T${pad(h)}:${pad(m)}:${pad(s)}.${pad(rest % 1000, 3)}Z` as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochOf(at: Instant): number {
  const time =
    Number(at.slice(11, 13)) * 3_600_000 +
    Number(at.slice(14, 16)) * 60_000 +
    Number(at.slice(17, 19)) * 1000 +
    Number(at.slice(20, 23));
  return ordinalOf(at.slice(0, 10) as Day) * MS_PER_DAY + time;
}

const FORM = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** @throws DomainError `instant-impossible` unless the text is a UTC instant with milliseconds. */
export function asInstant(text: string): Instant {
  return FORM.test(text) && isDay(text.slice(0, 10))
    ? (text as Instant)
    : refuse('instant-impossible', { text });
}

/** The civil day in Viet Nam at that instant. */
export function localDay(at: Instant): Day {
  const day = at.slice(0, 10) as Day;
  return at.slice(11, 13) >= MIDNIGHT_UTC ? addDays(day, 1) : day;
}

/** The instant at which a clock in Viet Nam shows that time (`HH:mm`) on that day. */
export function atLocal(day: Day, time: string): Instant {
  const hours = Number(time.slice(0, 2)) - OFFSET_HOURS;
  const utcDay = hours < 0 ? addDays(day, -1) : day;
  return `${utcDay}T${pad(hours < 0 ? hours + 24 : hours)}:${time.slice(3, 5)}:00.000Z` as Instant;
}

/** 24:00 of that day in Viet Nam: a term ends at the end of its last day (Civil Code 2015, art. 148). */
export const endOfDay = (day: Day): Instant => `${day}T${MIDNIGHT_UTC}:00:00.000Z` as Instant;

export const addMs = (at: Instant, ms: number): Instant => instantFromEpoch(epochOf(at) + ms);

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
