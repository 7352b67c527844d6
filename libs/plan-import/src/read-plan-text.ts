import { blocksOfPlainText } from './front-ends/plain-text.js';
import { readPlanBlocks } from './read-plan-blocks.js';
import type { PlanDocument } from './plan-document.js';
import { PlanReadError } from './plan-read-error.js';

/**
 * Reads a plan out of its text (plain or Markdown, any line ends, NFC or NFD). Pure: the same text gives the same
 * document. Throws only PlanReadError: `plan-file-empty`, `plan-no-task`, `plan-table-unknown` (with `line`, 1-based).
 * `onProgress` is told now and then how much is done, 0 to 1.
 */
export function readPlanText(text: string, onProgress?: (done: number) => void): PlanDocument {
  const { blocks, notes } = blocksOfPlainText(text);
  if (blocks.length === 0) throw new PlanReadError('plan-file-empty');
  const plan = readPlanBlocks(blocks, onProgress);
  return { ...plan, warnings: [...plan.warnings, ...notes] };
}
