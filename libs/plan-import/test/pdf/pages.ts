import { blocksOfLayouts, layoutOfPage } from '../../src/front-ends/pdf/layout.js';
import type { Glyph, PageMarks } from '../../src/front-ends/pdf/marks.js';
import { textsIn } from './fixtures.js';

/** A piece of text put on a page: its left end, its baseline, its size. */
export interface Put {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  /** Room between letters, in font sizes. */
  apart?: number;
  /** Spaces are only room, no letters. */
  bare?: boolean;
}

/** Every letter half as wide as high: a line of n letters of size 12 is 6n points long. */
export function page(number: number, puts: readonly Put[]): PageMarks {
  const glyphs = puts.flatMap(lettersOf);
  return { page: number, width: 600, height: 840, glyphs, across: [], down: [], inked: true };
}

function lettersOf({ text, x, y, size = 12, bold = false, apart = 0, bare = false }: Put): Glyph[] {
  let at = x;
  return Array.from(text).flatMap((letter) => {
    const width = /\p{M}/u.test(letter) ? 0 : size / 2;
    const glyph = { text: letter, x: at, y, width, size, bold };
    at += width + (width > 0 ? apart * size : 0);
    return bare && letter === ' ' ? [] : [glyph];
  });
}

/** Lines from the left margin (60) down from the top; a full line is 80 letters long. */
export const down = (texts: readonly string[], from = 120, step = 16): Put[] =>
  texts.map((text, i) => ({ text, x: 60, y: from + i * step }));

export const read = (...pages: PageMarks[]): string[] =>
  textsIn(blocksOfLayouts(pages.map(layoutOfPage)).blocks);

/** A line of 80 letters that ends in the middle of a sentence. */
export const full = (opening: string): string =>
  opening.padEnd(79, ' kế hoạch của xã').slice(0, 79).trimEnd().padEnd(80, 'n');
