import type { Rule } from './marks.js';

/** A cell as drawn, with its place in the grid. */
export interface GridCell {
  column: number;
  row: number;
  columns: number;
  rows: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** A table found by its lines: where its columns and rows are cut, and its cells in printed order. */
export interface Grid {
  xs: number[];
  ys: number[];
  cells: GridCell[];
}

/** Lines closer than this are one line; ends this near a line reach it. */
const NEAR = 3;
/** Beyond these a page holds a drawing (a map, a chart), not a table. */
const MOST_CROSSINGS = 400_000;
const MOST_FIELDS = 5000;

/** The tables that a page's lines draw: at least two columns, or two rows of them. */
export function gridsOf(across: readonly Rule[], down: readonly Rule[]): Grid[] {
  const rows = joined(across).filter((r) => r.to - r.from > 8);
  const columns = joined(down).filter((r) => r.to - r.from > 4);
  if (rows.length * columns.length > MOST_CROSSINGS) return [];
  return clusters([...rows, ...closing(rows, columns)], columns)
    .map(gridOf)
    .filter((g): g is Grid => g !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line (borders drawn cell by cell, dots, dashes) as one. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const line = lines.at(-1);
    if (line && rule.at - (line.at(-1)?.at ?? 0) <= 1.2) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const runs: Rule[] = [];
    for (const piece of line.sort((a, b) => a.from - b.from || a.to - b.to)) {
      const run = runs.at(-1);
      if (run && piece.from - run.to <= NEAR) run.to = Math.max(run.to, piece.to);
      else runs.push({ ...piece });
    }
    return runs;
  });
}

/** Where two columns' lines end at one height without a line across (the rows are not ruled), a row ends. */
function closing(rows: readonly Rule[], columns: readonly Rule[]): Rule[] {
  const ends = columns.flatMap((c) => [c.from, c.to]).sort((a, b) => a - b);
  const heights = ends.filter(
    (y, i) => (ends[i + 1] ?? Infinity) - y < NEAR && y - (ends[i - 1] ?? -Infinity) >= NEAR,
  );
  return heights.flatMap((y) => {
    const met = columns.filter((c) => c.from <= y + NEAR && c.to >= y - NEAR).map((c) => c.at);
    const [from, to] = [Math.min(...met), Math.max(...met)];
    const ruled = rows.some((r) => Math.abs(r.at - y) <= 2 * NEAR && r.from < to && r.to > from);
    return met.length < 3 || ruled ? [] : [{ at: y, from, to }];
  });
}

interface Cluster {
  rows: Rule[];
  columns: Rule[];
}

/** Lines that touch each other, directly or through others. */
function clusters(rows: Rule[], columns: Rule[]): Cluster[] {
  const groupOf = new Map<Rule, Cluster>();
  for (const row of rows)
    for (const column of columns) {
      if (!touch(row, column)) continue;
      const a = groupOf.get(row) ?? { rows: [row], columns: [] };
      const b = groupOf.get(column) ?? { rows: [], columns: [column] };
      if (a === b) continue;
      a.rows.push(...b.rows);
      a.columns.push(...b.columns);
      for (const rule of [...a.rows, ...a.columns]) groupOf.set(rule, a);
    }
  return [...new Set(groupOf.values())];
}

const touch = (row: Rule, column: Rule): boolean =>
  column.at >= row.from - NEAR &&
  column.at <= row.to + NEAR &&
  row.at >= column.from - NEAR &&
  row.at <= column.to + NEAR;

function gridOf({ rows, columns }: Cluster): Grid | null {
  // A table open at its sides or cut by the page has cells beyond its outermost lines.
  const xs = cuts([
    ...columns.map((c) => c.at),
    ...outer(
      rows,
      columns.map((c) => c.at),
    ),
  ]);
  const ys = cuts([
    ...rows.map((r) => r.at),
    ...outer(
      columns,
      rows.map((r) => r.at),
    ),
  ]);
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_FIELDS) return null;
  return { xs, ys, cells: cellsOf(xs, ys, { rows, columns }) };
}

/** How far lines reach beyond the lines that cross them. */
function outer(lines: readonly Rule[], crossing: readonly number[]): number[] {
  const [from, to] = [Math.min(...lines.map((l) => l.from)), Math.max(...lines.map((l) => l.to))];
  const beyond = 4 * NEAR;
  return [
    ...(from < Math.min(...crossing) - beyond ? [from] : []),
    ...(to > Math.max(...crossing) + beyond ? [to] : []),
  ];
}

function cuts(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    if (group && value - (group[0] ?? 0) <= NEAR) group.push(value);
    else groups.push([value]);
  }
  return groups.map((g) => g.reduce((a, b) => a + b, 0) / g.length);
}

/** Neighbouring fields without a line between them are one cell. */
function cellsOf(xs: number[], ys: number[], lines: Cluster): GridCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const owner = Array.from({ length: width * height }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (owner[root] !== root) root = owner[root] ?? root;
    return (owner[i] = root);
  };
  const unite = (a: number, b: number) => void (owner[find(b)] = find(a));
  for (let r = 0; r < height; r++)
    for (let c = 0; c < width; c++) {
      const [x0, x1, y0, y1] = [xs[c] ?? 0, xs[c + 1] ?? 0, ys[r] ?? 0, ys[r + 1] ?? 0];
      if (c + 1 < width && !drawn(lines.columns, x1, y0, y1)) unite(r * width + c, r * width + c + 1);
      if (r + 1 < height && !drawn(lines.rows, y1, x0, x1)) unite(r * width + c, (r + 1) * width + c);
    }
  const groups = new Map<number, number[]>();
  owner.forEach((_, i) => groups.set(find(i), [...(groups.get(find(i)) ?? []), i]));
  return [...groups.values()]
    .flatMap((fields) => rectangles(fields, width))
    .map(({ column, row, columns, rows }) => ({
      ...{ column, row, columns, rows },
      ...{ x0: xs[column] ?? 0, x1: xs[column + columns] ?? 0 },
      ...{ y0: ys[row] ?? 0, y1: ys[row + rows] ?? 0 },
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Is this stretch of a cut covered by lines, for the most part? */
function drawn(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const line of lines)
    if (Math.abs(line.at - at) <= NEAR)
      covered += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from));
  return covered > 0.6 * (to - from);
}

interface Block {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** The fields of one cell as a rectangle; a shape that is none (a line was left out by mistake) goes row by row. */
function rectangles(fields: number[], width: number): Block[] {
  const bounds = (some: number[]): Block => {
    const columns = some.map((f) => f % width);
    const rows = some.map((f) => Math.floor(f / width));
    const [column, row] = [Math.min(...columns), Math.min(...rows)];
    return { column, row, columns: Math.max(...columns) - column + 1, rows: Math.max(...rows) - row + 1 };
  };
  const whole = bounds(fields);
  if (whole.columns * whole.rows === fields.length) return [whole];
  return Array.from({ length: whole.rows }, (_, i) =>
    fields.filter((f) => Math.floor(f / width) === whole.row + i),
  )
    .flatMap((row) => runsOf(row))
    .map(bounds);
}

function runsOf(fields: number[]): number[][] {
  const runs: number[][] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run && run.at(-1) === field - 1) run.push(field);
    else runs.push([field]);
  }
  return runs;
}
