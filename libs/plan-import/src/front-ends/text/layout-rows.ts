import type { ColumnKind } from '../../tables/column-kind.js';
import { headingNamesActor } from '../../units/unit-heads.js';
import { startsLowerCase } from '../../text/vietnamese.js';
import type { PrintedLine } from './printed-lines.js';
import { isTime, OWNERS } from './stacked-cells.js';

/** A line of the table's body, its words by columns. */
export interface BodyLine {
  printed: PrintedLine;
  cells: string[];
  /** The line opens a page. */
  opensPage: boolean;
  /** A cell has a gap as wide as one between columns. */
  torn: boolean;
}

/** Lines from … to (not with it) that are one row, and how badly its cells fit. */
export interface RowSpan {
  from: number;
  to: number;
  cost: number;
}

export interface RowRules {
  kinds: readonly (ColumnKind | null)[];
  /** Cells stand at the top of their row, or in the middle of its height. */
  set: 'top' | 'middle';
  /** Blank lines stand between the rows. */
  blanks: boolean;
  /** How many letters each column holds. */
  widths: readonly number[];
}

/**
 * The rows of the lines, one for each line with a row's number (`anchors`): where one row ends and the next begins is
 * not printed, so of all ways to divide the lines between two numbers the one is taken whose cells fit best.
 */
export function rowSpans(lines: readonly BodyLine[], anchors: readonly number[], rules: RowRules): RowSpan[] {
  interface Way {
    to: number;
    cost: number;
    rows: RowSpan[];
  }
  let ways: Way[] = [{ to: 0, cost: 0, rows: [] }];
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const ends =
      next === undefined ? [lines.length] : Array.from({ length: next - anchor }, (_, k) => anchor + 1 + k);
    ways = ends.map((to) => {
      const options = ways.map((way): Way => {
        const cost = rowCost(lines.slice(way.to, to), anchor - way.to, rules);
        return { to, cost: way.cost + cost, rows: [...way.rows, { from: way.to, to, cost }] };
      });
      return options.reduce((a, b) => (b.cost < a.cost ? b : a));
    });
  });
  return ways[0]?.rows ?? [];
}

/** How badly these lines fit one row whose number stands on its line `anchor`. */
function rowCost(lines: readonly BodyLine[], anchor: number, rules: RowRules): number {
  let cost = 0;
  rules.kinds.forEach((kind, column) => {
    const at = lines.flatMap((l, i) => (l.cells[column] ? [i] : []));
    cost +=
      column === 0
        ? 0
        : wordsCost(
            at.map((i) => lines[i]?.cells[column] ?? ''),
            kind,
            rules.widths[column] ?? 0,
          );
    cost += placeCost(at, lines, rules) * (column === 0 ? 2 : 1);
  });
  return cost + blankCost(lines, rules) + (anchor < 0 ? 9 : 0);
}

/** Rows stand apart where the table's rows do, and only there. */
function blankCost(lines: readonly BodyLine[], { blanks }: RowRules): number {
  if (!blanks) return 0;
  const inside = lines.slice(1).filter((l, i) => l.printed.afterBlank && !afterPage(lines, i + 1)).length;
  const first = lines[0];
  return inside * 3 + (first && !first.printed.afterBlank && !first.opensPage ? 3 : 0);
}

const afterPage = (lines: readonly BodyLine[], at: number): boolean => lines[at]?.opensPage === true;

/** Cells stand in the middle of the row's height, or at its top; a page's end cuts a row as it likes. */
function placeCost(at: readonly number[], lines: readonly BodyLine[], { set }: RowRules): number {
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const holes = last - first + 1 - at.length;
  const cut = lines.findIndex((l, i) => i > 0 && l.opensPage);
  const apart = holes > at.length ? 1 : 0;
  if (cut > 0) return first === 0 || first >= cut ? 0 : 0.5;
  if (set === 'top') return (first === 0 ? 0 : 1.5) + (holes > 0 ? 1.5 : 0);
  const off = Math.abs(first + last - (lines.length - 1)) / 2;
  return apart + Math.min(2, Math.max(0, off - 0.6));
}

const UNFINISHED =
  /(?:[,(/–-]|(?<!\p{L})(?:và|của|với|về|các|cho|theo|đến|ngày|số|tháng|quý|trước|UBND|trong|bằng|từ|tại))$/iu;

/** Words of one cell begin with a capital, are finished, and fill their column before they go on below. */
function wordsCost(texts: readonly string[], kind: ColumnKind | null, width: number): number {
  const text = texts.join(' ');
  if (text === '')
    return kind === 'content' ? 6 : OWNERS.has(kind) && kind !== 'support' ? 2 : kind === 'time' ? 1.5 : 0.5;
  let cost = startsLowerCase(text) ? 3 : 0;
  if (UNFINISHED.test(text)) cost += 2;
  if (opened(text) !== 0) cost += 1;
  if (kind === 'time' && !isTime(text)) cost += 1;
  if (OWNERS.has(kind) && !headingNamesActor(text)) cost += 1;
  return cost + shortLines(texts, width);
}

const opened = (text: string): number => text.split('(').length - text.split(')').length;

/** A line that had room for the next one's first word ended by choice: most likely the cell ended there. */
function shortLines(texts: readonly string[], width: number): number {
  let cost = 0;
  for (const [i, text] of texts.slice(0, -1).entries()) {
    const next = texts[i + 1] ?? '';
    const needed = text.length + 1 + (next.split(' ')[0] ?? '').length;
    if (needed > width * 0.85 - 1 || UNFINISHED.test(text)) continue;
    cost += startsLowerCase(next) ? 0.5 : 1.5;
  }
  return cost;
}
