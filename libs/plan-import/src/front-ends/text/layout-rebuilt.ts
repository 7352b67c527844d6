import type { ColumnKind } from '../../tables/column-kind.js';
import { isPersonName } from '../../units/person-name.js';
import { headingNamesActor } from '../../units/unit-heads.js';
import type { LaidLine } from './layout-line.js';
import { rowSpans, type BodyLine, type RowRules } from './layout-rows.js';
import type { PrintedLine } from './printed-lines.js';
import { OWNERS } from './stacked-cells.js';
import { nextSign, type Signs } from './stacked-signs.js';

type Kinds = readonly (ColumnKind | null)[];
/** A heading over all columns, or lines with their words by columns. */
export type LayoutPart = { heading: LaidLine } | { lines: BodyLine[] };
type RebuiltRow = { heading: LaidLine } | { lines: BodyLine[]; cost: number };

/** Lines between two headings, with the places of the lines that bear a row's number. */
interface Body {
  lines: BodyLine[];
  anchors: number[];
}

const FEWEST_ROWS = 3;
/** How badly the rows of a table may fit that is sure: on the whole, and how many of them badly. */
const SURE = { mean: 0.75, bad: 3, share: 0.1 };

/** The rows of the table, and the line behind it where one is left; null where they are not sure. */
export function rebuiltRows(
  parts: readonly LayoutPart[],
  kinds: Kinds,
): { rows: RebuiltRow[]; next?: PrintedLine } | null {
  const numbered = numberedBodies(parts);
  const last = [...numbered.values()].at(-1);
  if (!last || [...numbered.values()].some((b) => b.anchors.length === 0)) return null;
  const next = cutBehind(last);
  const bodies = [...numbered.values()];
  const rules = {
    kinds,
    widths: kinds.map((_, c) =>
      Math.max(1, ...bodies.flatMap((b) => b.lines.map((l) => l.cells[c]?.length ?? 0))),
    ),
    blanks: standApart(bodies),
  };
  const [best] = (['top', 'middle'] as const)
    .map((set) => spansOf(parts, numbered, { ...rules, set }))
    .sort((a, b) => costOf(a) - costOf(b));
  return best && isSure(best, kinds) ? { rows: best, ...(next ? { next } : {}) } : null;
}

/** Every word in the column of numbers must be the number that follows; after a heading they may begin again. */
function numberedBodies(parts: readonly LayoutPart[]): Map<LayoutPart, Body> {
  const bodies = new Map<LayoutPart, Body>();
  let signs: Signs = {};
  for (const part of parts) {
    if ('heading' in part) {
      signs = { ...signs, roman: 1 };
      continue;
    }
    const anchors: number[] = [];
    for (const [i, { cells }] of part.lines.entries()) {
      const text = cells[0] ?? '';
      if (text === '') continue;
      const next = nextSign(text, signs);
      const skips = next?.number !== (signs.number ?? 0) + 1 && next?.number !== 1;
      if (!next || (skips && next.letter === undefined)) return new Map();
      signs = { number: next.number ?? 0, ...(next.letter ? { letter: next.letter } : {}) };
      anchors.push(i);
    }
    bodies.set(part, { lines: [...part.lines], anchors });
  }
  return bodies;
}

/** Behind the last row a blank line ends the table; what stands there is handed back. */
function cutBehind({ lines, anchors }: Body): PrintedLine | undefined {
  const from = anchors.at(-1) ?? 0;
  const end = lines.findIndex((l, i) => i > from && l.printed.afterBlank && !l.opensPage);
  const next = lines[end]?.printed;
  if (end >= 0) lines.splice(end);
  return next;
}

/** Does a blank line stand between most rows? */
function standApart(bodies: readonly Body[]): boolean {
  const between = bodies.flatMap(({ lines, anchors }) =>
    anchors.slice(1).map((to, i) => lines.slice((anchors[i] ?? 0) + 1, to + 1)),
  );
  const apart = between.filter((lines) => lines.some((l) => l.printed.afterBlank));
  return between.length > 0 && apart.length >= 0.7 * between.length;
}

function spansOf(
  parts: readonly LayoutPart[],
  bodies: ReadonlyMap<LayoutPart, Body>,
  rules: RowRules,
): RebuiltRow[] {
  return parts.flatMap((part): RebuiltRow[] => {
    const body = bodies.get(part);
    if ('heading' in part || !body) return 'heading' in part ? [part] : [];
    return rowSpans(body.lines, body.anchors, rules).map(({ from, to, cost }) => ({
      lines: body.lines.slice(from, to),
      cost,
    }));
  });
}

const tasksIn = (rows: readonly RebuiltRow[]) => rows.flatMap((row) => ('lines' in row ? [row] : []));
const costOf = (rows: readonly RebuiltRow[]): number =>
  tasksIn(rows).reduce((sum, { cost }) => sum + cost, 0);

/** Nearly every row fits and names who leads it; a lead printed once for several rows is not told apart from none. */
function isSure(all: readonly RebuiltRow[], kinds: Kinds): boolean {
  const rows = tasksIn(all);
  const few = (count: number) => count <= SURE.share * rows.length;
  const lead = kinds.findIndex((kind) => OWNERS.has(kind) && kind !== 'support');
  const owner = lead < 0 ? kinds.indexOf('support') : lead;
  const lines = rows.flatMap((row) => row.lines);
  return (
    rows.length >= FEWEST_ROWS &&
    costOf(all) <= SURE.mean * rows.length &&
    few(rows.filter(({ cost }) => cost >= SURE.bad).length) &&
    few(rows.filter((row) => !isOwner(row.lines, owner)).length) &&
    lines.filter((l) => l.torn).length <= 0.05 * lines.length
  );
}

function isOwner(lines: readonly BodyLine[], column: number): boolean {
  const text = lines.flatMap((l) => l.cells[column] || []).join(' ');
  return headingNamesActor(text) || isPersonName(text);
}
