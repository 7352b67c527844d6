import { normaliseVietnamese } from '../../text/vietnamese.js';

/** What no XML 1.0 document can hold: control characters, halves of surrogate pairs, non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** One line of text as an office file can carry it. */
export const printable = (text: string): string => normaliseVietnamese(text.replace(UNPRINTABLE, ''));

type Printed<T> = T extends string ? string : T extends object ? { [K in keyof T]: Printed<T[K]> } : T;

/** All texts of a form at once. */
export function allPrintable<T>(form: T): Printed<T> {
  if (typeof form === 'string') return printable(form) as Printed<T>;
  if (Array.isArray(form)) return form.map(allPrintable) as Printed<T>;
  if (typeof form !== 'object' || form === null) return form as Printed<T>;
  const entries = Object.entries(form).map(([key, value]) => [key, allPrintable(value as unknown)]);
  return Object.fromEntries(entries) as Printed<T>;
}
