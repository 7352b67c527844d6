import type { PlanDocumentHead } from '../plan-document.js';

/**
 * The year of dates printed without one: the plan's title names it, else its date, else the line of place and date
 * among the words of the head, which may lack its day; else that of the decision it is issued with.
 */
export function planYear(
  { title, date }: Pick<PlanDocumentHead, 'title' | 'date'>,
  head: readonly string[] = [],
): number | undefined {
  const printed = () =>
    head
      .map((text) => /ngày.{0,40}(?:năm|\/)\s*(20\d{2})\s*\)?$/iu.exec(text)?.[1])
      .find((year) => year !== undefined);
  const issued = () =>
    /kèm theo\s.{0,100}?ngày[^()]{0,30}?(?:năm|\/)\s*(20\d{2})(?!\d)/iu.exec(head.join(' '))?.[1];
  const named =
    /năm\s+(20\d{2})(?!\s*[-–]\s*20)\D*$/iu.exec(title)?.[1] ?? date?.slice(0, 4) ?? printed() ?? issued();
  return named === undefined ? undefined : Number(named);
}
