import { isLabelLine, labelledText, withOneTime, type LabelledValue } from '../structure/labelled.js';
import type { OutlineNode } from '../structure/outline.js';

/** A node divided into its labels, its paragraphs' labels, and its content. */
export interface Parts {
  text: string;
  labels: LabelledValue[];
  content: OutlineNode[];
}

export function partsOf(node: OutlineNode): Parts {
  const own = labelledText(node);
  const [lines, content] = [node.items.filter(isLabelLine), node.items.filter((n) => !isLabelLine(n))];
  return {
    text: own.text,
    labels: withOneTime([...own.values, ...lines.flatMap((n) => labelledText(n).values)]),
    content,
  };
}

export const isOwner = (v: LabelledValue): boolean => v.kind === 'lead' || v.kind === 'executor';

export const isTime = (v: LabelledValue): boolean => v.kind === 'time';

export const isOwnerOrTime = (v: LabelledValue): boolean =>
  ['lead', 'support', 'executor', 'time', 'product'].includes(v.kind);

export const wordCount = (text: string): number => text.split(' ').filter((w) => /\p{L}/u.test(w)).length;

export const headingLike = (text: string): boolean => !/[.;)]$/u.test(text) && wordCount(text) <= 35;
