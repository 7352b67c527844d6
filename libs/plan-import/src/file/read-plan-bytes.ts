import { blocksOfDocx } from '../front-ends/docx/blocks-of-docx.js';
import { blocksOfPdf, type PdfContent } from '../front-ends/pdf/blocks-of-pdf.js';
import type { ReadBlocks } from '../front-ends/read-blocks.js';
import { blocksOfXlsx } from '../front-ends/xlsx/blocks-of-xlsx.js';
import { readInterchange } from '../interchange/interchange.js';
import type { PlanDocument } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import { readPlanBlocks } from '../read-plan-blocks.js';
import { readPlanText } from '../read-plan-text.js';
import { decodeText } from './decode.js';
import { pagesAreImages } from '../warnings.js';
import { fileKindOf } from './file-kind.js';

/** How much of the reading is done, 0..1. */
export type OnProgress = (done: number) => void;

/** What of the reading is getting at the blocks; the rest is finding the plan in them. */
const UNPACKING = 0.6;

/**
 * A plan out of a file's bytes, by what they hold: the interchange form (JSON), a plan's text, a Word document, a
 * workbook. Throws PlanReadError.
 */
export async function readPlanBytes(
  bytes: Uint8Array,
  onProgress: OnProgress = () => {},
): Promise<PlanDocument> {
  const file = fileKindOf(bytes);
  const unpacking: OnProgress = (done) => onProgress(done * UNPACKING);
  const reading: OnProgress = (done) => onProgress(UNPACKING + done * (1 - UNPACKING));
  switch (file.kind) {
    case 'text':
      return readText(decodeText(bytes), onProgress);
    case 'docx':
      return planOf(blocksOfDocx(file.archive, file.part, unpacking), reading);
    case 'xlsx':
      return planOf(blocksOfXlsx(file.archive, file.part, unpacking), reading);
    case 'pdf':
      return planOf(pdfBlocks(await blocksOfPdf(bytes, (page, pages) => unpacking(page / pages))), reading);
  }
}

const readText = (text: string, onProgress: OnProgress): PlanDocument =>
  /^\s*\{/u.test(text) ? readInterchange(text) : readPlanText(text, onProgress);

/** What the front end left out is told with the doubts of the reading. */
function planOf({ blocks, notes }: ReadBlocks, onProgress: OnProgress): PlanDocument {
  if (blocks.length === 0) throw new PlanReadError('plan-file-empty');
  const plan = readPlanBlocks(blocks, onProgress);
  return { ...plan, warnings: [...plan.warnings, ...notes] };
}

/** Pages that are pictures are told: what stands on them was not read. */
function pdfBlocks({ blocks, pagesWithoutText }: PdfContent): ReadBlocks {
  return { blocks, notes: pagesWithoutText.length === 0 ? [] : [pagesAreImages(pagesWithoutText)] };
}
