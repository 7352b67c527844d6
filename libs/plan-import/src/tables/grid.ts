import type { SourceCell, SourceRow, SourceTable } from '../front-ends/source-block.js';

/** A table's row with the cell that covers each column; a merged cell stands under every column and row it covers. */
export interface GridRow {
  row: SourceRow;
  cells: (SourceCell | undefined)[];
  /** Cells that begin in this row and hold words. */
  own: SourceCell[];
}

/** Cells may be many: they are never spread into the arguments of one call. */
const endOf = (cells: readonly SourceCell[]): number =>
  cells.reduce((most, c) => Math.max(most, c.column + c.columns), 0);

/** Columns that the widest row reaches over. */
export const widthOf = ({ rows }: SourceTable): number =>
  rows.reduce((most, { cells }) => Math.max(most, endOf(cells)), 0);

export function gridOf(table: SourceTable): { rows: GridRow[]; width: number } {
  const width = widthOf(table);
  let open: { cell: SourceCell; left: number }[] = [];
  const rows = table.rows.map((row): GridRow => {
    const cells: (SourceCell | undefined)[] = new Array<SourceCell | undefined>(width).fill(undefined);
    const fill = (cell: SourceCell) => {
      for (let c = cell.column; c < cell.column + cell.columns; c++) cells[c] ??= cell;
    };
    row.cells.forEach(fill);
    open.forEach(({ cell }) => fill(cell));
    open = [
      ...open.map((o) => ({ ...o, left: o.left - 1 })),
      ...row.cells.map((cell) => ({ cell, left: cell.rows - 1 })),
    ].filter((o) => o.left > 0);
    return { row, cells, own: row.cells.filter((c) => c.text !== '') };
  });
  return { rows, width };
}
