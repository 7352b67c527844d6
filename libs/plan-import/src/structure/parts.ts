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
  /** "Điều 2. Giao Sở …" of the decision that issues the plan. */
  articles: SourceLine[];
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
  const at = attachedAt(lines.slice(0, table));
  if (at < 0) return divide(lines, table);
  const [cover, plan] = [divide(lines.slice(0, at), Infinity), divide(lines.slice(at), table - at)];
  return {
    ...plan,
    head: [...cover.head, ...plan.head],
    closing: [...cover.closing, ...plan.closing],
    articles: articlesOf(lines.slice(0, at)),
    annexes: plan.annexes.map((annex) => ({ ...annex, at: annex.at + at })),
  };
}

/**
 * Where the plan begins that a decision or a resolution issues: its title stands below their signature, and its own
 * main headings below the title. -1 for a document of one part.
 */
function attachedAt(lines: readonly SourceLine[]): number {
  const signed = lines.findIndex((l) => CLOSING.test(l.text));
  if (signed < 0 || !lines.slice(0, signed).some((l) => /^Điều 1[.:]/u.test(l.text))) return -1;
  const annex = lines.findIndex(isAnnexTitle);
  return lines.findIndex(
    ({ text }, i) =>
      i > signed &&
      (annex < 0 || i < annex) &&
      ATTACHED.test(text) &&
      lines.slice(i + 1, i + 1 + OPENING).some((l) => (markerOf(l.text)?.rank ?? rank.none) <= rank.roman),
  );
}

function articlesOf(cover: readonly SourceLine[]): SourceLine[] {
  const from = cover.findIndex((l) => ARTICLE.test(l.text));
  const end = cover.findIndex((l) => CLOSING.test(l.text));
  return cover.slice(from, end).map((l) => ({ ...l, text: l.text.replace(ARTICLE, '') }));
}
const ARTICLE = /^Điều \d{1,2}[.:]\s*/u;

const ATTACHED = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)(?:\s+\p{Lu}+){0,12}$/u;
/** Lines of title and preamble between the plan's name and its first heading. */
const OPENING = 30;

function divide(lines: readonly SourceLine[], table: number): Parts {
  const headed = lines.findIndex((l) => (markerOf(l.text)?.rank ?? rank.none) <= rank.number);
  const heading = headed < 0 && table === Infinity ? firstGiven(lines) : headed;
  const from = Math.min(heading < 0 ? lines.length : heading, table, lines.length);
  const end = from + length(lines.slice(from), (l) => CLOSING.test(l.text) || isAnnexTitle(l));
  const stop = end + length(lines.slice(end), isAnnexTitle);
  return {
    head: lines.slice(0, from),
    body: lines.slice(from, end),
    closing: lines.slice(end, stop),
    annexes: annexesOf(lines, stop),
    articles: [],
  };
}

/** A short plan without a heading may only list who is charged with what ("- Giao Sở A …"): where that list begins, or -1. */
function firstGiven(lines: readonly SourceLine[]): number {
  const end = length(lines, (l) => CLOSING.test(l.text) || isAnnexTitle(l));
  const given = lines.slice(0, end).flatMap((l, i) => (GIVES.test(markerOf(l.text)?.rest ?? '') ? [i] : []));
  return given.length >= FEWEST_GIVEN ? (given[0] ?? -1) : -1;
}
const GIVES = /^(?:Giao|Yêu cầu|Đề nghị) \p{Lu}|(?<!\p{L})chủ trì,? (?!\p{Lu})/u;
const FEWEST_GIVEN = 3;

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
