import { columnKind } from '../../tables/column-kind.js';
import { normaliseVietnamese } from '../../text/vietnamese.js';
import type { LineStart, SourceCell, SourceRow, SourceTable } from '../source-block.js';
import { withoutMarkdown, type PrintedLine } from './printed-lines.js';

interface Found {
  table: SourceTable;
  /** The line after the table. */
  next: number;
}

const isPipeRow = ({ raw }: PrintedLine): boolean => {
  const line = raw.trim();
  return line.startsWith('|') && line.endsWith('|') && line.indexOf('|', 1) < line.length - 1;
};
const isRule = ({ raw }: PrintedLine): boolean =>
  /^[\s|:-]+$/u.test(raw) && raw.includes('|') && raw.includes('--');

/** A Markdown table that begins here. Each of its pages is a table of its own: a rule line begins the next. */
export function pipeTableAt(lines: readonly PrintedLine[], at: number): Found | null {
  if (!isPipeRow(lines[at] ?? empty)) return null;
  const rows: SourceRow[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? empty;
    if (isRule(line)) continue;
    if (!isPipeRow(line) || (next > at && isRule(lines[next + 1] ?? empty) && line.afterBlank)) break;
    rows.push(rowOf(line, pipeCells(line.raw)));
  }
  return { table: { rows }, next };
}

function pipeCells(raw: string): string[] {
  const inner = raw.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return inner.split(/(?<!\\)\|/u);
}

/** Rows pasted out of a word processor or a sheet: a header and lines with as many tabs. */
export function tabTableAt(lines: readonly PrintedLine[], at: number): Found | null {
  const columns = tabs(lines[at]);
  if (columns < 3 || !isHeader(lines[at])) return null;
  let next = at;
  while (next < lines.length && tabs(lines[next]) >= Math.min(columns, 3)) next++;
  if (next - at < 2) return null;
  return { table: { rows: lines.slice(at, next).map((l) => rowOf(l, l.raw.split('\t'))) }, next };
}

const isHeader = (line?: PrintedLine): boolean =>
  (line?.raw ?? '').split('\t').filter((title) => columnKind(normaliseVietnamese(title)) !== null).length >=
  3;

const tabs = (line?: PrintedLine): number => (line ? line.raw.split('\t').length : 0);

function rowOf({ line, page }: PrintedLine, texts: string[]): SourceRow {
  const place = { line, endLine: line, ...(page ? { page } : {}) };
  const cells = texts.map((text, column): SourceCell => {
    return { ...cellText(text, line, page), column, columns: 1, rows: 1, ...place };
  });
  return { cells, ...place };
}

/** Lines divided by `<br>` are joined; `starts` says where each begins. */
function cellText(printed: string, line: number, page?: number): Pick<SourceCell, 'text' | 'starts'> {
  const starts: LineStart[] = [];
  let joined = '';
  for (const typed of printed.split(/<br\s?\/?>/iu)) {
    const text = withoutMarkdown(normaliseVietnamese(typed));
    if (text === '') continue;
    if (joined !== '') joined += ' ';
    starts.push({ at: joined.length, line, ...(page ? { page } : {}) });
    joined += text;
  }
  return starts.length > 1 ? { text: joined, starts } : { text: joined };
}

const empty: PrintedLine = { text: '', raw: '', line: 0, afterBlank: false };
