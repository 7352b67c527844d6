import { normaliseVietnamese } from '../../text/vietnamese.js';
import { lineOf, type Glyph, type PrintedLine, type Rule, type Word } from './marks.js';

/** Letters on one baseline. */
interface Row {
  y: number;
  size: number;
  glyphs: Glyph[];
}

/** The page's letters as printed lines of words; a word never reaches over a drawn vertical line. */
export function printedLines(glyphs: readonly Glyph[], down: readonly Rule[], page: number): PrintedLine[] {
  return rowsOf(glyphs)
    .map((row) => wordsOf(row, down))
    .filter((words) => words.length > 0)
    .map((words) => lineOf(words, page));
}

/** Words of several rows (the share of one cell, one column) as lines again. */
export function linesOfWords(words: readonly Word[], page: number): PrintedLine[] {
  const rows: { y: number; size: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && word.y - row.y <= 0.3 * Math.max(row.size, word.size)) {
      row.words.push(word);
      row.size = Math.max(row.size, word.size);
    } else rows.push({ y: word.y, size: word.size, words: [word] });
  }
  return rows.map((row) => lineOf(row.words, page));
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x || compare(a.text, b.text))) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= 0.22 * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      if (glyph.size > row.size) Object.assign(row, { size: glyph.size, y: glyph.y });
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return withRaised(rows);
}

/** Raised and lowered figures (km², notes) belong to the line they touch. */
function withRaised(rows: Row[]): Row[] {
  rows.forEach((row, i) => {
    for (const host of [rows[i + 1], rows[i - 1]]) {
      if (!host || host.size < row.size * 1.2 || Math.abs(host.y - row.y) > 0.6 * host.size) continue;
      const touching = (g: Glyph) =>
        host.glyphs.some((h) => gapBetween(h, g) < 0.4 * host.size && h.text !== ' ');
      const moved = row.glyphs.filter(touching);
      host.glyphs.push(...moved);
      row.glyphs = row.glyphs.filter((g) => !moved.includes(g));
    }
  });
  return rows.filter((row) => row.glyphs.length > 0);
}

const gapBetween = (a: Glyph, b: Glyph): number =>
  a.x < b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);

function wordsOf({ glyphs, y, size }: Row, rules: readonly Rule[]): Word[] {
  const middle = y - size / 3;
  const down = rules.filter((r) => r.from < middle && r.to > middle);
  const letters = withMarks(withoutDoubles([...glyphs].sort((a, b) => a.x - b.x || compare(a.text, b.text))));
  const usual = usualGap(letters);
  const words: Word[] = [];
  let open: Glyph[] = [];
  let spaced = false;
  const close = () => {
    if (open.length > 0) words.push(...wordOf(open));
    open = [];
  };
  for (const glyph of letters) {
    if (glyph.text === ' ') {
      spaced = true;
      continue;
    }
    const last = open.at(-1);
    if (last && separate(last, glyph, { spaced, usual, down })) close();
    spaced = false;
    open.push(glyph);
  }
  close();
  return words;
}

/** Bold made by printing twice: the second print of a letter is no letter. */
function withoutDoubles(sorted: Glyph[]): Glyph[] {
  return sorted.filter((glyph, i) => {
    for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
      const before = sorted[j];
      if (before && before.text === glyph.text && glyph.x - before.x < 0.12 * glyph.size) return false;
    }
    return true;
  });
}

/** Tone marks printed as letters of their own go onto the letter they were printed over. */
function withMarks(sorted: Glyph[]): Glyph[] {
  if (!sorted.some((g) => isMark(g.text))) return sorted;
  const letters = sorted.filter((g) => !isMark(g.text)).map((g) => ({ ...g }));
  const marks = sorted.filter((g) => isMark(g.text));
  marks.sort((a, b) => Number(SHAPE.test(b.text)) - Number(SHAPE.test(a.text)));
  for (const mark of marks) {
    const reach = (g: Glyph) =>
      mark.width < 0.05 * mark.size
        ? Math.abs(g.x + g.width - mark.x)
        : Math.abs(g.x + g.width / 2 - mark.x - mark.width / 2);
    const bases = letters.filter((g) => g.text !== ' ');
    const base = bases.reduce<Glyph | undefined>(
      (best, g) => (best && reach(best) <= reach(g) ? best : g),
      undefined,
    );
    if (base) base.text += mark.text;
  }
  return letters;
}

/** Circumflex, breve and horn come before the tone (ế is ê with a tone). */
const SHAPE = /^[\u0302\u0306\u031B]/u;
const isMark = (text: string): boolean => /^\p{M}+$/u.test(text);

/** How far the letters of a line usually stand apart: wide in a spaced-out heading, else next to nothing. */
function usualGap(letters: readonly Glyph[]): number {
  const gaps: number[] = [];
  letters.forEach((glyph, i) => {
    const before = letters[i - 1];
    if (before && before.text !== ' ' && glyph.text !== ' ')
      gaps.push((glyph.x - before.x - before.width) / glyph.size);
  });
  gaps.sort((a, b) => a - b);
  return gaps.length < 4 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 3)] ?? 0);
}

interface Between {
  spaced: boolean;
  usual: number;
  down: readonly Rule[];
}

function separate(last: Glyph, next: Glyph, { spaced, usual, down }: Between): boolean {
  const size = Math.min(last.size, next.size);
  const end = last.x + last.width;
  const gap = (next.x - end) / size;
  if (spaced && gap > 0.06 + (usual < 0.12 ? 0 : usual)) return true;
  if (gap > Math.min(usual, 0.6) + 0.17) return true;
  return gap > -0.2 && down.some((r) => r.at > end - 0.2 * size && r.at < next.x + 0.2 * size);
}

function wordOf(glyphs: Glyph[]): Word[] {
  const text = normaliseVietnamese(glyphs.map((g) => g.text).join(''));
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (text === '' || !first || !last) return [];
  const size = Math.max(...glyphs.map((g) => g.size));
  const main = glyphs.find((g) => g.size === size) ?? first;
  const bold = glyphs.filter((g) => g.bold).length * 2 > glyphs.length;
  return [{ text, x0: first.x, x1: last.x + last.width, y: main.y, size, bold }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
