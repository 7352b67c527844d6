import { isLabelLine } from '../structure/labelled.js';
import type { OutlineNode } from '../structure/outline.js';

export interface LabelledParagraph {
  paragraph: OutlineNode;
  labels: OutlineNode[];
}

/** Paragraphs without numbers, each with its own lines of labels below it. */
export function labelledParagraphs(node: OutlineNode): LabelledParagraph[] {
  const groups: LabelledParagraph[] = [];
  for (const item of node.items) {
    const last = groups.at(-1);
    if (!isLabelLine(item)) groups.push({ paragraph: item, labels: [] });
    else if (!last) return [];
    else last.labels.push(item);
  }
  return groups.every((g) => g.labels.length > 0) ? groups : [];
}
