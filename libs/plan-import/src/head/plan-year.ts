import type { PlanDocumentHead } from '../plan-document.js';

/**
 * The year of dates printed without one: the plan's title names it, else its date, else the line of place and date
 * among the words of the head, which may lack its day.
 */
export function planYear(
  { title, date }: Pick<PlanDocumentHead, 'title' | 'date'>,
  head: readonly string[] = [],
): number | undefined {
  const printed = () =>
    head
      .map((text) => /ngày.{0,40}(?:năm|\/)\s*(20\d{2})\s*\)?$/iu.exec(text)?.[1])
      .find((year) => year !== undefined);
  const named = /năm\s+(20\d{2})(?!\s*[-–]\s*20)\D*$/iu.exec(title)?.[1] ?? date?.slice(0, 4) ?? printed();
  return named === undefined ? undefined : Number(named);
}
