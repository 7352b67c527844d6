import type { Glyph } from './marks.js';
import { at, type Matrix } from './matrix.js';

/** The part of the page that shows what is painted. */
export interface Clip {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const unclipped: Clip = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };

/** The clip narrowed to a path's bounding box, given as pdf.js does: least x and y, greatest x and y. */
export function clipped(clip: Clip, bounds: ArrayLike<number> | undefined, page: Matrix): Clip {
  const [a, b, c, d] = Array.from(bounds ?? []);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return clip;
  const corners = [at(page, a, b), at(page, c, b), at(page, a, d), at(page, c, d)];
  const [xs, ys] = [corners.map((p) => p[0]), corners.map((p) => p[1])];
  if (![...xs, ...ys].every(Number.isFinite)) return clip;
  return {
    x0: Math.max(clip.x0, Math.min(...xs)),
    y0: Math.max(clip.y0, Math.min(...ys)),
    x1: Math.min(clip.x1, Math.max(...xs)),
    y1: Math.min(clip.y1, Math.max(...ys)),
  };
}

/** Browsers print the line that a page's end cuts off on both pages, and hide it on one. */
export function shows({ x0, y0, x1, y1 }: Clip, { x, y, width, size }: Glyph): boolean {
  const [cx, cy] = [x + width / 2, y - size * 0.3];
  return cx >= x0 - 1 && cx <= x1 + 1 && cy >= y0 - 1 && cy <= y1 + 1;
}
