import type { Archive } from '../front-ends/archive/archive.js';
import { customPartsOf } from '../front-ends/archive/custom-parts.js';
import { blocksOfDocx } from '../front-ends/docx/blocks-of-docx.js';
import { blocksOfPdf, type PdfContent } from '../front-ends/pdf/blocks-of-pdf.js';
import type { ReadBlocks } from '../front-ends/read-blocks.js';
import { blocksOfXlsx } from '../front-ends/xlsx/blocks-of-xlsx.js';
import { readInterchange } from '../interchange/interchange.js';
import { takeCarried } from '../out/carried/take-carried.js';
import type { PlanDocument } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import { readPlanBlocks } from '../read-plan-blocks.js';
import { readPlanText } from '../read-plan-text.js';
import { decodeText } from './decode.js';
import { footnotesLeftOut, pagesAreImages } from '../warnings.js';
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
      return planOf(withCustom(blocksOfDocx(file.archive, file.part, unpacking), file), reading);
    case 'xlsx':
      return planOf(withCustom(blocksOfXlsx(file.archive, file.part, unpacking), file), reading);
    case 'pdf':
      return planOf(pdfBlocks(await blocksOfPdf(bytes, (page, pages) => unpacking(page / pages))), reading);
  }
}

const readText = (text: string, onProgress: OnProgress): PlanDocument =>
  /^\s*\{/u.test(text) ? readInterchange(text) : readPlanText(text, onProgress);

/** What the front end left out is told with the doubts of the reading; a plan that the file carries is taken if it says what the words say. */
function planOf({ blocks, notes, custom = [] }: ReadBlocks, onProgress: OnProgress): PlanDocument {
  if (blocks.length === 0) throw new PlanReadError('plan-file-empty');
  const read = attempt(() => readPlanBlocks(blocks, onProgress));
  const plan = takeCarried(custom, blocks, 'plan' in read ? read.plan : undefined) ?? orThrow(read);
  return { ...plan, warnings: [...plan.warnings, ...notes] };
}

type Attempt = { plan: PlanDocument } | { refused: unknown };

function attempt(read: () => PlanDocument): Attempt {
  try {
    return { plan: read() };
  } catch (refused) {
    return { refused };
  }
}

function orThrow(attempt: Attempt): PlanDocument {
  if ('refused' in attempt) throw attempt.refused;
  return attempt.plan;
}

const withCustom = (read: ReadBlocks, { archive, part }: { archive: Archive; part: string }): ReadBlocks => ({
  ...read,
  custom: customPartsOf(archive, part),
});

/** Pages that are pictures and footnotes are told: what stands there was not read. */
function pdfBlocks({ blocks, pagesWithoutText, footnotes }: PdfContent): ReadBlocks {
  const images = pagesWithoutText.length === 0 ? [] : [pagesAreImages(pagesWithoutText)];
  return { blocks, notes: [...images, ...(footnotes > 0 ? [footnotesLeftOut(footnotes)] : [])] };
}
