import type { PlanDocumentMoney } from '../plan-document.js';
import type { OutlineNode } from '../structure/outline.js';
import { foldInPlace } from '../text/vietnamese.js';

const MONEY = /^(?:nguon )?(?:kinh phi|nguon luc|nguon von|tai chinh)/u;

/** What stands under "KINH PHÍ THỰC HIỆN", paragraph by paragraph. */
export function readMoney(section: OutlineNode): PlanDocumentMoney[] {
  if (MONEY.test(foldInPlace(section.text))) return paragraphs(section);
  return section.items
    .filter((n) => n.marker && MONEY.test(foldInPlace(n.text)))
    .flatMap((n) => [own(n), ...paragraphs(n)]);
}

const paragraphs = (node: OutlineNode): PlanDocumentMoney[] =>
  node.items.flatMap((n) => [own(n), ...paragraphs(n)]);

const own = ({ text, line, endLine, page }: OutlineNode): PlanDocumentMoney => ({
  text,
  source: { line, endLine, ...(page ? { page } : {}) },
});
