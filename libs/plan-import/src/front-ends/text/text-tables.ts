import { columnKind } from '../../tables/column-kind.js';
import { normaliseVietnamese, startsLowerCase } from '../../text/vietnamese.js';
import type { SourceRow, SourceTable } from '../source-block.js';
import type { PrintedLine } from './printed-lines.js';
import { isRowSign, rowOfTyped, type TypedRow } from './table-lines.js';

interface Found {
  table: SourceTable;
  /** The line after the table. */
  next: number;
}

/** A row is typed over no more lines of a file: what is longer is text. */
const MOST_LINES = 30;

const isPipeRow = ({ raw }: PrintedLine): boolean => {
  const line = raw.trim();
  return line.startsWith('|') && line.endsWith('|') && line.indexOf('|', 1) < line.length - 1;
};
const isRule = ({ raw }: PrintedLine): boolean =>
  /^[\s|:-]+$/u.test(raw) && raw.includes('|') && raw.includes('--');

/** A Markdown table that begins here. Each of its pages is a table of its own: a rule line begins the next. */
export function pipeTableAt(lines: readonly PrintedLine[], at: number): Found | null {
  if (!isPipeRow(lines[at] ?? empty)) return null;
  const header = pipeCells(lines[at]?.raw ?? '');
  const rows: SourceRow[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? empty;
    if (next > at && isRule(lines[next + 1] ?? empty) && line.afterBlank && isPipeRow(line)) break;
    if (isRule(line)) {
      next += 1;
      continue;
    }
    const row = pipeRowAt(lines, next, header.length);
    if (!row) break;
    rows.push(rowOfTyped(row, header));
    next += row.lines.length;
  }
  return { table: { rows }, next };
}

/** A row between bars; one whose words run on over lines of the file ends where it has as many cells as the header. */
function pipeRowAt(lines: readonly PrintedLine[], at: number, columns: number): TypedRow | null {
  const line = lines[at] ?? empty;
  if (isPipeRow(line)) return { cells: pipeCells(line.raw), lines: [line] };
  if (!line.raw.trim().startsWith('|')) return null;
  let typed = line.raw;
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_LINES); end++) {
    const more = lines[end] ?? empty;
    if (more.afterBlank || isRule(more)) return null;
    typed = `${typed}\n${more.raw}`;
    const cells = pipeCells(typed);
    if (cells.length > columns + 1) return null;
    if (more.raw.trim().endsWith('|') && cells.length === columns)
      return { cells, lines: lines.slice(at, end + 1) };
  }
  return null;
}

function pipeCells(raw: string): string[] {
  const inner = raw.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u);
}

/** Rows pasted out of a word processor or a sheet: a header and lines with as many tabs. */
export function tabTableAt(lines: readonly PrintedLine[], at: number): Found | null {
  const columns = tabs(lines[at]);
  if (columns < 3 || !isHeader(lines[at])) return null;
  const header = cellsOf(lines[at]?.raw ?? '');
  const rows: TypedRow[] = [];
  let next = at;
  while (next < lines.length) {
    const last = rows.at(-1);
    const row = tabRowAt(lines, next, columns);
    const between = row || rows.length < 2 ? null : betweenRows(lines, next, columns);
    if (last && between === 'runs-on') rows[rows.length - 1] = runOn(last, lines[next] ?? empty);
    else if (row) rows.push(row);
    else if (between === 'heading') rows.push(headingOf(lines[next] ?? empty, columns));
    else break;
    next += row?.lines.length ?? 1;
  }
  return rows.length < 2 ? null : { table: { rows: rows.map((row) => rowOfTyped(row, header)) }, next };
}

/** A line with its tabs; one whose cells run on over lines of the file ends where it has as many as the header. */
function tabRowAt(lines: readonly PrintedLine[], at: number, columns: number): TypedRow | null {
  const line = lines[at] ?? empty;
  const cells = cellsOf(line.raw);
  const broken = opensRow(line) && cells.length < columns ? brokenRow(lines, at, columns) : null;
  if (broken) return broken;
  return cells.length >= Math.min(columns, 3) ? { cells, lines: [line] } : null;
}

/** "1 ⇥ Lập kho" over "dữ liệu ⇥ Sở Y tế ⇥ …": the lines together have as many cells as the header, and none opens a row. */
function brokenRow(lines: readonly PrintedLine[], at: number, columns: number): TypedRow | null {
  let typed = lines[at]?.raw ?? '';
  for (let end = at + 1; end < Math.min(lines.length, at + MOST_LINES); end++) {
    const line = lines[end] ?? empty;
    if (opensRow(line) || line.raw.startsWith('\t')) return null;
    typed = `${typed}\n${line.raw}`;
    const cells = cellsOf(typed);
    if (cells.length > columns) return null;
    if (cells.length === columns) return { cells, lines: lines.slice(at, end + 1) };
  }
  return null;
}

/** Words without a tab over a row with its sign: what the row above says last goes on in small letters, or a heading stands there. */
function betweenRows(
  lines: readonly PrintedLine[],
  at: number,
  columns: number,
): 'runs-on' | 'heading' | null {
  const line = lines[at] ?? empty;
  const next = at + lines.slice(at, at + MOST_BETWEEN + 1).findIndex((l) => tabs(l) > 1);
  const isNear = tabs(line) === 1 && next > at && next - at <= MOST_BETWEEN;
  if (!isNear || !opensRow(lines[next] ?? empty) || !tabRowAt(lines, next, columns)) return null;
  if (startsLowerCase(line.text)) return 'runs-on';
  return line.text.length <= LONGEST_HEADING ? 'heading' : null;
}

const headingOf = (line: PrintedLine, columns: number): TypedRow => ({
  cells: [line.raw, ...new Array<string>(columns - 1).fill('')],
  lines: [line],
});

const runOn = ({ cells, lines }: TypedRow, line: PrintedLine): TypedRow => ({
  cells: [...cells.slice(0, -1), `${cells.at(-1) ?? ''}\n${line.raw}`],
  lines: [...lines, line],
});

const LONGEST_HEADING = 120;
/** Lines between two rows; more are text behind the table. */
const MOST_BETWEEN = 4;

/** Does the line begin with the sign of a row and a tab? */
const opensRow = ({ raw }: PrintedLine): boolean => raw.includes('\t') && isRowSign(raw.split('\t')[0] ?? '');

const isHeader = (line?: PrintedLine): boolean =>
  (line?.raw ?? '').split('\t').filter((title) => columnKind(normaliseVietnamese(title)) !== null).length >=
  3;

const cellsOf = (raw: string): string[] => raw.split('\t');
const tabs = (line?: PrintedLine): number => (line ? cellsOf(line.raw).length : 0);

const empty: PrintedLine = { text: '', raw: '', line: 0, afterBlank: false };
