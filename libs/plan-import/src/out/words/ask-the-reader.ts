import type { PlanDocument, PlanDocumentDuty, PlanDocumentTask } from '../../plan-document.js';
import { PlanReadError } from '../../plan-read-error.js';
import { readPlanText } from '../../read-plan-text.js';

// The writer does not guess what its words mean to the reader, it asks: a plan of one item is read.

const opening = (year?: number): string =>
  `KẾ HOẠCH\nTHỬ${year === undefined ? '' : ` NĂM ${year}`}\nI. NHIỆM VỤ\n`;

function read(text: string): PlanDocument | null {
  try {
    return readPlanText(text);
  } catch (error) {
    if (error instanceof PlanReadError) return null;
    throw error;
  }
}

/** The task that is read from an item's text and its label lines; null where it is not read as one task. */
export function taskRead(content: string, labels: readonly string[], year?: number): PlanDocumentTask | null {
  const lines = [`1. ${content}`, ...labels.map((label) => `- ${label}`)];
  const tasks = read(opening(year) + lines.join('\n'))?.tasks ?? [];
  return tasks.length === 1 ? (tasks[0] ?? null) : null;
}

/** The duties that are read from the lines of a closing section. */
export function dutiesRead(heading: string, lines: readonly string[], year?: number): PlanDocumentDuty[] {
  return read(`${opening(year)}1. Lập danh mục.\nII. ${heading}\n${lines.join('\n\n')}`)?.duties ?? [];
}
