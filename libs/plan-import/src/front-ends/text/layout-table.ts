import { normaliseVietnamese } from '../../text/vietnamese.js';
import type { SourceRow, SourceTable } from '../source-block.js';
import { cellsOfLine, divisionsOf, type ColumnLine } from './layout-columns.js';
import { layoutHeaderAt, textOfPiece, type LayoutHeader } from './layout-header.js';
import { isFolio, isHeadingLine, repeatedTitles } from './layout-headings.js';
import { laidLine, type LaidLine } from './layout-line.js';
import { rebuiltRows, type LayoutPart } from './layout-rebuilt.js';
import type { BodyLine } from './layout-rows.js';
import type { PrintedLine } from './printed-lines.js';
import { rowOf } from './row-of-lines.js';
import { withoutSplitWords } from './split-words.js';
import { ENDS_TABLE } from './stacked-signs.js';

interface Found {
  table: SourceTable;
  next: number;
}

const MOST_LINES = 2500;

/**
 * Finds tables whose columns are kept by spaces, as `pdftotext -layout` prints them; nothing is printed between their
 * rows. Null where one cannot be rebuilt surely: then it stays text and is told, and its titles on later pages open none.
 */
export function layoutTables(): (lines: readonly PrintedLine[], at: number) => Found | null {
  let from = 0;
  return (lines, at) => {
    if (at < from || !nearTitles(lines, at)) return null;
    if (!layoutHeaderAt(lines.slice(at, at + SHORT).map(laidLine))) return null;
    const end = lines.findIndex((l, i) => i > at && ENDS_TABLE.test(l.text));
    from = end < 0 ? lines.length : end;
    // So long a stretch is no annex, and would take long to try.
    if (from - at > MOST_LINES) return null;
    const region = lines.slice(at, from).map(laidLine);
    return tableOf(region, lines, at);
  };
}

/** Enough lines to know titles by. */
const SHORT = 60;

function tableOf(region: readonly LaidLine[], lines: readonly PrintedLine[], at: number): Found | null {
  const header = layoutHeaderAt(region);
  const rebuilt = header && rebuiltRows(partsOf(region, header), header.kinds);
  if (!rebuilt) return null;
  const columns = header.kinds.length;
  const rows = rebuilt.rows.map((row) =>
    'heading' in row ? headingRow(row.heading, columns) : bodyRow(row.lines, columns),
  );
  const next = rebuilt.next ? lines.indexOf(rebuilt.next) : at + region.length;
  return { table: { rows: [headRow(header), ...rows] }, next };
}

const nearTitles = (lines: readonly PrintedLine[], at: number): boolean =>
  lines.slice(at, at + 4).some((l) => /^\s*S?TT\s/iu.test(l.raw) && !l.raw.includes('\t'));

function partsOf(region: readonly LaidLine[], header: LayoutHeader): LayoutPart[] {
  const repeated = repeatedTitles(region, header);
  const held = region.map((laid, i): ColumnLine | null => {
    const strips = i < header.lines ? header.strips : repeated.get(i);
    if (strips === undefined)
      return isHeadingLine(laid, header) || isFolio(region, i, header) ? null : { laid };
    return strips && { laid, strips };
  });
  const kept = held.filter((l) => l !== null);
  const divisions = divisionsOf(kept, header.strips.length);
  const byLine = new Map(kept.map((line, i) => [line, divisions[i]]));
  const parts: LayoutPart[] = [];
  let page = region[0]?.printed.page;
  let opensPage = false;
  region.forEach((laid, i) => {
    opensPage ||= laid.printed.page !== page || repeated.has(i);
    page = laid.printed.page;
    if (i < header.lines || repeated.has(i) || isFolio(region, i, header)) return;
    const own = held[i];
    if (!own) {
      parts.push({ heading: laid });
      opensPage = false;
      return;
    }
    const cells = cellsOfLine(laid, byLine.get(own) ?? []);
    if (isColumnNumbers(cells)) return;
    const last = parts.at(-1);
    const line = { ...cellsBeside(cells, laid), opensPage };
    opensPage = false;
    if (last && 'lines' in last) last.lines.push(line);
    else parts.push({ lines: [line] });
  });
  return parts;
}

const cellsBeside = (words: ReturnType<typeof cellsOfLine>, { printed }: LaidLine) => ({
  printed,
  cells: words.map((own) => own.map((w) => w.text).join(' ')),
  torn: words.some((own) => own.some((w, i) => w.x0 - (own[i - 1]?.x1 ?? w.x0) > WIDEST_SPACE)),
});

/** Justified lines have wider spaces; still wider ones stand between columns. */
const WIDEST_SPACE = 4;

/** "(1) (2) (3)" below the titles. */
const isColumnNumbers = (cells: ReturnType<typeof cellsOfLine>): boolean =>
  cells.length > 0 &&
  cells.every((words, c) => words.length === 1 && words[0]?.text.replace(/[()]/gu, '') === String(c + 1));

const headRow = ({ titles }: LayoutHeader): SourceRow =>
  rowOf(
    titles.map((piece) => piece.slice(0, 1).map(({ printed }) => ({ ...printed, text: textOfPiece(piece) }))),
  );

/** The sign stands in the column of numbers, the words over the others. */
function headingRow({ printed, words }: LaidLine, columns: number): SourceRow {
  const [sign, ...rest] = words.map((w) => w.text);
  const row = rowOf([[{ ...printed, text: sign ?? '' }], [{ ...printed, text: rest.join(' ') }]]);
  return { ...row, cells: row.cells.map((c) => (c.column === 1 ? { ...c, columns: columns - 1 } : c)) };
}

function bodyRow(lines: readonly BodyLine[], columns: number): SourceRow {
  return rowOf(
    Array.from({ length: columns }, (_, c) => {
      const own = lines.filter((l) => l.cells[c]);
      const texts = withoutSplitWords(own.map((l) => normaliseVietnamese(l.cells[c] ?? '')));
      return own.map((l, i) => ({ ...l.printed, text: texts[i] ?? '' }));
    }),
  );
}
