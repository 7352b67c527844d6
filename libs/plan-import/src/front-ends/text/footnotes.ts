import { markerOf } from '../../structure/marker.js';
import type { PrintedLine } from './printed-lines.js';

/** Notes at the foot of pages: their lines, and the lines above with the notes' signs taken off the words. */
export interface Footnotes {
  lines: Set<number>;
  unsigned: Map<number, string>;
  count: number;
}

/** A page holds no more lines of notes. */
const MOST_LINES = 15;

/**
 * "1 Theo Công văn số …" at the foot of a page cuts the paragraph above in two. A note is known by its number, which
 * stands on the page above it behind a word ("tập thể1"), and by the page's end below it. `furniture`: lines of page
 * numbers and running heads.
 */
export function footnotesIn(lines: readonly PrintedLine[], furniture: ReadonlySet<number>): Footnotes {
  const notes: Footnotes = { lines: new Set(), unsigned: new Map(), count: 0 };
  let start = 0;
  lines.forEach((line, i) => {
    if (i === 0 || furniture.has(i - 1)) return;
    if (!furniture.has(i) && (line.page === undefined || line.page === lines[i - 1]?.page)) return;
    take(notes, lines, start, i);
    start = i;
  });
  return notes;
}

/** The notes of one page; `end`: the line after its last. */
function take(notes: Footnotes, lines: readonly PrintedLine[], start: number, end: number): void {
  for (let at = Math.max(start + 1, end - MOST_LINES); at < end; at++) {
    const number = numberOf(lines, at);
    if (number === null || signAbove(lines, start, at, number) < 0) continue;
    const foot = lines.slice(at, end);
    if (foot.some((l) => markerOf(l.text) !== null)) continue;
    foot.forEach((_, i) => {
      notes.lines.add(at + i);
      const own = numberOf(lines, at + i);
      if (own === null) return;
      const line = signAbove(lines, start, at, own);
      const text = notes.unsigned.get(line) ?? lines[line]?.text;
      if (text === undefined) return;
      notes.count += 1;
      notes.unsigned.set(line, text.replace(signOfNote(own), ''));
    });
    return;
  }
}

/** "1 Theo …"; some programs set the number on a line of its own. */
function numberOf(lines: readonly PrintedLine[], at: number): string | null {
  const [own = '', next = ''] = [lines[at]?.text, lines[at + 1]?.text];
  const alone = /^\d{1,2}$/u.test(own) && OPENS.test(next) ? own : undefined;
  return alone ?? /^\[?(\d{1,2})\]?\s?(?=[\p{Lu}“"])/u.exec(own)?.[1] ?? null;
}
const OPENS = /^[\p{Lu}“"]/u;

/** A note's number behind a word; "30 km2" is a measure. */
export const signOfNote = (number: string): RegExp =>
  new RegExp(`(?<=\\p{Ll}{2}|[)”])(?<!(?:^|[\\s\\d])[kcdm]m)\\[?${number}\\]?(?=[\\s,.;:)]|$)`, 'u');

function signAbove(lines: readonly PrintedLine[], from: number, to: number, number: string): number {
  const signed = signOfNote(number);
  const found = lines.slice(from, to).findIndex((l) => signed.test(l.text));
  return found < 0 ? -1 : from + found;
}
