import { isMostlyInCapitals } from '../text/capitals.js';
import { namesOnlyBodies } from '../units/heading-units.js';
import type { ColumnKind } from './column-kind.js';
import type { TableColumns } from './table-header.js';
import type { TableRow } from './table-sections.js';

/** task: a row of its own; more: the row above goes on; lead: its unit holds for the rows below; group: a heading. */
export type RowKind =
  | { kind: 'task'; sign: string }
  | { kind: 'more' }
  | { kind: 'lead'; text: string; sign: string }
  | { kind: 'group'; text: string; sign: string };

const NUMBER = /^(?:\(?(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?|([IVX]{1,6}|[A-ZĐ])[.)]?|([a-zđ])[.)]?)$/u;

/** The place of an item in a plan's outline, as an annex made of it prints it: `II.3.b`, `II.2.d-1`, `I.(1)`. */
const REFERENCE =
  /^(?=.*[.-])(?:PL)?(?:[IVX]{1,6}|[A-ZĐ]|\d{1,3})(?:\.(?:[IVX]{1,6}|\d{1,3}|[a-zđ]|\([\da-zđ]{1,3}\)))*(?:-\d{1,3}){0,3}$/u;
export const isReference = (sign: string): boolean => REFERENCE.test(sign) && !/^\d+(?:\.\d+)*$/u.test(sign);

/** Does the cell hold the number or the reference of a row, and nothing else? */
export const isSign = (text: string): boolean => NUMBER.test(text) || isReference(text);

/** The text of the row's cell of that kind. */
export const cellText = (row: TableRow, { kinds }: TableColumns, kind: ColumnKind): string => {
  const at = kinds.indexOf(kind);
  return at < 0 ? '' : (row.cells[at]?.text ?? '');
};

/** A Roman number over numbered rows, with a title, a time and nobody: a heading whose time may hold for its rows. */
export function isTimedHeading(row: TableRow, next: TableRow | undefined, columns: TableColumns): boolean {
  const { sign } = signOf(row, columns);
  if (!next || isGroupSign(signOf(next, columns).sign)) return false;
  const held = DUTY.filter((kind) => holdsDuty(row, columns, kind));
  return (
    /^[IVX]{1,6}$/u.test(sign) &&
    cellText(row, columns, 'content') !== '' &&
    held.length === 1 &&
    held[0] === 'time'
  );
}

/** "1 | Tuyên truyền" with nothing beside it, over rows a), b) or 1.1, 1.2 that name their own owners or times. */
export function isNumberedHeading(row: TableRow, next: TableRow | undefined, columns: TableColumns): boolean {
  const [sign, below] = [signOf(row, columns).sign, next ? signOf(next, columns).sign : ''];
  return (
    next !== undefined &&
    /^\d+(?:\.\d+)*$/u.test(sign) &&
    row.own.length === 2 &&
    cellText(row, columns, 'content') !== '' &&
    (isLetter(below) || below.startsWith(`${sign}.`)) &&
    hasDuty(next, columns)
  );
}

export const isLetter = (sign: string): boolean => /^[a-zđ]$/u.test(sign);

/** Is the row numbered 1, 2, 3? */
export const isCounted = (row: TableRow, columns: TableColumns): boolean =>
  /^\d+$/u.test(signOf(row, columns).sign);

export function rowKind(row: TableRow, columns: TableColumns, hasTask: boolean): RowKind {
  const alone = aloneText(row, columns);
  const { sign, rest } = signOf(row, columns);
  if (alone !== null && !(sign === '' && hasTask && isContinuation(row, columns, alone)))
    return { kind: isUnits(rest ?? alone) ? 'lead' : 'group', text: rest ?? alone, sign };
  if (sign !== '')
    return isGroupSign(sign) && !hasDuty(row, columns) ? headingOf(row, columns) : { kind: 'task', sign };
  if (!hasTask) return { kind: 'task', sign: '' };
  return startsTask(row, columns) ? { kind: 'task', sign: '' } : { kind: 'more' };
}

/** A numbered heading with its words in the column of the work. */
export const headingOf = (row: TableRow, columns: TableColumns): RowKind => {
  const text = cellText(row, columns, 'content');
  return { kind: isUnits(text) ? 'lead' : 'group', text, sign: signOf(row, columns).sign };
};

/** The only words of a row that spans the table or stands in its first column, else null. */
function aloneText(row: TableRow, { kinds }: TableColumns): string | null {
  const words = row.own.filter((c) => !NUMBER.test(c.text));
  const [only] = words;
  if (words.length !== 1 || !only) return null;
  const numbered = row.own.length === 2;
  const spans = only.columns >= Math.max(2, kinds.length * 0.6);
  const first = only.column === 0 && kinds[0] === 'number';
  const inContent = kinds[only.column] === 'content';
  if (spans || (first && row.own.length === 1)) return only.text;
  // A heading in the column of the work: in capitals or under a Roman number, with nobody and no time beside it.
  if (inContent && (isMostlyInCapitals(only.text) || (numbered && isGroupSign(row.own[0]?.text ?? ''))))
    return only.text;
  return null;
}

/** "III. CÔNG AN TỈNH" in one merged cell, or "III" in the column of numbers. */
function signOf(row: TableRow, { kinds }: TableColumns): { sign: string; rest?: string } {
  const at = kinds.indexOf('number');
  const printed = (at < 0 ? row.cells[0] : row.cells[at]) ?? undefined;
  const begins = printed !== undefined && row.own.includes(printed);
  if (!begins || !printed) return { sign: '' };
  if (at >= 0 && isReference(printed.text)) return { sign: printed.text };
  if (at >= 0 && NUMBER.test(printed.text)) return { sign: printed.text.replace(/[().]+$|^\(/gu, '') };
  const inside = /^([IVX]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,2})[.)]\s*(?=\S)/u.exec(printed.text);
  if (inside?.[1] && (at < 0 || printed.columns > 1))
    return { sign: inside[1], rest: printed.text.slice(inside[0].length) };
  return { sign: '' };
}

const isGroupSign = (sign: string): boolean => /^(?:[IVX]{1,6}|[A-ZĐ])[.)]?$/u.test(sign);

const DUTY: ColumnKind[] = ['lead', 'owners', 'executor', 'time', 'product', 'support'];
const hasDuty = (row: TableRow, columns: TableColumns): boolean =>
  DUTY.some((kind) => holdsDuty(row, columns, kind));

function holdsDuty(row: TableRow, { kinds }: TableColumns, kind: ColumnKind): boolean {
  const at = kinds.indexOf(kind);
  const cell = at < 0 ? undefined : row.cells[at];
  return cell !== undefined && row.own.includes(cell) && cell.columns < kinds.length * 0.6;
}

/** After a page break the words of one column may go on alone; elsewhere only where they could not open a row. */
function isContinuation(row: TableRow, { kinds }: TableColumns, text: string): boolean {
  const cell = row.own[0];
  if (!cell || cell.columns > 1 || kinds[cell.column] === 'number') return false;
  return /^\p{Ll}/u.test(text) || (row.afterBreak && !isMostlyInCapitals(text));
}

/** A row without a number: a task where none of its table is numbered or where it names its own owner or time. */
function startsTask(row: TableRow, columns: TableColumns): boolean {
  const content = cellText(row, columns, 'content');
  const own = row.cells[columns.kinds.indexOf('content')];
  if (content === '' || !own || !row.own.includes(own)) return false;
  if (row.afterBreak || GOES_ON.test(content)) return false;
  return DUTY.some(
    (kind) => holdsDuty(row, columns, kind) && !(WEAK.has(kind) && isTail(row, columns, kind)),
  );
}

/** Small letters there are the second half of what a page cut; who leads and until when may be printed small. */
const WEAK = new Set<ColumnKind>(['support', 'product']);
const isTail = (row: TableRow, columns: TableColumns, kind: ColumnKind): boolean =>
  /^\p{Ll}/u.test(cellText(row, columns, kind)) && !/^(?:các|những) /u.test(cellText(row, columns, kind));

/** In small letters, or with the second or a later part of a list. */
const GOES_ON = /^(?:\p{Ll}|\((?:[2-9]|\d{2}|ii|iii|iv|v)\))/u;

/** Does the heading name a body or bodies rather than a field of work? */
const isUnits = (text: string): boolean => namesOnlyBodies(text.replace(/[:.\s]+$/u, ''));
