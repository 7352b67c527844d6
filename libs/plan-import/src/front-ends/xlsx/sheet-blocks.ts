import type { SourceBlock, SourceLine, SourceRow } from '../source-block.js';

/**
 * A sheet as a printed page: lines above the table (letterhead, title), the table, lines below it (receivers,
 * signature). The table begins with the first row that fills three cells, or with the row above it that its merged cells
 * reach down from; it ends with the last stretch of rows that fills as many.
 */
export function blocksOfSheet(rows: readonly SourceRow[], sheet: string): SourceBlock[] {
  const filled = filledIn(rows);
  const wide = filled.some((cells) => cells >= 3) ? 3 : 2;
  const first = filled.findIndex((cells) => cells >= wide);
  if (first < 0) return rows.flatMap(linesOf);
  const from = headerAbove(rows, first);
  const to = endOfStretch(
    rows,
    filled.findLastIndex((cells) => cells >= wide),
  );
  return [
    ...rows.slice(0, from).flatMap(linesOf),
    { rows: fromFirstColumn(rows.slice(from, to)), sheet },
    ...rows.slice(to).flatMap(linesOf),
  ];
}

/** How many cells stand in each row, those that reach into it from above included. */
function filledIn(rows: readonly SourceRow[]): number[] {
  const ending = new Array<number>(rows.length + 1).fill(0);
  let reaching = 0;
  return rows.map(({ cells }, i) => {
    reaching -= ending[i] ?? 0;
    const filled = reaching + cells.length;
    for (const cell of cells) {
      const end = Math.min(i + cell.rows, rows.length);
      ending[end] = (ending[end] ?? 0) + 1;
    }
    reaching = filled;
    return filled;
  });
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

/** Rows right below the last wide one are still the table's; those below a gap are not. */
function endOfStretch(rows: readonly SourceRow[], last: number): number {
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
