import { opensWithLabel } from '../../structure/labels.js';
import { markerOf } from '../../structure/marker.js';
import { foldInPlace, startsLowerCase } from '../../text/vietnamese.js';
import { CLOSING } from './chunks.js';
import { textOf, type PrintedLine } from './marks.js';

/** The room lines had: margins, how far paragraphs indent, how far lines stand apart. */
export interface Room {
  left: number;
  right: number;
  /** Distance of lines, in font sizes. */
  leading: number;
  /** Paragraphs are told by a first line further in. */
  indents: boolean;
  /** So are all items (1., a), dashes). */
  itemsIndent: boolean;
}

export type Paragraph = PrintedLine[];

/** Printed lines as paragraphs; a paragraph may run over a page's end. */
export function paragraphsOf(
  lines: readonly PrintedLine[],
  roomOf: (line: PrintedLine) => Room,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open, line, roomOf(open.at(-1) ?? line), roomOf(line))) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function continues(open: Paragraph, line: PrintedLine, before: Room, room: Room): boolean {
  const last = open.at(-1);
  if (!last) return false;
  const [ended, text] = [textOf(last), textOf(line)];
  if (setApart(open, last, line, room) || bolder(last, line)) return false;
  if (Math.abs(last.size - line.size) > 0.2 * line.size || /\.\/\.?$/u.test(ended)) return false;
  const full = isFull(last, line, before);
  const flush = line.x0 - room.left < 0.7 * line.size;
  const inPlace = flush || hangs(open, line);
  if (opensItem(text))
    return full && inPlace && onlyLooksLikeItem(ended, text, flush ? room : { ...room, indents: false });
  if (isCentred(last, before) && isCentred(line, room)) return full;
  if (startsLowerCase(text) && !/[.;:!?]$/u.test(ended)) return inPlace || full;
  return inPlace && (full || UNFINISHED.test(ended));
}

/** No paragraph ends like this. */
const UNFINISHED = /(?:,|[-–/]| (?:và|của|với|về|các|cho|theo|đến|ngày|số|năm|tháng))$/u;

const opensItem = (text: string): boolean =>
  !/^[IVX]+\/\d/u.test(text) &&
  (markerOf(text) !== null || opensWithLabel(foldInPlace(text)) || CLOSING.test(text));

/**
 * The end of a line may leave a dash, a year or a figure in brackets at the next one's start ("mức độ | 3) và …").
 * Where items stand further in, what starts at the margin is none; else the sentence must be unfinished.
 */
function onlyLooksLikeItem(ended: string, text: string, room: Room): boolean {
  if (CLOSING.test(text)) return false;
  if (room.indents && (room.itemsIndent || !/[.;:]$/u.test(ended))) return true;
  const marker = markerOf(text);
  return !/[.;:]$/u.test(ended) && marker !== null && (marker.bullet || startsLowerCase(marker.rest));
}

/** The next line's first word would not have fitted: the line did not end by choice. */
function isFull(last: PrintedLine, line: PrintedLine, { left, right }: Room): boolean {
  const word = line.words[0];
  const needed = word ? word.x1 - word.x0 + 0.25 * last.size : 0;
  const free = isCentred(last, { left, right }) ? right - left - (last.x1 - last.x0) : right - last.x1;
  return free < needed + 0.15 * last.size;
}

function setApart(open: Paragraph, last: PrintedLine, line: PrintedLine, room: Room): boolean {
  if (last.page !== line.page) return false;
  const gap = (line.y - last.y) / Math.max(line.size, last.size);
  const first = open[0];
  const own =
    open.length > 1 && first?.page === last.page ? (last.y - first.y) / (open.length - 1) / last.size : null;
  return gap < 0 || gap > (own ?? room.leading) * 1.22 + 0.06;
}

const bolder = (a: PrintedLine, b: PrintedLine): boolean =>
  (a.words.every((w) => w.bold) && b.words.every((w) => !w.bold)) ||
  (a.words.every((w) => !w.bold) && b.words.every((w) => w.bold) && b.words.length > 2);

const isCentred = (line: PrintedLine, { left, right }: { left: number; right: number }): boolean =>
  Math.abs((line.x0 + line.x1) / 2 - (left + right) / 2) < 0.02 * (right - left) + 1 &&
  line.x0 > left + 0.5 * line.size;

/** A paragraph whose later lines stand further in than the margin, or all of whose lines do. */
function hangs(open: Paragraph, line: PrintedLine): boolean {
  const [first, second] = open;
  if (!first) return false;
  if (second) return Math.abs(line.x0 - second.x0) < 2.5;
  const marked = markerOf(textOf(first)) !== null;
  return marked ? line.x0 > first.x0 - 2.5 : Math.abs(line.x0 - first.x0) < 2.5;
}

/** The rooms of a document's running text: margins by page, where a page has lines enough to tell them. */
export function roomsOf(lines: readonly PrintedLine[]): (line: PrintedLine) => Room {
  const byPage = new Map<number, PrintedLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const whole = roomOf(lines);
  const rooms = new Map<number, Room>();
  for (const [page, own] of byPage)
    rooms.set(page, own.length >= 12 ? { ...whole, ...marginsOf(own) } : whole);
  return (line) => rooms.get(line.page) ?? whole;
}

export function roomOf(lines: readonly PrintedLine[]): Room {
  const room: Room = { ...marginsOf(lines), leading: leadingOf(lines), indents: false, itemsIndent: false };
  const count = { opening: 0, following: 0, itemsIn: 0, itemsFlush: 0 };
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const further = line.x0 - room.left > 0.8 * line.size;
    const follows = before !== undefined && isFull(before, line, room);
    if (further && !isCentred(line, room)) count[follows ? 'following' : 'opening']++;
    if (!follows && opensItem(textOf(line))) count[further ? 'itemsIn' : 'itemsFlush']++;
  });
  const indents = count.opening >= 3 && count.opening > 0.1 * lines.length && count.opening > count.following;
  const itemsIndent = indents && count.itemsIn >= 5 && count.itemsFlush <= 0.1 * count.itemsIn;
  return { ...room, indents, itemsIndent };
}

function marginsOf(lines: readonly PrintedLine[]): { left: number; right: number } {
  const lefts = lines.map((l) => l.x0).sort((a, b) => a - b);
  const rights = lines.map((l) => l.x1).sort((a, b) => b - a);
  const [left, right] = [supported(lefts), supported(rights)];
  // Where no line's end is shared, nobody knows how much further a line could have gone.
  return { left: left ?? lefts[0] ?? 0, right: right ?? (rights[0] ?? 0) + 1.5 * (lines[0]?.size ?? 0) };
}

/** The outermost place that another line shares. */
const supported = (places: readonly number[]): number | undefined =>
  places.find((p, i) => Math.abs((places[i + 1] ?? Infinity) - p) < 2.5);

/** The usual distance of lines: the lower third, since paragraphs may stand apart. */
function leadingOf(lines: readonly PrintedLine[]): number {
  const gaps: number[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const gap = before && before.page === line.page ? (line.y - before.y) / line.size : 0;
    if (gap > 0.8 && gap < 2.2) gaps.push(gap);
  });
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 3)] ?? 1.2;
}
