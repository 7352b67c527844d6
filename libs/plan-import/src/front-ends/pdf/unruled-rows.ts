import type { DrawnCell } from './drawn-table.js';
import { textOf, type PrintedLine } from './marks.js';

/**
 * Rows that no line divides (only the columns are ruled) are told by the numbers in their first column: each number
 * opens a row. A row with at most one number stays as it is.
 */
export function splitRows(row: DrawnCell[]): DrawnCell[][] {
  const first = row[0];
  if (!first || first.column !== 0 || row.length < 3 || row.some((c) => c.rows > 1)) return [row];
  const numbers = first.lines.filter((l) => /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(textOf(l)));
  if (numbers.length < 2 || numbers.length !== first.lines.length) return [row];
  const starts = numbers.map((l) => l.y);
  return starts.map((own, i) => {
    const from = own - (numbers[i]?.size ?? 0) * 0.5;
    const [low, high] = [
      i === 0 ? -Infinity : from,
      (starts[i + 1] ?? Infinity) - (numbers[i + 1]?.size ?? 0) * 0.5,
    ];
    const within = (l: PrintedLine) => l.y >= low && l.y < high;
    return row.map((cell) => ({ ...cell, lines: cell.lines.filter(within) }));
  });
}
