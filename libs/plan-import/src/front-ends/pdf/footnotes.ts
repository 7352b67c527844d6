import { signOfNote } from '../text/footnotes.js';
import type { PageOfLines } from './furniture.js';
import { textOf, type PrintedLine } from './marks.js';

/**
 * Pages without the notes at their foot: smaller lines below the text, the first with a number that also stands behind
 * a word above. The signs are taken off those words; `count` says how many notes were left out.
 */
export function withoutFootnotes(pages: readonly PageOfLines[]): { pages: PageOfLines[]; count: number } {
  let count = 0;
  const kept = pages.map((page) => {
    const from = footOf(page.lines);
    const above = page.lines.slice(0, from);
    const numbers = page.lines.slice(from).flatMap((l) => numberOf(l) ?? []);
    const signed = numbers.filter((n) => above.some((l) => signOfNote(n).test(textOf(l))));
    if (signed.length === 0 || signed[0] !== numbers[0]) return page;
    count += signed.length;
    return { ...page, lines: above.map((line) => unsigned(line, signed)) };
  });
  return { pages: kept, count };
}

/** Where the smaller lines at the foot begin. */
function footOf(lines: readonly PrintedLine[]): number {
  const sizes = lines.map((l) => l.size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? usual) < usual * 0.92) from--;
  return from;
}

const numberOf = (line: PrintedLine): string | null =>
  /^(\d{1,2})\s?(?=[\p{Lu}“"])/u.exec(textOf(line))?.[1] ?? null;

function unsigned(line: PrintedLine, numbers: readonly string[]): PrintedLine {
  const plain = (text: string) => numbers.reduce((t, n) => t.replace(signOfNote(n), ''), text);
  return { ...line, words: line.words.map((w) => ({ ...w, text: plain(w.text) })) };
}
