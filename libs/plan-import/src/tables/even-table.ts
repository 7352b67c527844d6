import type { SourceCell, SourceTable } from '../front-ends/source-block.js';
import { widthOf } from './grid.js';

const FEWEST_COLUMNS = 3;
const SHARE = 0.8;

/**
 * A table whose rows have one number of cells, but not one set of column edges: two tables printed without a gap, or a table whose
 * columns somebody drew anew. Its cells are counted instead; every other table is left as it is.
 */
export function evenTable(table: SourceTable): SourceTable {
  const { rows } = table;
  const width = widthOf(table);
  const count = commonest(rows.map(({ cells }) => cells.length));
  const even = rows.filter(({ cells }) => cells.length === count && fills(cells, width));
  if (count < FEWEST_COLUMNS || width <= count || even.length < rows.length * SHARE) return table;
  const place = (cell: SourceCell, at: number, own: number): SourceCell =>
    own === count ? { ...cell, column: at, columns: 1 } : placed(cell, count / width, count);
  return {
    ...table,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((c, i) => place(c, i, row.cells.length)) })),
  };
}

/** Without a gap, so that a sheet's row with empty cells is none of them. */
const fills = (cells: readonly SourceCell[], width: number): boolean =>
  cells.every(({ column, columns }, i) => column + columns === (cells[i + 1]?.column ?? width)) &&
  cells[0]?.column === 0;

/** A cell of a row with more cells or fewer stands where it would if the columns were equally wide. */
function placed(cell: SourceCell, scale: number, count: number): SourceCell {
  const column = Math.min(count - 1, Math.round(cell.column * scale));
  const end = Math.min(count, Math.round((cell.column + cell.columns) * scale));
  return { ...cell, column, columns: Math.max(1, end - column) };
}

function commonest(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
