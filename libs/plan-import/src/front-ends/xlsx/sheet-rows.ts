import { normaliseVietnamese } from '../../text/vietnamese.js';
import type { LineStart, SourceCell, SourceRow } from '../source-block.js';
import type { CellRange } from './cell-place.js';
import type { SheetCell } from './sheet-reader.js';

/** The rows of a sheet that have content, with their merged cells; columns are those of the sheet. */
export function rowsOfSheet(cells: readonly SheetCell[], merges: readonly CellRange[]): SourceRow[] {
  const byRow = cellsByRow(cells);
  const merged = mergedBy(byRow, merges);
  const numbers = [...byRow.keys()].sort((a, b) => a - b).filter((n) => merged.leaves(n));
  const order = new Map(numbers.map((n, i) => [n, i]));
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  const rowsOf = ({ from, to }: CellRange): number => {
    const first = order.get(from.row) ?? 0;
    return countUpTo(numbers, to.row) - first;
  };
  return numbers.map((n) => ({
    cells: merged.cellsOf(n).map((cell) => {
      const range = merged.rangeAt(cell);
      const columns = range ? Math.min(range.to.column, lastColumn) - cell.column + 1 : 1;
      return sourceCell(cell, Math.max(columns, 1), range ? Math.max(rowsOf(range), 1) : 1);
    }),
    line: n + 1,
    endLine: n + 1,
  }));
}

/** Of two cells that claim one place the later stands. */
function cellsByRow(cells: readonly SheetCell[]): Map<number, SheetCell[]> {
  const places = new Map<number, Map<number, SheetCell>>();
  for (const cell of cells) {
    const row = places.get(cell.row) ?? new Map<number, SheetCell>();
    places.set(cell.row, row.set(cell.column, cell));
  }
  return new Map([...places].map(([row, columns]) => [row, [...columns.values()]]));
}

/** How many of the sorted row numbers are not above the last one. */
function countUpTo(numbers: readonly number[], last: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= last) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of a merged range Excel shows its first cell; what older values its other cells still hold is not shown. */
function mergedBy(byRow: ReadonlyMap<number, SheetCell[]>, merges: readonly CellRange[]) {
  const key = (row: number, column: number) => row * 16_384 + column;
  const ranges = new Map<number, CellRange>();
  const covered = new Set<SheetCell>();
  for (const range of merges) {
    ranges.set(key(range.from.row, range.from.column), range);
    const rows = range.to.row - range.from.row < byRow.size ? rowsWithin(range) : byRow.keys();
    for (const row of rows)
      for (const cell of byRow.get(row) ?? []) if (isCovered(cell, range)) covered.add(cell);
  }
  const cellsOf = (row: number) =>
    (byRow.get(row) ?? []).filter((cell) => !covered.has(cell)).sort((a, b) => a.column - b.column);
  return {
    cellsOf,
    leaves: (row: number) => cellsOf(row).length > 0,
    rangeAt: (cell: SheetCell) => ranges.get(key(cell.row, cell.column)),
  };
}

function* rowsWithin({ from, to }: CellRange): Iterable<number> {
  for (let row = from.row; row <= to.row; row++) yield row;
}

const isCovered = ({ row, column }: SheetCell, { from, to }: CellRange): boolean =>
  row >= from.row &&
  row <= to.row &&
  column >= from.column &&
  column <= to.column &&
  !(row === from.row && column === from.column);

/** Lines typed with Alt+Enter are joined; `starts` says where each begins. */
function sourceCell({ text, column, row }: SheetCell, columns: number, rows: number): SourceCell {
  const line = row + 1;
  const starts: LineStart[] = [];
  let joined = '';
  for (const typed of text.split(/[\r\n]+/u).map(normaliseVietnamese)) {
    if (typed === '') continue;
    if (joined !== '') joined += ' ';
    starts.push({ at: joined.length, line });
    joined += typed;
  }
  return {
    text: joined,
    line,
    endLine: line,
    column,
    columns,
    rows,
    ...(starts.length > 1 ? { starts } : {}),
  };
}
