import type { OutlineNode } from '../structure/outline.js';

/** "- trước ngày 20 hằng tháng" as a bullet of its own ends the sentence that the bullet above leaves open. */
export function withTimesBelow(items: readonly OutlineNode[]): OutlineNode[] {
  const joined: OutlineNode[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const isOpen = last?.marker?.bullet === true && last.items.length === 0 && !/[.;:!?]$/u.test(last.text);
    if (last && isOpen && item.marker?.bullet && item.items.length === 0 && TIME_ALONE.test(item.text))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${item.text}`, endLine: item.endLine };
    else joined.push(item);
  }
  return joined;
}
const TIME_ALONE = /^(?:trước|chậm nhất|trong|vào|định kỳ|hằng|hàng)(?: [^\s,;:]+){1,8}$/u;
