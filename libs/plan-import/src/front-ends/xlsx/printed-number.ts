import { printedDate } from './printed-date.js';

/** A format in pieces: what is printed as it stands, and what stands for the number. */
interface NumberFormat {
  before: string;
  after: string;
  /** `0`, `#,##0.00`; empty where the number is not shown. */
  digits: string;
  percent: boolean;
}

const parsed = new Map<string, NumberFormat>();

/**
 * A number as the sheet shows it to a Vietnamese reader: dates in day, month, year order, percents with their sign, thousands in
 * groups. What has no format is printed as it was typed.
 */
export function printedNumber(value: number, format: string, from1904: boolean): string {
  const [first = ''] = format.split(';');
  if (format === 'General' || format === '@' || format === '') return plain(value);
  const code = first.replace(/\[(?!h|m|s)[^\]]*\]/giu, '');
  const date = printedDate(value, code, from1904);
  if (date !== null) return date;
  const { before, after, digits, percent } = piecesOf(code);
  if (digits === '') return plain(value);
  return `${before}${withDigits(percent ? value * 100 : value, digits, percent)}${percent ? '%' : ''}${after}`.trim();
}

/** Without the noise of binary fractions: 0.1 + 0.2 was typed as 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

function piecesOf(code: string): NumberFormat {
  const known = parsed.get(code);
  if (known) return known;
  const pieces: NumberFormat = { before: '', after: '', digits: '', percent: false };
  for (const [token] of code.matchAll(/"[^"]*"|\\.|[_*].|General|[0#?.,]+|[^"]/gu)) {
    if (/^[_*]/u.test(token)) continue;
    if (token === '%') pieces.percent = true;
    else if (/^[0#?.,]+$/u.test(token) && /[0#?]/u.test(token) && pieces.digits === '') pieces.digits = token;
    else if (pieces.digits === '') pieces.before += literal(token);
    else pieces.after += literal(token);
  }
  if (parsed.size < 1000) parsed.set(code, pieces);
  return pieces;
}

const literal = (token: string): string =>
  token.startsWith('"') ? token.slice(1, -1) : token.startsWith('\\') ? token.slice(1) : token;

function withDigits(value: number, digits: string, percent: boolean): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const grouped = /,[0#?]/u.test(whole);
  const least = decimals.replace(/[^0]/gu, '').length;
  const most = decimals.replace(/[^0#?]/gu, '').length;
  const [integer = '', fraction = ''] = Math.abs(value).toFixed(Math.min(most, 15)).split('.');
  const shown = fraction.replace(/0+$/u, '').padEnd(least, '0');
  const padded = integer.padStart(whole.replace(/[^0]/gu, '').length, '0');
  const thousands = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/gu, '.') : padded;
  // "1.1" in a column of numbers is an item's number: only what cannot be one takes the Vietnamese comma.
  const point = grouped || percent ? ',' : '.';
  const printed = shown === '' ? thousands : `${thousands}${point}${shown}`;
  return value < 0 && /[1-9]/u.test(printed) ? `-${printed}` : printed;
}
