import { normaliseVietnamese } from '../../text/vietnamese.js';

/** What no XML 1.0 document can hold: control characters (those that are spaces become spaces), halves of surrogate pairs, non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** One line of text as an office file can carry it. */
export const printable = (text: string): string => normaliseVietnamese(text.replace(UNPRINTABLE, ''));

/** The same object with each of its texts, names of fields included, put through a function. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    change(key),
    mapTexts(item as unknown, change),
  ]);
  return Object.fromEntries(entries) as T;
}
