import { lineOf, type PrintedLine, type Word } from './marks.js';
import { linesOfWords } from './words.js';

/** A cell of a table with its printed lines, before lines are numbered. */
export interface DrawnCell {
  column: number;
  columns: number;
  rows: number;
  lines: PrintedLine[];
}

export interface DrawnTable {
  page: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: DrawnCell[][];
}

export const isDrawnTable = (item: PrintedLine | DrawnTable): item is DrawnTable => 'rows' in item;

/** The printed lines of a cell out of the words that lie in it. */
export const cellLines = (words: readonly Word[], page: number): PrintedLine[] =>
  words.length === 0 ? [] : linesOfWords(words, page);

/** What is left of a page's lines once some of their words are taken out. */
export function linesWithout(lines: readonly PrintedLine[], taken: ReadonlySet<Word>): PrintedLine[] {
  if (taken.size === 0) return [...lines];
  return lines.flatMap((line) => {
    const left = line.words.filter((w) => !taken.has(w));
    if (left.length === line.words.length) return [line];
    return left.length === 0 ? [] : [lineOf(left, line.page)];
  });
}
