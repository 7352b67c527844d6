import { bagOf, stripsOfTitles, type LayoutHeader, type Strip } from './layout-header.js';
import { foldInPlace } from '../../text/vietnamese.js';
import type { LaidLine } from './layout-line.js';

const SIGN = /^([IVX]{1,5}|[A-ZĐ])([.)]?)$/u;

/** "II  Cải cách thể chế" with its sign among the rows' numbers, or "A. NHÓM NHIỆM VỤ …" over all columns. */
export function isHeadingLine({ words, chunks }: LaidLine, { strips }: LayoutHeader): boolean {
  const [first, second] = words;
  const [, , stop] = SIGN.exec(first?.text ?? '') ?? [];
  if (!first || !second || stop === undefined) return false;
  if (chunks.length > 2 || (chunks.length === 2 && chunks[0]?.words.length !== 1)) return false;
  const inFirst = first.x1 <= (strips[0]?.to ?? 0);
  return inFirst || (stop !== '' && words.slice(1).every((w) => !/\p{Ll}/u.test(w.text)));
}

/** The number of a page that is too short for its number to be known elsewhere. */
export function isFolio(lines: readonly LaidLine[], at: number, { strips }: LayoutHeader): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  const page = line?.printed.page;
  if (!line || page === undefined || next?.printed.page === page) return false;
  return /^\d{1,3}$/u.test(line.printed.text) && (line.words[0]?.x0 ?? 0) > (strips[0]?.to ?? 0);
}

/**
 * The titles printed again at the head of a page: their lines, with the strips between the titles. Null instead where
 * these cannot be told, or some of the titles' lines were left out as what every page bears.
 */
export function repeatedTitles(
  region: readonly LaidLine[],
  { lines, titles }: LayoutHeader,
): Map<number, readonly Strip[] | null> {
  const bag = bagOf(titles.flat()).split(' ');
  const found = new Map<number, readonly Strip[] | null>();
  for (let at = lines; at < region.length; at++) {
    if (!/^S?TT$/iu.test(region[at]?.words[0]?.text ?? '')) continue;
    const left = [...bag];
    const take = (i: number) => !found.has(i) && takes(left, region[i]);
    let [from, to] = [at, at + 1];
    if (!take(at)) continue;
    while (from > at - lines && take(from - 1)) from -= 1;
    while (to < at + lines && take(to)) to += 1;
    const strips = left.length === 0 ? stripsOfTitles(region.slice(from, to), titles) : null;
    for (let i = from; i < to; i++) found.set(i, strips);
  }
  return found;
}

/** Takes the line's words out of those that are left, if all of them are there. */
function takes(left: string[], line: LaidLine | undefined): boolean {
  if (!line) return false;
  const rest = [...left];
  for (const { text } of line.words) {
    const at = rest.indexOf(foldInPlace(text));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  left.splice(0, left.length, ...rest);
  return true;
}
