import type { PlanDocument } from '../../plan-document.js';
import { carriedJson } from '../carried/carried-json.js';
import { pack } from '../carried/pack.js';
import { planForm } from '../words/plan-form.js';

/**
 * The plan as a Word file (Decree 30/2020/NĐ-CP: A4, Times New Roman), its tasks as an annex on pages turned sideways. The same
 * plan gives the same bytes. The file carries the plan's data beside its words; see takeCarried for when they count.
 */
export async function planToDocx(document: PlanDocument): Promise<Uint8Array> {
  // The library is large, and only whoever writes needs it.
  const { docxFile } = await import('./docx-file.js');
  return pack(await docxFile(planForm(document)), 'word/document.xml', carriedJson(document));
}
