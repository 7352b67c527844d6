import { isLabelLine, labelledText } from '../structure/labelled.js';
import type { OutlineNode } from '../structure/outline.js';
import { readClosingBracket } from '../units/closing-bracket.js';
import { readLeadSentence } from '../units/lead-sentence.js';
import { isOwner } from './node-parts.js';
import { unitAlone } from './item-kind.js';

/** Does somebody own this node or a part of it by label or by an explicit sentence? */
export function hasOwner(node: OutlineNode): boolean {
  const { values } = labelledText(node);
  if (values.some(isOwner)) return true;
  if (node.items.some((n) => isLabelLine(n) && labelledText(n).values.some(isOwner))) return true;
  if (node.marker && readLeadSentence(node.text)?.explicit === true) return true;
  if (node.marker?.bullet === false && saysWhoLeads(node.text)) return true;
  if (node.marker && unitAlone(node.text) && node.items.some(isLabelLine)) return true;
  return node.items.some((n) => !isLabelLine(n) && hasOwner(n));
}

/** "Nhà, đất: Phòng Kinh tế chủ trì, …", "… (Sở A chủ trì; Sở B phối hợp)". */
const saysWhoLeads = (text: string): boolean =>
  readClosingBracket(text) !== null || /^[^.;:]{2,120}: (?=\p{Lu}[^.;:]{3,120} chủ trì(?!\p{L}))/u.test(text);
