import type { SourceLine } from '../front-ends/source-block.js';
import { markerOf, rank } from './marker.js';

export interface Parts {
  /** Before the first main heading. */
  head: SourceLine[];
  body: SourceLine[];
  /** "Nơi nhận" and the signature. */
  closing: SourceLine[];
  /** Annexes in prose; `sign` as printed ("II"), empty for an only one. */
  annexes: Annex[];
}

export interface Annex {
  sign: string;
  /** Of the file. */
  line: number;
  /** Which of the document's lines its title is, from 0. */
  at: number;
  lines: SourceLine[];
}

const CLOSING =
  /^(?:Nơi nhận\s*:?$|Nơi nhận\s*:|(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2}|(?:CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC)$)/u;
const ANNEX = /^PHỤ LỤC(?:\s+(?:SỐ\s+)?([IVX]+|\d{1,2}|[A-Z]))?(?=$|[\s:.])/iu;

/** Head, body, closing and annexes; `table`: how many lines stand before the first table of tasks, where nothing is head any more. */
export function divideParts(lines: readonly SourceLine[], table = Infinity): Parts {
  const heading = lines.findIndex((l) => (markerOf(l.text)?.rank ?? rank.none) <= rank.number);
  const from = Math.min(heading < 0 ? lines.length : heading, table, lines.length);
  const end = from + length(lines.slice(from), (l) => CLOSING.test(l.text) || isAnnexTitle(l));
  const stop = end + length(lines.slice(end), isAnnexTitle);
  return {
    head: lines.slice(0, from),
    body: lines.slice(from, end),
    closing: lines.slice(end, stop),
    annexes: annexesOf(lines, stop),
  };
}

const isAnnexTitle = ({ text }: SourceLine): boolean =>
  ANNEX.test(text) && text.length <= 60 && !/[.;,]$/u.test(text) && /^(?:PHỤ LỤC|Phụ lục)/u.test(text);

/** How many come before the first that fits. */
function length<T>(items: readonly T[], fits: (item: T) => boolean): number {
  const at = items.findIndex(fits);
  return at < 0 ? items.length : at;
}

function annexesOf(all: readonly SourceLine[], from: number): Annex[] {
  const annexes: Annex[] = [];
  for (const [i, line] of all.slice(from).entries()) {
    if (isAnnexTitle(line))
      annexes.push({ sign: ANNEX.exec(line.text)?.[1] ?? '', line: line.line, at: from + i, lines: [] });
    else annexes.at(-1)?.lines.push(line);
  }
  return annexes;
}
