import type { LineStart, SourceCell } from '../front-ends/source-block.js';
import { foldInPlace } from '../text/vietnamese.js';

/** The words of a cell that a page break cut in pieces; a piece that repeats the end of the one before is left out. */
export function joinCells(pieces: readonly (SourceCell | undefined)[]): SourceCell | undefined {
  const [first, ...more] = [...new Set(pieces)].filter((p) => p !== undefined);
  if (!first) return undefined;
  const printed = [first, ...more].filter((piece) => piece.text !== '');
  const [begin = first, ...rest] = printed;
  let [text, endLine] = [begin.text, begin.endLine];
  const starts: LineStart[] = startsOf(begin, 0);
  for (const piece of rest) {
    if (repeatsEnd(text, piece.text)) continue;
    starts.push(...startsOf(piece, text.length + 1));
    text += ` ${piece.text}`;
    endLine = piece.endLine;
  }
  return text === begin.text ? begin : { ...begin, text, endLine, starts };
}

const startsOf = ({ starts, line, page }: SourceCell, by: number): LineStart[] =>
  (starts ?? [{ at: 0, line, ...(page ? { page } : {}) }]).map((s) => ({ ...s, at: s.at + by }));

const SHORTEST = 5;

/** Do nearly all words of the piece stand, in order, at the end of the text already? */
function repeatsEnd(text: string, piece: string): boolean {
  const words = (t: string) =>
    foldInPlace(t)
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean);
  const wanted = words(piece);
  if (wanted.length < SHORTEST) return false;
  const end = words(text.slice(-(piece.length * 4 + 200))).slice(-(wanted.length + 4));
  return commonInOrder(end, wanted) >= wanted.length * 0.75;
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries())
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
