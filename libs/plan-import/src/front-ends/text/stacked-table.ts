import { columnKind, type ColumnKind } from '../../tables/column-kind.js';
import type { SourceTable } from '../source-block.js';
import { markerOf, rank } from '../../structure/marker.js';
import { normaliseVietnamese, startsLowerCase } from '../../text/vietnamese.js';
import { withoutMarkdown, type PrintedLine } from './printed-lines.js';
import { rowOf } from './row-of-lines.js';
import { alignCells, isTime, OWNERS } from './stacked-cells.js';
import { ENDS_TABLE, isColumnNumbersText, nextSign, type Signs } from './stacked-signs.js';

interface Found {
  table: SourceTable;
  next: number;
}

const FEWEST_ROWS = 3;

/**
 * A table as a word processor saves it as text: each cell a line, its titles one below the other, then the number of a
 * row and its cells. Null where the lines do not fit the columns: then nothing is known of them.
 */
export function stackedTableAt(lines: readonly PrintedLine[], at: number): Found | null {
  const titles = titlesAt(lines, at);
  if (!titles) return null;
  const kinds = titles.lines.map((l) => columnKind(l.text)).slice(1);
  const { rows, next } = rowsAt(lines, titles.next, titles.lines.length);
  const read = rows.map((row) => cellsOf(row, kinds));
  const bad = read.filter((cells) => cells === null).length;
  if (read.length - bad < FEWEST_ROWS || bad * 4 > read.length - bad) return null;
  const head = rowOf(titles.lines.map((l) => [l]));
  const body = rows.flatMap(({ sign, cells }, i) => (read[i] ?? [[[sign], cells]]).map(rowOf));
  return { table: { rows: [head, ...body] }, next };
}

/** The row's cells, and those of a second row where a page cut its work: "…; đo đạc," below the time. Null: unknown. */
function cellsOf({ sign, cells }: Row, kinds: readonly (ColumnKind | null)[]): PrintedLine[][][] | null {
  const unfinished = !/[.;:]$/u.test(cells[0]?.text ?? '');
  const cut = cells.findIndex((l, i) => i > 1 && startsLowerCase(l.text) && isTime(cells[i - 1]?.text ?? ''));
  const first = cut < 0 || !unfinished ? null : alignCells(cells.slice(0, cut), kinds);
  if (first)
    return [
      [[sign], ...first],
      [[], ...cells.slice(cut).map((l) => [l])],
    ];
  const whole = alignCells(cells, kinds);
  return whole && [[[sign], ...whole]];
}

interface Titles {
  lines: PrintedLine[];
  next: number;
}

/** "TT" and the titles below it, each known, until the first row; null where these are no columns of a plan. */
function titlesAt(lines: readonly PrintedLine[], at: number): Titles | null {
  const { lines: titles, next } = barred(lines, at);
  const first = titles[0]?.text ?? lines[at]?.text ?? '';
  if (first.length > 12 || columnKind(first) !== 'number') return null;
  let end = next;
  for (; end < lines.length && titles.length < MOST; end++) {
    const line = lines[end];
    if (!line || line.text.length > 60 || columnKind(line.text) === null) break;
    titles.push(line);
  }
  const kinds = new Set(titles.map((l) => columnKind(l.text)));
  const whose = [...kinds].some((kind) => OWNERS.has(kind));
  const known = titles.length >= 3 && whose && kinds.has('content') && !kinds.has(null);
  return known ? { lines: titles, next: end } : null;
}

const MOST = 10;

/** The titles that stand between bars, with the rows below them one cell a line; none in any other table. */
function barred(lines: readonly PrintedLine[], at: number): Titles {
  const line = lines[at];
  const raw = line?.raw.trim() ?? '';
  if (!line || !raw.startsWith('|')) return { lines: [], next: at };
  const next = /^[\s|:-]+$/u.test(lines[at + 1]?.raw ?? '') ? at + 2 : at + 1;
  if ((lines[next]?.raw ?? '|').trim().startsWith('|')) return { lines: [], next: at };
  const titles = raw.replace(/^\||\|$/gu, '').split('|');
  return {
    lines: titles.map((title) => ({ ...line, text: withoutMarkdown(normaliseVietnamese(title)) })),
    next,
  };
}

interface Row {
  sign: PrintedLine;
  cells: PrintedLine[];
}

const isHeading = (text: string): boolean => (markerOf(text)?.rank ?? rank.none) <= rank.roman;

/** The rows, each opened by the sign that follows the one before; the last ends where its columns are full. */
function rowsAt(lines: readonly PrintedLine[], from: number, columns: number): { rows: Row[]; next: number } {
  const rows: Row[] = [];
  let signs: Signs = {};
  let at = from;
  while (at < lines.length && isColumnNumbersText(lines[at]?.text ?? '', at - from)) at++;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || ENDS_TABLE.test(line.text) || isHeading(line.text)) break;
    const sign = nextSign(line.text, signs);
    const last = rows.at(-1);
    if (sign) [signs, rows[rows.length]] = [sign, { sign: line, cells: [] }];
    else if (!last || last.cells.length >= columns * 4) break;
    else last.cells.push(line);
  }
  return { rows, next: at };
}
