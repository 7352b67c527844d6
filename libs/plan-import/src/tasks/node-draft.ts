import { isLabelLine, type LabelledValue } from '../structure/labelled.js';
import type { OutlineNode } from '../structure/outline.js';
import type { Inherited, TaskDraft } from './task-draft.js';

export function draft(
  node: OutlineNode,
  content: string,
  labels: LabelledValue[],
  inherited: Inherited,
  line = node.line,
  endLine = lastLine(node),
): TaskDraft {
  const [from, to] = [firstOf(node, line), lastOf(node)];
  const span = { from: from.source, start: from.offset, to: to.source, end: to.source.text.length };
  const { page } = node;
  return { ref: node.ref, content, labels, inherited, line, endLine, ...(page ? { page } : {}), span };
}

/** The node whose text opens the content, and the last one that is content and no label. */
const firstOf = (node: OutlineNode, line: number): OutlineNode =>
  node.items.find((n) => !n.marker && n.line === line && node.line !== line) ?? node;

const lastOf = (node: OutlineNode): OutlineNode => {
  const last = node.items.findLast((n) => !isLabelLine(n));
  return last ? lastOf(last) : node;
};

export const lastLine = (node: OutlineNode): number => Math.max(node.endLine, ...node.items.map(lastLine));

export const lastLabelLine = (node: OutlineNode): number =>
  Math.max(node.line, ...node.items.filter(isLabelLine).map(lastLine));
