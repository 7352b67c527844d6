import type { Lang } from '../i18n/i18n.js';

const zone = 'Asia/Ho_Chi_Minh';
const dayFormat = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
});
const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: zone,
});
const isoFormat = new Intl.DateTimeFormat('en-CA', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: zone,
});
const weekday: Record<Lang, Intl.DateTimeFormat> = {
  vi: new Intl.DateTimeFormat('vi-VN', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }),
};

/** A day `YYYY-MM-DD` as dd/mm/yyyy. */
export const printDay = (day: string): string => day.split('-').reverse().join('/');

/** The Vietnamese day of an instant, as dd/mm/yyyy. */
export const printInstantDay = (instant: string): string => dayFormat.format(new Date(instant));

/** An instant as "08:00 30/09/2025", Vietnamese time. */
export const printInstant = (instant: string): string =>
  `${timeFormat.format(new Date(instant))} ${printInstantDay(instant)}`;

/** The Vietnamese day `YYYY-MM-DD` of an instant. */
export const dayOf = (instant: string): string => isoFormat.format(new Date(instant));

/** "T2" or "Mon". */
export const printWeekday = (day: string, lang: Lang): string =>
  weekday[lang].format(new Date(`${day}T00:00:00Z`));

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Reads "30/9/2026" as a day; undefined when there is no such day. */
export function readDay(typed: string): string | undefined {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!parts) return undefined;
  const day = `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
