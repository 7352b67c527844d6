import { foldInPlace } from '../text/vietnamese.js';
import { columnKind, isWorkAndAim, type ColumnKind } from './column-kind.js';
import { indicatorsIn, type Figures } from './indicator-table.js';
import type { GridRow } from './grid.js';

export interface TableColumns {
  kinds: (ColumnKind | null)[];
  /** The printed words over each column; a column of a period with a cross in it is read by them. */
  titles: string[];
  /** A second column of time, which says by when the work is done; the first one says from when, or during what. */
  term?: number;
  /** In a table of indicators. */
  figures?: Figures;
  /** Rows that are header and not task. */
  headerRows: number;
}

const LOOK = 6;
const MORE_HEADER_ROWS = 2;

/** The columns of a table of tasks, or null: a table that names neither work nor who does it is layout. */
export function columnsOf(rows: readonly GridRow[]): TableColumns | null {
  for (let at = 0; at < Math.min(rows.length, LOOK); at++) {
    const row = rows[at];
    if (!row || !isHeader(row)) continue;
    let end = at + 1;
    while (end < rows.length && end <= at + MORE_HEADER_ROWS && isSubHeader(rows[end], row)) end++;
    const titles = row.cells.map((_, c) => titleOf(rows.slice(at, end), c));
    const read = kindsOf(titles, rows.slice(at, end));
    const indicators = indicatorsIn(read, titles);
    const kinds = indicators?.kinds ?? read;
    const term = termAfter(kinds, titles);
    const header = {
      kinds,
      titles,
      headerRows: end,
      ...(term < 0 ? {} : { term }),
      ...(indicators ? { figures: indicators.figures } : {}),
    };
    if (isTaskTable(kinds)) return header;
  }
  return null;
}

const BY_WHEN = /thoi han|han (?:hoan thanh|xong|cuoi)|hoan thanh|ket thuc/u;

/** "Thời gian thực hiện | Thời hạn hoàn thành": of two times the later one is the term; -1 where there is one only. */
function termAfter(kinds: (ColumnKind | null)[], titles: string[]): number {
  const first = kinds.indexOf('time');
  if (first < 0 || BY_WHEN.test(plain(titles[first]))) return -1;
  return titles.findIndex(
    (title, c) =>
      c > first && kinds[c] === null && columnKind(title) === 'time' && BY_WHEN.test(plain(title)),
  );
}

const isTaskTable = (kinds: (ColumnKind | null)[]): boolean =>
  kinds.includes('content') &&
  (['lead', 'support', 'owners', 'executor', 'time', 'product'] as const).filter((k) => kinds.includes(k))
    .length >= 1 &&
  kinds.filter((k) => k !== null).length >= 3;

function isHeader(row: GridRow): boolean {
  if (row.own.length < 3 || row.own.some((c) => c.text.length > 90)) return false;
  return row.own.filter((c) => columnKind(c.text) !== null).length >= Math.min(3, row.own.length - 1);
}

/** Words under a heading that spans columns, or the numbers (1) (2) (3) of the columns. */
function isSubHeader(row: GridRow | undefined, head: GridRow): boolean {
  if (!row || row.own.length === 0) return false;
  if (isColumnNumbers(row)) return true;
  // Without merged cells the words stand under empty ones: nothing in the columns of number and work, titles elsewhere.
  const [first, second] = [head.own[0], head.own[1]];
  const titles = row.own.filter((c) => columnKind(c.text) !== null);
  const apart = row.own.every((c) => c.column !== first?.column && c.column !== second?.column);
  if (apart && titles.length >= 2 && titles.length >= row.own.length - 1) return true;
  return row.own.every((c) => {
    const above = head.cells[c.column];
    return above !== undefined && above !== c && above.columns > 1 && c.text.length <= 60;
  });
}

export const isColumnNumbers = (row: GridRow): boolean =>
  row.own.length >= 3 &&
  row.own.every((c, i) => c.text.replace(/\D/gu, '') === String(i + 1) && c.text.length <= 4);

function titleOf(rows: readonly GridRow[], column: number): string {
  const words = rows.filter((r) => !isColumnNumbers(r)).map((r) => r.cells[column]?.text ?? '');
  return [...new Set(words)].filter((w) => w !== '').join(' ');
}

/** The lowest title speaks first: "Thời gian thực hiện | Bắt đầu", "Phân công | Chủ trì". */
function kindsOf(titles: string[], rows: readonly GridRow[]): (ColumnKind | null)[] {
  const seen = new Set<ColumnKind>();
  const worksAlone = titles.some((title) => columnKind(title) === 'content' && !isWorkAndAim(title));
  return titles.map((title, c) => {
    const words = rows.filter((r) => !isColumnNumbers(r)).map((r) => r.cells[c]?.text ?? '');
    const lowest = [...new Set(words)].reverse();
    const kind = lowest.map(columnKind).find((k) => k !== null) ?? columnKind(title);
    if (kind === null) return null;
    if (kind === 'content' && worksAlone && isWorkAndAim(title)) return 'target';
    const twice = seen.has(kind) && kind !== 'support' && kind !== 'lead';
    seen.add(kind);
    // A second column of work says what is expected of the first.
    if (twice && kind === 'content') return 'target';
    return twice ? null : kind;
  });
}

/** Is this row the header printed again at the head of a page? */
export function repeatsHeader(row: GridRow, columns: TableColumns): boolean {
  if (isColumnNumbers(row)) return true;
  if (row.own.length < 3) return false;
  const same = row.own.filter((c) => {
    const title = columns.titles[c.column] ?? '';
    return c.text.length <= title.length + 8 && plain(title).includes(plain(c.text));
  });
  return same.length >= row.own.length - 1;
}

const plain = (text = ''): string =>
  foldInPlace(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
