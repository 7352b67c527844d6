import { isTable, type SourceBlock, type SourceLine, type SourceTable } from '../front-ends/source-block.js';
import { paragraphsOf } from '../front-ends/text/paragraphs.js';
import type { PrintedLine } from '../front-ends/text/printed-lines.js';
import { evenTable } from './even-table.js';
import { gridOf, type GridRow } from './grid.js';
import { isFilled, isUnknownData } from './unknown-table.js';
import { columnsOf, repeatsHeader, type TableColumns } from './table-header.js';

/** A table of tasks with all its pages: rows without their headers, in printed order. */
export interface TaskTable {
  columns: TableColumns;
  rows: TableRow[];
  /** The paragraphs right above it. */
  above: SourceLine[];
  /** How many of the document's lines are printed before it: lines of a workbook are counted on each sheet anew. */
  after: number;
  /** Of its header. */
  line: number;
}

export interface TableRow extends GridRow {
  /** The first row after a page break or a break of the table. */
  afterBreak: boolean;
}

export interface Divided {
  tables: TaskTable[];
  lines: SourceLine[];
  /** Where tables of data stand whose header says nothing known: their cells are left out. */
  unknown: number[];
}

const ABOVE = 4;

/** Takes the tables of tasks out of a document; every other table is layout and reads as lines. */
export function divideTables(blocks: readonly SourceBlock[]): Divided {
  const [tables, lines, unknown]: [TaskTable[], SourceLine[], number[]] = [[], [], []];
  let open: TaskTable | null = null;
  let since = 0;
  for (const block of blocks) {
    if (!isTable(block)) {
      lines.push(block);
      since += 1;
      continue;
    }
    const grid = gridOf(evenTable(block));
    const columns = columnsOf(grid.rows);
    if (columns && !(open && since <= 1 && sameColumns(columns, open.columns))) {
      const above = lines.slice(Math.max(0, lines.length - Math.min(since, ABOVE)));
      open = { columns, rows: [], above, after: lines.length, line: block.rows[0]?.line ?? 0 };
      tables.push(open);
      addRows(open, grid.rows.slice(columns.headerRows));
    } else if (columns && open) addRows(open, grid.rows.slice(columns.headerRows));
    else if (open && since <= 2 && continues(open, grid.width)) addRows(open, grid.rows);
    else if (isUnknownData(grid.rows, grid.width) || (open && isFilled(grid.rows)))
      unknown.push(block.rows[0]?.line ?? 0);
    else for (const line of flat(block)) lines.push(line);
    since = 0;
  }
  return { tables, lines, unknown };
}

const sameColumns = (a: TableColumns, b: TableColumns): boolean =>
  a.kinds.length === b.kinds.length && a.kinds.every((k, i) => k === b.kinds[i]);

const continues = ({ columns }: TaskTable, width: number): boolean =>
  width === columns.kinds.length || (width >= 3 && Math.abs(width - columns.kinds.length) <= 1);

function addRows(table: TaskTable, rows: GridRow[]): void {
  let page = table.rows.at(-1)?.row.page;
  let afterBreak = table.rows.length > 0;
  for (const row of rows) {
    if (row.own.length === 0 || repeatsHeader(row, table.columns)) {
      afterBreak ||= row.own.length > 0;
      continue;
    }
    afterBreak ||= row.row.page !== page && table.rows.length > 0;
    page = row.row.page;
    table.rows.push({ ...row, afterBreak });
    afterBreak = false;
  }
}

/**
 * Letterheads and signatures are set in tables without borders: the left column comes before the right one, and each
 * printed line of a cell may be a paragraph.
 */
function flat(table: SourceTable): SourceLine[] {
  const columns = table.rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const cells = table.rows.flatMap((r) => r.cells).filter((c) => c.text !== '');
  const ordered = columns === 2 ? [...cells].sort((a, b) => a.column - b.column) : cells;
  return ordered.flatMap((cell) => paragraphsOf(printedIn(cell)));
}

function printedIn({ text, line, page, starts }: SourceLine): PrintedLine[] {
  const pieces = starts ?? [{ at: 0, line, ...(page ? { page } : {}) }];
  return pieces.map((piece, i) => {
    const words = text.slice(piece.at, pieces[i + 1]?.at ?? text.length).trim();
    return { ...piece, text: words, raw: words, afterBlank: false };
  });
}
