import type { SourceBlock, SourceLine, SourceRow } from '../source-block.js';

/**
 * A sheet as a printed page: lines above the table (letterhead, title), the table, lines below it (receivers,
 * signature). The table begins with the first row that fills three cells, or with the row above it that its merged cells
 * reach down from; it ends with the last stretch of rows that fills as many.
 */
export function blocksOfSheet(rows: readonly SourceRow[], sheet: string): SourceBlock[] {
  const wide = rows.some(({ cells }) => cells.length >= 3) ? 3 : 2;
  const first = rows.findIndex(({ cells }) => cells.length >= wide);
  if (first < 0) return rows.flatMap(linesOf);
  const from = headerAbove(rows, first);
  const to = lastStretch(rows, wide);
  const table = rows.slice(from, to);
  return [
    ...rows.slice(0, from).flatMap(linesOf),
    { rows: fromFirstColumn(table), sheet },
    ...rows.slice(to).flatMap(linesOf),
  ];
}

const linesOf = ({ cells }: SourceRow): SourceLine[] =>
  cells
    .filter(({ text }) => text !== '')
    .map(({ text, line, endLine, starts }) => ({ text, line, endLine, ...(starts ? { starts } : {}) }));

function headerAbove(rows: readonly SourceRow[], first: number): number {
  let from = first;
  const reachesDown = (i: number) =>
    rows[i]?.cells.some((c) => c.rows > 1) === true && rows[i]?.endLine === (rows[i + 1]?.line ?? 0) - 1;
  while (from > 0 && reachesDown(from - 1)) from -= 1;
  return from;
}

/** Rows below a gap are not the table's any more where none of them is as wide as it. */
function lastStretch(rows: readonly SourceRow[], wide: number): number {
  const last = rows.findLastIndex(({ cells }) => cells.length >= wide);
  let to = last + 1;
  while (to < rows.length && rows[to]?.line === (rows[to - 1]?.line ?? 0) + 1) to += 1;
  return to;
}

function fromFirstColumn(rows: readonly SourceRow[]): SourceRow[] {
  const first = rows.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? least), Infinity);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: cell.column - first })),
  }));
}
