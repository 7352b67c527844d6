import { normaliseVietnamese } from '../../text/vietnamese.js';
import { chunksOf } from '../pdf/chunks.js';
import { lineOf, type PrintedLine as PlacedLine, type Word } from '../pdf/marks.js';
import type { PrintedLine } from './printed-lines.js';

/** A line whose spaces keep the columns: its words as they would lie on a page whose unit is a letter's width. */
export interface LaidLine {
  printed: PrintedLine;
  words: Word[];
  /** Pieces between two spaces or more. */
  chunks: PlacedLine[];
}

export function laidLine(printed: PrintedLine): LaidLine {
  const raw = printed.raw.normalize('NFC');
  const words = [...raw.matchAll(/\S+/gu)].map(({ 0: text, index }): Word => {
    const place = { x0: index, x1: index + text.length, y: printed.line };
    return { text: normaliseVietnamese(text), ...place, size: 1, bold: false };
  });
  return { printed, words, chunks: words.length === 0 ? [] : chunksOf(lineOf(words, printed.page ?? 1)) };
}

/** For each place of the line whether it is empty, and whether one space alone is empty there. */
export function gapsIn(line: LaidLine, width: number): Uint8Array {
  const gaps = new Uint8Array(width).fill(WIDE);
  line.words.forEach((word, i) => {
    gaps.fill(FULL, word.x0, word.x1);
    const before = line.words[i - 1];
    if (before && word.x0 - before.x1 === 1) gaps[before.x1] = NARROW;
  });
  return gaps;
}
export const [WIDE, NARROW, FULL] = [0, 1, 2];
