import { columnKind, type ColumnKind } from '../../tables/column-kind.js';
import type { SourceTable } from '../source-block.js';
import type { PrintedLine } from './printed-lines.js';
import { rowOf } from './row-of-lines.js';
import { isBody, isTime, OWNERS } from './stacked-cells.js';
import { ENDS_TABLE, nextSign, type Signs } from './stacked-signs.js';

interface Found {
  table: SourceTable;
  next: number;
  /** Lines where as many cells as a row has stand behind a row, and are none. */
  lost: number[];
}

const FEWEST_COLUMNS = 4;
const FEWEST_ROWS = 2;
/** A cell holds no more lines: what is longer is the text behind the table. */
const MOST_LINES = 30;

export const isLoneBar = (line: PrintedLine | undefined): boolean => line?.raw.trim() === '|';

/**
 * A table as pages on the web give it back: each cell on lines of its own, a bar on a line of its own between two cells, also
 * around empty ones. Where a row begins is told by its number, for the pages say nothing of it.
 */
export function barredCellsAt(lines: readonly PrintedLine[], at: number): Found | null {
  if (!isLoneBar(lines[at])) return null;
  const { cells, next } = cellsAt(lines, at);
  const columns = titleCount(cells);
  if (columns < FEWEST_COLUMNS) return null;
  const [titles = [], ...read] = rowsOf(cells, columns);
  const kinds = titles.map((cell) => columnKind(textOf(cell)));
  const body = read.map((row) => divided(row, kinds));
  const rows = [titles, ...body.flatMap((row) => row.rows)].map(rowOf);
  return rows.length > FEWEST_ROWS ? { table: { rows }, next, lost: body.flatMap((row) => row.lost) } : null;
}

/** The lines between the bars; the table ends at the last bar from which the next is near. */
function cellsAt(
  lines: readonly PrintedLine[],
  at: number,
): { cells: readonly PrintedLine[][]; next: number } {
  const cells: PrintedLine[][] = [];
  let next = at + 1;
  for (let end = next; end <= lines.length && end - next <= MOST_LINES; end++) {
    if (end < lines.length && !isLoneBar(lines[end])) continue;
    if (end === lines.length && end - next > 2) break;
    if (ENDS_TABLE.test(lines[next]?.text ?? '')) break;
    cells.push(lines.slice(next, end));
    next = end + 1;
  }
  return { cells, next: Math.min(next, lines.length) };
}

const textOf = (cell: readonly PrintedLine[] = []): string => cell.map(({ text }) => text).join(' ');

/** How many of the first cells are titles of a plan's columns; none where these are not its number and its owners. */
function titleCount(cells: readonly PrintedLine[][]): number {
  const known = cells.findIndex((cell) => textOf(cell).length > 60 || columnKind(textOf(cell)) === null);
  const kinds = cells.slice(0, known < 0 ? undefined : known).map((cell) => columnKind(textOf(cell)));
  const whose = kinds.some((kind) => OWNERS.has(kind));
  return kinds[0] === 'number' && kinds.includes('content') && whose ? kinds.length : 0;
}

type Cells = readonly PrintedLine[][];

/** The titles, then a row from each sign that follows the one before, with all cells up to the next. */
function rowsOf(cells: Cells, columns: number): PrintedLine[][][] {
  const rows: PrintedLine[][][] = [cells.slice(0, columns)];
  let signs: Signs = {};
  for (const cell of cells.slice(columns)) {
    const row = rows.at(-1) ?? [];
    const sign = cell.length === 1 ? nextSign(textOf(cell), signs) : null;
    // A row over which a cell of the row above reaches has fewer cells; a number that follows is no cell of it.
    if (sign && row.length > 1) {
      signs = sign;
      rows.push([cell]);
    } else if (rows.length > 1) row.push(cell);
  }
  return rows.filter((row) => row.some((cell) => cell.length > 0));
}

/**
 * Below a number that reaches over several rows, each further row begins with its work: its owners and times stand where
 * those of the first do. Other cells beyond the last column are the last one's.
 */
function divided(
  row: Cells,
  kinds: readonly (ColumnKind | null)[],
): { rows: PrintedLine[][][]; lost: number[] } {
  const columns = kinds.length;
  // Behind the last bar of the table nothing stands.
  const end = row.at(-1)?.length === 0 && row.length % (columns - 1) === 2 ? -1 : undefined;
  const [own, more] = [row.slice(0, columns), row.slice(columns, end)];
  const below = inRows(more, columns - 1);
  if (below.length > 0 && below.every((cells) => suits(cells, kinds.slice(1))))
    return { rows: [own, ...below.map((cells) => [[], ...cells])], lost: [] };
  const line = more.length >= columns - 1 ? more.flat()[0]?.line : undefined;
  const last = [...(own[columns - 1] ?? []), ...more.flat()];
  return {
    rows: [more.length > 0 ? [...own.slice(0, columns - 1), last] : own],
    lost: line === undefined ? [] : [line],
  };
}

function inRows(cells: Cells, columns: number): PrintedLine[][][] {
  if (cells.length % columns !== 0) return [];
  return Array.from({ length: cells.length / columns }, (_, i) =>
    cells.slice(i * columns, (i + 1) * columns),
  );
}

/** Work, and in the columns of owners and times nothing else than bodies and times, at least one of them. */
function suits(cells: Cells, kinds: readonly (ColumnKind | null)[]): boolean {
  const told = kinds.flatMap((kind, c) => {
    const text = textOf(cells[c]);
    if (text === '') return [];
    return kind === 'time' ? [isTime(text)] : OWNERS.has(kind) ? [isBody(text)] : [];
  });
  return told.length > 0 && told.every(Boolean) && textOf(cells[kinds.indexOf('content')]) !== '';
}
