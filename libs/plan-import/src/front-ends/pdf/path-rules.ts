import type { Rule } from './marks.js';
import { at, type Matrix } from './matrix.js';

type Point = [number, number];
interface Piece {
  from: Point;
  to: Point;
}

const THIN = 3;
/** How far a line may lean and still rule a table. */
const LEAN = 0.8;

export interface Rules {
  across: Rule[];
  down: Rule[];
}

/** Strokes the straight edges of a path. */
export function strokedRules(path: ArrayLike<number>, page: Matrix, into: Rules): void {
  for (const outline of outlinesOf(path, page)) for (const piece of outline) addPiece(piece, into);
}

/** A filled shape as thin as a line is a line; any other is shading. */
export function filledRules(path: ArrayLike<number>, page: Matrix, into: Rules): void {
  for (const outline of outlinesOf(path, page)) {
    const points = outline.flatMap((p) => [p.from, p.to]);
    if (points.length === 0) continue;
    const [x0, x1] = extent(points.map((p) => p[0]));
    const [y0, y1] = extent(points.map((p) => p[1]));
    const [width, height] = [x1 - x0, y1 - y0];
    if (height <= THIN && width > height) into.across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (width <= THIN && height > width) into.down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
}

function addPiece({ from, to }: Piece, { across, down }: Rules): void {
  if (Math.abs(from[1] - to[1]) <= LEAN && from[0] !== to[0])
    across.push({ at: (from[1] + to[1]) / 2, from: Math.min(from[0], to[0]), to: Math.max(from[0], to[0]) });
  else if (Math.abs(from[0] - to[0]) <= LEAN && from[1] !== to[1])
    down.push({ at: (from[0] + to[0]) / 2, from: Math.min(from[1], to[1]), to: Math.max(from[1], to[1]) });
}

/** Numbers that follow each drawing operator of pdf.js: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

function outlinesOf(path: ArrayLike<number>, page: Matrix): Piece[][] {
  const outlines: Piece[][] = [];
  let current: Piece[] = [];
  let start: Point = [0, 0];
  let pen: Point = [0, 0];
  for (let i = 0; i < path.length;) {
    const op = path[i] ?? -1;
    const operands = OPERANDS[op];
    if (operands === undefined || i + operands >= path.length) break;
    const to: Point = operands === 0 ? start : at(page, path[i + operands - 1] ?? 0, path[i + operands] ?? 0);
    if (op === 0) {
      outlines.push((current = []));
      start = to;
    } else if (op === 1 || op === 4) current.push({ from: pen, to });
    pen = to;
    i += operands + 1;
  }
  return outlines;
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
