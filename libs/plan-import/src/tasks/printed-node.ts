import { rank } from '../structure/marker.js';
import type { OutlineNode } from '../structure/outline.js';

export const printed = (node: OutlineNode): string =>
  [sign(node), node.text, ...node.items.map(printed)].filter((t) => t !== '').join(' ');

const sign = ({ marker }: OutlineNode): string => {
  if (!marker) return '';
  if (marker.bullet) return marker.rank === rank.plus ? '+' : '-';
  return marker.rank === rank.letter || marker.rank === rank.letterInside
    ? `${marker.sign})`
    : marker.rank === rank.parenthesis
      ? marker.sign
      : `${marker.sign}.`;
};
