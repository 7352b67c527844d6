import { lineOf, textOf, type PrintedLine, type Word } from './marks.js';

/** A line's pieces where wide gaps cut it: shares of columns standing side by side. */
export function chunksOf(line: PrintedLine, ems = 1.5): PrintedLine[] {
  const chunks: Word[][] = [];
  for (const word of line.words) {
    const last = chunks.at(-1)?.at(-1);
    if (last && word.x0 - last.x1 < ems * line.size) chunks.at(-1)?.push(word);
    else chunks.push([word]);
  }
  return chunks.map((words) => lineOf(words, line.page));
}

/** What opens the list of receivers or a signature: from here on a page's columns are no table. */
export const CLOSING = /^(?:Nơi nhận|(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu})/u;

export const closes = (line: PrintedLine): boolean => chunksOf(line).some((c) => CLOSING.test(textOf(c)));
