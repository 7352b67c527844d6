import { foldInPlace } from '../../text/vietnamese.js';
import type { DrawnCell } from './drawn-table.js';
import { textOf, type PrintedLine } from './marks.js';

const NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u;

/**
 * Rows that no line divides (only the columns are ruled) are told by the numbers in their first column: each number
 * opens a row. What stands above the first number is the head, or the end of a row of the page before. A row with
 * anything but numbers in its first column stays as it is.
 */
export function splitRows(row: DrawnCell[]): DrawnCell[][] {
  const first = row[0];
  if (!first || first.column !== 0 || row.length < 3 || row.some((c) => c.rows > 1)) return [row];
  const numbers = first.lines.filter((l) => NUMBER.test(textOf(l)));
  const others = first.lines.filter((l) => !NUMBER.test(textOf(l)));
  const isHead =
    others.length > 0 && /^(?:s?tt|so(?: tt)?)$/u.test(foldInPlace(others.map(textOf).join(' ')));
  if (numbers.length === 0 || (others.length > 0 && !isHead) || (numbers.length < 2 && !isHead)) return [row];
  const starts = numbers.map((l) => l.y - l.size * 0.6);
  const parts = [-Infinity, ...starts].map((from, i) =>
    row.map((cell) => ({ ...cell, lines: cell.lines.filter((l) => within(l, from, starts[i] ?? Infinity)) })),
  );
  return parts.filter((part) => part.some((cell) => cell.lines.length > 0));
}

const within = (line: PrintedLine, from: number, to: number): boolean => line.y >= from && line.y < to;
