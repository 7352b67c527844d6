import type { SourceLine } from '../front-ends/source-block.js';
import { foldInPlace } from '../text/vietnamese.js';
import { labelsIn, opensWithLabel, type LabelKind } from './labels.js';
import { markerOf, rank, type Marker } from './marker.js';
import { opensWithVerb, verbAt } from '../units/verbs.js';

/** A heading, an item, a bullet or a paragraph, with what stands under it in printed order. */
export interface OutlineNode extends SourceLine {
  marker: Marker | null;
  /** `II.3.b`, `II.2.d-1`; a paragraph carries the reference of what it stands under. */
  ref: string;
  items: OutlineNode[];
  /** The paragraph it was printed as, and where its text begins there, after its marker. */
  source: SourceLine;
  offset: number;
}

/** The lines of a document as a tree of headings and items. */
export function outlineOf(lines: readonly SourceLine[]): OutlineNode {
  const nowhere = { text: '', line: 1, endLine: 1 };
  const root: OutlineNode = { ...nowhere, marker: null, ref: '', items: [], source: nowhere, offset: 0 };
  const open: OutlineNode[] = [root];
  const titled = withTitles(lines);
  for (const [i, source] of titled.entries()) {
    const marker = phaseOver(source, titled[i + 1], open) ?? insideParenthesis(markerOf(source.text), open);
    const level = marker?.rank ?? rank.dash;
    while (open.length > 1 && (rankOf(open.at(-1)) >= level || isFilledLabel(open.at(-1)))) open.pop();
    const parent = open.at(-1) ?? root;
    const text = marker?.rest ?? source.text;
    const ref = refOf(parent, marker, text, open);
    const offset = source.text.length - text.length;
    const node: OutlineNode = { ...source, text, marker, ref, items: [], source, offset };
    parent.items.push(node);
    if (marker) open.push(node);
  }
  labelsInLetters(root);
  labelsBehindBullets(root);
  return root;
}

/**
 * "Giai đoạn 1: Từ nay đến 30/6/2026" over "1.", "a)" or "(1)": a heading one step above them. The items of a later phase
 * may be counted on from those of the one before.
 */
function phaseOver(
  { text }: SourceLine,
  below: SourceLine | undefined,
  open: readonly OutlineNode[],
): Marker | null {
  const next = PHASE.test(text) && below ? markerOf(below.text) : null;
  if (!next || next.bullet) return null;
  const level = next.rank - 0.5;
  const isFirst = /^\(?[1a]\)?$/u.test(next.sign);
  if (!isFirst && !open.some((node) => isPhase(node) && rankOf(node) === level)) return null;
  return { ...next, rank: level, sign: PHASE.exec(text)?.[1] ?? '', rest: phaseTitle(text) };
}
const PHASE = /^(Giai đoạn\s+(?:\d|[IVX]{1,3}|một|hai|ba))(?=\s*[:.,(–-])/u;
const phaseTitle = (text: string): string => text.replace(PHASE, '').replace(/^\s*[:.,–-]?\s*/u, '');

/** Is the node such a heading? Its time is that of what stands below. */
export const isPhase = ({ marker }: OutlineNode): boolean => marker?.sign.startsWith('Giai đoạn') === true;

/** "a)" that begins under an open "(1)", itself under no letter, is a part of it: there letters stand deeper. */
function insideParenthesis(marker: Marker | null, open: readonly OutlineNode[]): Marker | null {
  if (marker?.rank !== rank.letter) return marker;
  const ranks = open.map(rankOf);
  const [numbered, inside] = [ranks.includes(rank.parenthesis), ranks.includes(rank.letterInside)];
  if (ranks.includes(rank.letter) || !numbered || (marker.sign !== 'a' && !inside)) return marker;
  return { ...marker, rank: rank.letterInside };
}

/** "PHẦN III" with its title on the next line is one heading. */
function withTitles(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (!last || markerOf(last.text)?.rest !== '' || markerOf(line.text)) joined.push(line);
    else joined[joined.length - 1] = joinTitle(last, line);
  }
  return joined;
}

function joinTitle(sign: SourceLine, title: SourceLine): SourceLine {
  const place = ({ line, page }: SourceLine) => ({ line, ...(page ? { page } : {}) });
  const starts = [
    { at: 0, ...place(sign) },
    { at: sign.text.length + 2, ...place(title) },
  ];
  return { ...sign, text: `${sign.text}. ${title.text}`, endLine: title.endLine, starts };
}

/** "- Thời gian: trước ngày 30/4" has its value: what stands below it belongs to the item, not to the time. */
const isFilledLabel = (node: OutlineNode | undefined): boolean =>
  node?.marker?.bullet === true &&
  opensWithLabel(foldInPlace(node.text)) &&
  !/:\s*$|(?:gồm|sau|như sau)\s*:?$/iu.test(node.text);

/**
 * "a) Đơn vị chủ trì: …", "b) Thời gian: …": where every letter is another label, they stand as bullets would. Beside an
 * owner and a time "Nội dung: …" and short words of another kind ("Đối tượng: …") are labels too.
 */
function labelsInLetters(node: OutlineNode): void {
  const letters = node.items.filter((n) => isLetter(n.marker));
  const kinds = letters.map(labelOfLetter);
  const known = kinds.filter((kind) => kind !== undefined);
  const isOwned = known.some((kind) => kind === 'lead' || kind === 'executor');
  const isWhole = isOwned && known.includes('time') && known.length >= 3;
  const areLabels =
    letters.length > 1 &&
    new Set(known).size === known.length &&
    isOwned &&
    letters.every((letter, i) =>
      kinds[i] === undefined ? isWhole && isOtherLabel(letter) : isWhole || kinds[i] !== 'content',
    );
  for (const letter of areLabels ? letters : [])
    if (letter.marker) letter.marker = { ...letter.marker, sign: '', bullet: true };
  node.items.forEach(labelsInLetters);
}

/**
 * "Thời gian thực hiện: …" as a paragraph of its own behind each of several bullets: one heading has one time, so each
 * is the bullet's above it.
 */
function labelsBehindBullets(node: OutlineNode): void {
  const { items } = node;
  const behind = items.filter((item, i) => isPlainLabel(item) && isWorkInBullet(items[i - 1]));
  if (behind.length > 1)
    node.items = items.filter((item, i) => {
      const above = items[i - 1];
      if (!above || !behind.includes(item)) return true;
      above.items.push({ ...item, ref: above.ref });
      return false;
    });
  node.items.forEach(labelsBehindBullets);
}

const isPlainLabel = ({ marker, text }: OutlineNode): boolean =>
  marker === null && labelsIn(foldInPlace(text))[0]?.start === 0;
const isWorkInBullet = (node: OutlineNode | undefined): boolean =>
  node?.marker?.bullet === true && !opensWithLabel(foldInPlace(node.text), true);

/** "Đối tượng: …", "Địa điểm, quy mô: …": a few words before a colon that are no act. */
const isOtherLabel = ({ text, items }: OutlineNode): boolean => {
  const label = /^(\p{Lu}[\p{Ll} ,]{2,30}):\s+\S/u.exec(text)?.[1];
  return label !== undefined && items.length === 0 && label.split(' ').length <= 5 && !opensWithVerb(label);
};

/** An owner's sentence ("Đơn vị chủ trì: Sở A xây dựng kho") is work and no label. */
function labelOfLetter({ text }: OutlineNode): LabelKind | undefined {
  const [first, second] = labelsIn(foldInPlace(text));
  if (first?.start !== 0) return undefined;
  const isOwner = ['lead', 'support', 'executor'].includes(first.kind);
  return isOwner && verbAt(text.slice(first.valueStart, second?.start)) >= 0 ? undefined : first.kind;
}

const isLetter = (marker: Marker | null): boolean =>
  marker?.rank === rank.letter || marker?.rank === rank.letterInside;

const rankOf = (node: OutlineNode | undefined): number => node?.marker?.rank ?? -1;

function refOf(parent: OutlineNode, marker: Marker | null, text: string, open: OutlineNode[]): string {
  if (!marker) return parent.ref;
  if (marker.bullet) {
    if (opensWithLabel(foldInPlace(text), true)) return parent.ref;
    const before = parent.items.findLast((n) => n.marker?.bullet && n.ref !== parent.ref);
    return `${parent.ref}-${Number(before?.ref.slice(parent.ref.length + 1) ?? 0) + 1}`;
  }
  // "2.1" under "II" and "2" is II.2.1, not II.2.2.1.
  const base =
    open.findLast((n) => !n.marker?.sign || !marker.sign.startsWith(`${n.marker.sign}.`))?.ref ?? '';
  const above = marker.sign.includes('.') ? base : parent.ref;
  return above === '' ? marker.sign : `${above}.${marker.sign}`;
}
