import { columnKind, type ColumnKind } from '../../tables/column-kind.js';
import { foldInPlace } from '../../text/vietnamese.js';
import type { LaidLine } from './layout-line.js';
import { OWNERS } from './stacked-cells.js';

/** The titles of a table whose columns are kept by spaces. */
export interface LayoutHeader {
  /** Lines that the titles take. */
  lines: number;
  titles: LaidLine[][];
  kinds: (ColumnKind | null)[];
  /** Where the columns are divided: the empty strips between the titles. */
  strips: Strip[];
}

export interface Strip {
  from: number;
  to: number;
}

const MOST_ABOVE = 4;
const MOST_BELOW = 4;
const FEWEST_COLUMNS = 4;
/** Lines below that tell whether a single space between two titles is the end of a column. */
const LOOK = 40;

/** The titles that begin with the first of these lines; null where they are no titles of a plan's columns, each known. */
export function layoutHeaderAt(lines: readonly LaidLine[]): LayoutHeader | null {
  const number = lines
    .slice(0, MOST_ABOVE)
    .findIndex((line) => /^S?TT$/iu.test(line.words[0]?.text ?? '') && line.words.length > 1);
  if (number < 0 || lines.slice(1, number + 1).some((l) => l.printed.afterBlank)) return null;
  const end = endOfTitles(lines, number);
  const zone = lines.slice(0, end);
  const strips = stripsOf(zone);
  const cuts = cutsOf(zone, strips, lines.slice(end, end + LOOK));
  const titles = piecesOf(zone, cuts);
  const kinds = titles.map((piece) => columnKind(textOfPiece(piece)));
  return isPlan(kinds) ? { lines: end, titles, kinds, strips: cuts } : null;
}

/** Below the line of "TT" the titles go on: in small letters, or in capitals as they began. */
function endOfTitles(lines: readonly LaidLine[], number: number): number {
  const capitals = lines.slice(0, number + 1).every((l) => !/\p{Ll}/u.test(wordsOf(l)));
  let end = number + 1;
  for (; end <= number + MOST_BELOW; end++) {
    const line = lines[end];
    if (!line || line.printed.afterBlank || OPENS_ROW.test(line.words[0]?.text ?? '')) break;
    const goesOn = capitals
      ? !/\p{Ll}|\d/u.test(wordsOf(line))
      : line.chunks.every((c) => /^[\p{Ll}(]/u.test(c.words[0]?.text ?? ''));
    if (!goesOn) break;
  }
  return end;
}

/** A heading's sign or a row's number. */
const OPENS_ROW = /^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,3})[.)]?$/u;

const wordsOf = (line: LaidLine): string => line.words.map((w) => w.text).join(' ');

/** The places that are empty on every line, between the first and the last word. */
export function stripsOf(zone: readonly LaidLine[]): Strip[] {
  const width = Math.max(...zone.flatMap((l) => l.words.map((w) => w.x1)));
  const full = new Uint8Array(width);
  for (const { words } of zone) for (const { x0, x1 } of words) full.fill(1, x0, x1);
  const strips: Strip[] = [];
  for (let x = full.indexOf(1); x >= 0 && x < width;) {
    const from = full.indexOf(0, x);
    const to = from < 0 ? -1 : full.indexOf(1, from);
    if (to < 0) break;
    strips.push({ from, to });
    x = to;
  }
  return strips;
}

function cutsOf(zone: readonly LaidLine[], strips: readonly Strip[], below: readonly LaidLine[]): Strip[] {
  const wide = strips.filter(isWide);
  const cuts = [...wide];
  for (const strip of strips) {
    if (isWide(strip)) continue;
    const wanted = [...cuts, strip].sort((a, b) => a.from - b.from);
    const at = wanted.indexOf(strip);
    const sides = piecesOf(zone, wanted).slice(at, at + 2);
    const [left, right] = sides.map((side) => columnKind(textOfPiece(side)));
    const title = (sides[1] ?? []).map(wordsOf).join(' ');
    // A title begins with a capital: "chủ trì" behind a single space goes on with "Cơ quan".
    const opens = /\p{Ll}/u.test(title) ? /^\p{Lu}/u.test(title) : filledBelow(strip, below) < 0.08;
    if (opens && left && right && left !== right) cuts.push(strip);
  }
  return cuts.sort((a, b) => a.from - b.from);
}

const isWide = ({ from, to }: Strip): boolean => to - from >= 2;

/** On what share of the lines a word stands at the strip; in capitals nothing else tells the end of a title. */
function filledBelow({ from }: Strip, below: readonly LaidLine[]): number {
  const told = below.filter((l) => l.chunks.length >= 2);
  const filled = told.filter((l) => l.words.some((w) => w.x0 <= from && w.x1 > from));
  return told.length === 0 ? 1 : filled.length / told.length;
}

/** Each column's share of the lines. */
export function piecesOf(zone: readonly LaidLine[], cuts: readonly Strip[]): LaidLine[][] {
  const ends = [...cuts.map((c) => c.to), Infinity];
  return ends.map((end, c) =>
    zone.flatMap((line) => {
      const words = line.words.filter((w) => w.x0 < end && w.x0 >= (ends[c - 1] ?? -Infinity));
      return words.length === 0 ? [] : [{ ...line, words }];
    }),
  );
}

/** A title's words; a letter that the extraction set apart from its word ("HỢ P") goes back where the title is then known. */
export function textOfPiece(piece: readonly LaidLine[]): string {
  const text = piece.map(wordsOf).join(' ');
  const joined = text.replace(/(?<=\p{L}) (?=\p{L}(?: |$))/gu, '');
  return columnKind(text) === null && columnKind(joined) !== null ? joined : text;
}

function isPlan(kinds: readonly (ColumnKind | null)[]): boolean {
  const known = kinds.filter((k) => k !== null);
  return (
    kinds.length >= FEWEST_COLUMNS &&
    kinds[0] === 'number' &&
    kinds[1] === 'content' &&
    known.length >= kinds.length - (kinds.length > 5 ? 1 : 0) &&
    kinds.some((k) => OWNERS.has(k))
  );
}

/** Where the same titles stand on other lines; null where these are other words. */
export function stripsOfTitles(zone: readonly LaidLine[], titles: readonly LaidLine[][]): Strip[] | null {
  const strips = stripsOf(zone);
  const cuts: Strip[] = [];
  for (const title of titles.slice(0, -1)) {
    const wanted = bagOf(title);
    const cut = strips.find((strip) => bagOf(piecesOf(zone, [...cuts, strip])[cuts.length] ?? []) === wanted);
    if (!cut) return null;
    cuts.push(cut);
  }
  const last = piecesOf(zone, cuts).at(-1) ?? [];
  return bagOf(last) === bagOf(titles.at(-1) ?? []) ? cuts : null;
}

export const bagOf = (lines: readonly LaidLine[]): string =>
  lines
    .flatMap((l) => l.words.map((w) => foldInPlace(w.text)))
    .sort()
    .join(' ');
