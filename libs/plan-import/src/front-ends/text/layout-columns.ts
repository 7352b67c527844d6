import type { Word } from '../pdf/marks.js';
import { headingNamesActor } from '../../units/unit-heads.js';
import type { Strip } from './layout-header.js';
import { FULL, gapsIn, NARROW, type LaidLine } from './layout-line.js';

/**
 * What it costs that a division runs through a single space, before a small letter, through a word, a letter to the side, and
 * for every line a letter away from where it was between the titles. */
const COST = { narrow: 0.8, opens: 0.3, inside: 1.6, word: 8, step: 0.35, apart: 0.06 };

/**
 * Where each division between two columns stands on each line. The program that laid out the text moves the columns by a
 * few letters from line to line, so a division is a path down the lines: through what is empty, with as few steps to the
 * side as can be.
 */
export function divisionsOf(lines: readonly ColumnLine[], count: number): number[][] {
  const width = Math.max(...lines.flatMap((l) => l.laid.words.map((w) => w.x1))) + 2;
  const costs = lines.map((line) => costsOf(line.laid, width));
  const scales = scalesOf(lines);
  const paths = Array.from({ length: count }, (_, c) =>
    pathDown(nearTitles(lines, c, costs, scales), scales),
  );
  return lines.map((_, i) => paths.map((path) => path[i] ?? 0));
}

/** A line of titles holds a division; further down it may move, but not to another column. */
function nearTitles(
  lines: readonly ColumnLine[],
  column: number,
  costs: readonly Float64Array[],
  scales: readonly number[],
): Float64Array[] {
  let [from, to] = [0, 0];
  return lines.map(({ strips }, i) => {
    const strip = strips?.[column];
    if (strip) [from, to] = [strip.from, strip.to];
    else [from, to] = [from * (scales[i] ?? 1), to * (scales[i] ?? 1)];
    const cost = costs[i] ?? new Float64Array();
    return cost.map((own, x) => {
      const apart = Math.max(0, from - x, x - to + 1);
      return strip ? (apart > 0 ? Infinity : 0) : own + apart * COST.apart;
    });
  });
}

/** A line of titles holds the divisions between them. */
export interface ColumnLine {
  laid: LaidLine;
  strips?: readonly Strip[];
}

function costsOf(line: LaidLine, width: number): Float64Array {
  const costs = Float64Array.from(gapsIn(line, width), (gap) =>
    gap === FULL ? COST.word : gap === NARROW ? COST.narrow : 0,
  );
  line.words.forEach(({ x0 }, i) => {
    if (costs[x0 - 1] !== COST.narrow) return;
    const sign = i === 1 && /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(line.words[0]?.text ?? '');
    costs[x0 - 1] = sign ? 0 : costBefore(line.words.slice(i, i + 3).map((w) => w.text));
  });
  return costs;
}

/** A cell begins with a body or a time, or else with a capital or a figure, more often than the next word of one. */
function costBefore(words: readonly string[]): number {
  if (/^\p{Ll}/u.test(words[0] ?? '')) return COST.inside;
  return OPENS_TIME.test(words[0] ?? '') || headingNamesActor(words.join(' ')) ? COST.opens : COST.narrow;
}

const OPENS_TIME = /^(?:Quý|Tháng|Trước|Năm|Hằng|Hàng|Thường|Định|Từ)$/u;

/** How much wider the program set each line's page than the one before. */
function scalesOf(lines: readonly ColumnLine[]): number[] {
  const reach = new Map<number | undefined, number>();
  for (const { laid } of lines) {
    const page = laid.printed.page;
    reach.set(page, Math.max(reach.get(page) ?? 0, ...laid.words.map((w) => w.x1)));
  }
  return lines.map(({ laid }, i) => {
    const before = lines[i - 1]?.laid.printed.page;
    return i === 0 || before === laid.printed.page
      ? 1
      : (reach.get(laid.printed.page) ?? 1) / (reach.get(before) ?? 1);
  });
}

/** The cheapest path over all lines. */
function pathDown(costs: readonly Float64Array[], scales: readonly number[]): number[] {
  let best = costs[0] ?? new Float64Array();
  const from: Int32Array[] = [];
  for (let i = 1; i < costs.length; i++) {
    const { reached, origins } = spread(best, scales[i] ?? 1);
    from.push(origins);
    const cost = costs[i];
    best = reached.map((r, x) => r + (cost?.[x] ?? 0));
  }
  let x = best.indexOf(Math.min(...best));
  const path: number[] = [x];
  for (let i = from.length - 1; i >= 0; i--) {
    x = from[i]?.[x] ?? x;
    path.push(x);
  }
  return path.reverse();
}

/** For each place the cheapest way there from the line above. */
function spread(best: Float64Array, scale: number): { reached: Float64Array; origins: Int32Array } {
  const origins = Int32Array.from(best, (_, x) => Math.min(best.length - 1, Math.round(x / scale)));
  const reached = Float64Array.from(origins, (x) => best[x] ?? Infinity);
  const take = (x: number, before: number) => {
    const way = (reached[before] ?? Infinity) + COST.step;
    if (way < (reached[x] ?? Infinity)) {
      reached[x] = way;
      origins[x] = origins[before] ?? before;
    }
  };
  for (let x = 1; x < best.length; x++) take(x, x - 1);
  for (let x = best.length - 2; x >= 0; x--) take(x, x + 1);
  return { reached, origins };
}

/** The line's words by columns; a word belongs where its middle lies. */
export function cellsOfLine(line: LaidLine, divisions: readonly number[]): Word[][] {
  const cells = Array.from({ length: divisions.length + 1 }, (): Word[] => []);
  for (const word of line.words)
    cells[divisions.filter((x) => x < (word.x0 + word.x1) / 2).length]?.push(word);
  return cells;
}
