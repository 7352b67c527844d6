import { z } from 'zod';
import { PlanReadError } from '../plan-read-error.js';

const ROOT = '/';

/** `tasks[3].deadline.due` */
export function placeOf(path: readonly PropertyKey[]): string {
  const place = path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
  return place === '' ? ROOT : place;
}

/** The form's own words in Vietnamese; "object" and the like stay, they are JSON's. */
function inVietnamese(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['vi'] ?? issue.message);
  const said = z.locales.vi().localeError(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

/** The first fault of a file that does not follow the form. */
export function faultOf({ issues: [issue] }: z.ZodError): PlanReadError {
  if (!issue) return new PlanReadError('plan-json-invalid', { at: ROOT, found: '', foundVi: '' });
  const missing = issue.code !== 'custom' && issue.input === undefined;
  const found = missing ? 'is missing' : issue.message;
  const foundVi = missing ? 'còn thiếu' : inVietnamese(issue);
  return new PlanReadError('plan-json-invalid', { at: placeOf(issue.path), found, foundVi });
}

/** @throws PlanReadError `plan-json-invalid` with the line at which the JSON breaks off */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const end = json.trimEnd().length;
    const position = Number(/at position (\d+)/u.exec(reason)?.[1] ?? end);
    const line = json.slice(0, Math.min(position, end)).split('\n').length;
    const found = 'the JSON cannot be read from there on';
    throw new PlanReadError('plan-json-invalid', {
      at: ROOT,
      line,
      found,
      foundVi: 'từ đó JSON không đọc được',
    });
  }
}
