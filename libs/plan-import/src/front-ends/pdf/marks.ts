/** A letter as placed on the page: points from the top left corner, `y` at its baseline. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

/** A drawn line, horizontal (`at` is its y) or vertical (`at` is its x), from `from` to `to`. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** All that counts on a page: its letters and the lines that rule its tables. */
export interface PageMarks {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Rule[];
  down: Rule[];
  /** Something is painted, be it only a picture. */
  inked: boolean;
}

export interface Word {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
}

/** One printed line, or a column's share of it. */
export interface PrintedLine {
  words: Word[];
  x0: number;
  x1: number;
  y: number;
  size: number;
  page: number;
}

export function lineOf(words: readonly Word[], page: number): PrintedLine {
  const ordered = [...words].sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...ordered.map((w) => w.size));
  const main = ordered.filter((w) => w.size > size * 0.8);
  return {
    words: ordered,
    x0: ordered[0]?.x0 ?? 0,
    x1: Math.max(...ordered.map((w) => w.x1)),
    y: Math.max(...main.map((w) => w.y)),
    size,
    page,
  };
}

export const textOf = (line: PrintedLine): string => line.words.map((w) => w.text).join(' ');
