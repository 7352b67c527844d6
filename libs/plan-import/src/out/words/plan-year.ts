import type { PlanDocumentHead } from '../../plan-document.js';

/** The year of dates printed without one, as the reader takes it: the plan's title names it, else its date. */
export function planYear({ title, date }: PlanDocumentHead): number | undefined {
  const named = /năm\s+(20\d{2})(?!\s*[-–]\s*20)\D*$/iu.exec(title)?.[1] ?? date?.slice(0, 4);
  return named === undefined ? undefined : Number(named);
}
