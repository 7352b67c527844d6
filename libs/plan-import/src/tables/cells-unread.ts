import type { SourceCell } from '../front-ends/source-block.js';
import { isSign } from './row-kind.js';
import type { TableRow, TaskTable } from './table-sections.js';

/**
 * Cells whose words no task takes: beyond the last title or below an empty one, or words beside other cells where the
 * number of the row stands.
 */
export function cellsUnread({ columns, rows }: TaskTable): SourceCell[] {
  if (columns.figures) return [];
  const { kinds, titles, term } = columns;
  const untitled = (c: number) => c !== term && (kinds[c] ?? null) === null && (titles[c] ?? '') === '';
  return rows.flatMap((row) =>
    row.own.filter(
      (cell) =>
        cell.columns === 1 &&
        /\p{L}{2}/u.test(cell.text) &&
        (untitled(cell.column) || (kinds[cell.column] === 'number' && isNoNumber(row, cell))),
    ),
  );
}

const isNoNumber = (row: TableRow, cell: SourceCell): boolean =>
  row.own.length > 1 && !isSign(cell.text) && cell.text.length > LONGEST_SIGN;
const LONGEST_SIGN = 6;
