import { isLabelLine, labelledText, withOneTime, type LabelledValue } from '../structure/labelled.js';
import { rank } from '../structure/marker.js';
import type { OutlineNode } from '../structure/outline.js';
import { hasOwner } from './has-owner.js';

/**
 * Labels after the last of several unowned items belong to all of them: a dash is deeper than "(2)", so the outline put
 * them under the last one.
 */
export function hoisted(node: OutlineNode): OutlineNode {
  const items = node.items.filter((n) => n.marker && !n.marker.bullet);
  const last = items.at(-1);
  if (!last || items.length < 2 || !node.text.endsWith(':') || node.items.at(-1) !== last) return node;
  const labels = last.items.filter(isLabelLine);
  if (labels.length === 0 || items.slice(0, -1).some(hasOwner)) return node;
  const shorter = { ...last, items: last.items.filter((n) => !isLabelLine(n)) };
  return { ...node, items: [...node.items.slice(0, -1), shorter, ...labels] };
}

/**
 * "* Đơn vị chủ trì: …" after the last of several items that have no labels of their own holds for each of them: a star
 * stands over dashes, and the outline put it under the last one.
 */
export function withoutStarLabels(node: OutlineNode): { node: OutlineNode; labels: LabelledValue[] } {
  const items = node.items.filter((n) => n.marker && !n.marker.bullet);
  const last = items.at(-1);
  const none = { node, labels: [] };
  if (!last || items.length < 2 || node.items.at(-1) !== last || last.marker?.rank === rank.star) return none;
  const lines = last.items.filter(isLabelLine);
  if (lines.length === 0 || !lines.every(({ marker }) => marker?.rank === rank.star)) return none;
  const shorter = { ...last, items: last.items.filter((n) => !isLabelLine(n)) };
  const others = [...items.slice(0, -1), shorter];
  if (others.some((n) => hasOwner(n) || n.items.some(isLabelLine) || labelledText(n).values.length > 0))
    return none;
  const labels = withOneTime(lines.flatMap((n) => labelledText(n).values));
  return { node: { ...node, items: [...node.items.slice(0, -1), shorter] }, labels };
}
