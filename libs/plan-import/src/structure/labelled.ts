import { parse } from '../generated/deadline-grammar.js';
import { foldInPlace, withoutEnd } from '../text/vietnamese.js';
import { labelsIn, type Label, type LabelKind } from './labels.js';
import type { OutlineNode } from './outline.js';
import { spanIn, type Span } from './span.js';
import { readClosingBracket } from '../units/closing-bracket.js';
import { verbAt } from '../units/verbs.js';

/** One labelled value with the line it stands on. */
export interface LabelledValue {
  kind: LabelKind;
  value: string;
  line: number;
  /** Missing where the value was put together out of several places. */
  span?: Span;
  /** A time: of the beginning, or one that stood behind an owner. */
  role?: 'begins' | 'behind-owner';
}

/** A text without its labels, and the labels inside it. */
export interface Labelled {
  text: string;
  values: LabelledValue[];
}

/** Takes the labels out of a node's own text; a label line also takes what stands under it. */
export function labelledText(node: OutlineNode): Labelled {
  const labels = labelsOf(node.text);
  const values = labels.flatMap(({ kind, valueStart, begins }, i): LabelledValue[] => {
    const printed = node.text.slice(valueStart, labels[i + 1]?.start ?? node.text.length);
    const value = unbracketed(printed);
    const start = node.offset + valueStart + Math.max(printed.indexOf(value), 0);
    const span = spanIn(node.source, start, start + value.length);
    const read: LabelledValue = { kind, value, line: node.line, span, ...(begins && { role: 'begins' }) };
    return dividedFromTime(read, span);
  });
  const last = values.at(-1);
  if (last?.value === '' && isLabelLine(node) && isOverLabels(node))
    return {
      text: '',
      values: [...values.slice(0, -1), ...node.items.flatMap((n) => labelledText(n).values)],
    };
  if (last && isLabelLine(node)) {
    last.value = [last.value, ...node.items.map(flat)].filter((v) => v !== '').join('; ');
    const end = lastNode(node);
    if (last.span && end !== node) last.span = { ...last.span, to: end.source, end: end.source.text.length };
  }
  const text = labels[0]
    ? closed(node.text.slice(0, labels[0].start).replace(/[\s(,;–-]+$/u, ''))
    : node.text;
  return { text, values };
}

/** "b) Cơ quan thực hiện:" with nothing behind it, over "- Đơn vị chủ trì: …", "- Đơn vị phối hợp: …". */
const isOverLabels = ({ items }: OutlineNode): boolean => items.length > 0 && items.every(isLabelLine);

/** "… (Sở A chủ trì; sản phẩm: Báo cáo)": the label took the closing bracket with it. */
const closed = (text: string): string => (text.lastIndexOf('(') > text.lastIndexOf(')') ? `${text})` : text);

/** "(Sở A chủ trì, phối hợp với Sở B; thời gian: tháng 6)" is one bracket, though it has a label in it. */
function labelsOf(text: string): Label[] {
  const labels = labelsIn(foldInPlace(text));
  const [only] = labels;
  const isInBracket =
    labels.length === 1 &&
    only?.kind === 'time' &&
    text.lastIndexOf('(', only.start) > text.lastIndexOf(')', only.start) &&
    readClosingBracket(text) !== null;
  return isInBracket ? [] : labels;
}

const OWNERS = new Set<LabelKind>(['lead', 'support', 'executor']);
const TIME_BEHIND =
  /[.;,]\s*(?=(?:hoàn thành|hoàn tất|xong|trước|trong|chậm nhất|thực hiện thường xuyên|thường xuyên|thực hiện (?:trong|trước))(?!\p{L}))/giu;

/** "Sở Y tế; hoàn thành trong tháng 6/2025" names a body and a time. */
function dividedFromTime(read: LabelledValue, span: Span): LabelledValue[] {
  if (!OWNERS.has(read.kind)) return [read];
  for (const m of timesBehind(read.value)) {
    const [owner, from] = [read.value.slice(0, m.index), m.index + m[0].length];
    const time = read.value.slice(from);
    if (owner === '' || verbAt(owner.replace(/ chủ trì$/u, '')) >= 0 || !isTimeAlone(time)) continue;
    const at = span.start;
    return [
      { ...read, value: owner, span: { ...span, end: at + owner.length } },
      { ...read, kind: 'time', value: time, span: { ...span, start: at + from }, role: 'behind-owner' },
    ];
  }
  return [read];
}

/** Behind a semicolon the time may be that of a step, too: "Sở Y tế; khởi công trong quý IV/2026". */
const timesBehind = (value: string): RegExpExecArray[] => [
  ...value.matchAll(TIME_BEHIND),
  ...[...value.matchAll(/;\s*/gu)].filter((m) => verbAt(value.slice(m.index + m[0].length)) === 0),
];

/** Time words from the first word to the last. */
function isTimeAlone(text: string): boolean {
  const plain = withoutEnd(text);
  if (/^(?:thực hiện )?thường xuyên$/iu.test(plain)) return true;
  const words = plain.length > 80 ? [] : parse(plain);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || first.type === 'citation') return false;
  return (
    !/[,;.]|\s\p{L}+\s+\p{L}+\s+\p{L}/u.test(plain.slice(0, first.start)) &&
    !/\p{L}/u.test(plain.slice(last.end))
  );
}

/** The labels of one item: a beginning and an end are one time, and a time with its own label goes before another. */
export function withOneTime(values: LabelledValue[]): LabelledValue[] {
  const times = values.filter((v) => v.kind === 'time');
  const begin = times.find((v) => v.role === 'begins');
  const end = times.find((v) => v.role === undefined) ?? times.find((v) => v !== begin);
  if (begin) {
    const until = end ? ` đến ${lowerFirst(withoutEnd(end.value))}` : '';
    const value = `Từ ${lowerFirst(withoutEnd(begin.value).replace(/^từ /iu, ''))}${until}`;
    const { kind, line } = begin;
    return values.flatMap((v) => (v === begin ? [{ kind, line, value }] : v.kind === 'time' ? [] : [v]));
  }
  return end?.role === undefined ? values.filter((v) => v.role !== 'behind-owner') : values;
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) && !/^Quý/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A line that is nothing but labels: "- Đơn vị chủ trì: …". A numbered item is work, also where it opens with a label. */
export const isLabelLine = (node: OutlineNode): boolean =>
  (node.marker === null || node.marker.bullet) && labelsIn(foldInPlace(node.text))[0]?.start === 0;

const lastNode = (node: OutlineNode): OutlineNode => {
  const last = node.items.at(-1);
  return last ? lastNode(last) : node;
};

const flat = (node: OutlineNode): string =>
  [node.text, ...node.items.map(flat)].join(' ').replace(/[;,]$/u, '');

/** "(… thời gian: quý II)" cut at the label leaves the closing bracket behind. */
function unbracketed(value: string): string {
  const text = value.replace(/[\s(;,–-]+$/u, '').trim();
  return text.includes('(') ? text : text.replace(/\)\s*[.;]?$/u, '');
}
