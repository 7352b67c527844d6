import { linesOfPlainText } from './front-ends/plain-text.js';
import { readPlanLines } from './read-plan-lines.js';
import type { PlanDocument } from './plan-document.js';
import { PlanReadError } from './plan-read-error.js';

/**
 * Reads a plan out of its text (plain or Markdown, any line ends, NFC or NFD). Pure: the same text gives the same
 * document. Throws only PlanReadError: `plan-file-empty`, `plan-no-task`, `plan-format-unsupported` (the document is one
 * table).
 */
export function readPlanText(text: string): PlanDocument {
  const lines = linesOfPlainText(text);
  if (lines.length === 0) throw new PlanReadError('plan-file-empty');
  return readPlanLines(lines);
}
