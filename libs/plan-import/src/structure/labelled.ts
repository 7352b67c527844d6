import { foldInPlace } from '../text/vietnamese.js';
import { labelsIn, type LabelKind } from './labels.js';
import type { OutlineNode } from './outline.js';
import { spanIn, type Span } from './span.js';

/** One labelled value with the line it stands on. */
export interface LabelledValue {
  kind: LabelKind;
  value: string;
  line: number;
  /** Missing where the value was put together out of several places. */
  span?: Span;
}

/** A text without its labels, and the labels inside it. */
export interface Labelled {
  text: string;
  values: LabelledValue[];
}

/** Takes the labels out of a node's own text; a label line also takes what stands under it. */
export function labelledText(node: OutlineNode): Labelled {
  const labels = labelsIn(foldInPlace(node.text));
  const values = labels.map(({ kind, valueStart }, i): LabelledValue => {
    const printed = node.text.slice(valueStart, labels[i + 1]?.start ?? node.text.length);
    const value = unbracketed(printed);
    const start = node.offset + valueStart + Math.max(printed.indexOf(value), 0);
    return { kind, value, line: node.line, span: spanIn(node.source, start, start + value.length) };
  });
  const last = values.at(-1);
  if (last && isLabelLine(node)) {
    last.value = [last.value, ...node.items.map(flat)].filter((v) => v !== '').join('; ');
    const end = lastNode(node);
    if (last.span && end !== node) last.span = { ...last.span, to: end.source, end: end.source.text.length };
  }
  const text = labels[0] ? node.text.slice(0, labels[0].start).replace(/[\s(,;–-]+$/u, '') : node.text;
  return { text, values };
}

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
