import type { PlanDocument } from '../../plan-document.js';
import { carriedJson } from '../carried/carried-json.js';
import { pack } from '../carried/pack.js';
import { planForm } from '../words/plan-form.js';
import { planSheets } from './plan-sheets.js';

/**
 * The plan as an Excel workbook: its head, its tasks in the form of an annex, its standing duties, a sheet each. Every cell is
 * text, whatever it begins with. The same plan gives the same bytes. The file carries the plan's data beside its words;
 * see takeCarried for when they count.
 */
export async function planToXlsx(document: PlanDocument): Promise<Uint8Array> {
  // As for Word: only whoever writes needs the library.
  const { xlsxFile } = await import('./xlsx-file.js');
  return pack(await xlsxFile(planSheets(planForm(document))), 'xl/workbook.xml', carriedJson(document));
}
