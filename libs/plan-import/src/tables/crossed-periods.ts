import type { TableRow } from './table-sections.js';

const PERIOD = /(?:quý\s*(?:[IVX]+|\d)|tháng\s*\d{1,2}|năm\s*20\d\d)[^;]*/iu;

const QUARTER = /quý\s*(IV|I{1,3}|[1-4])(?![\p{L}\d])/iu;

/** A cross under each of the four quarters says that the work comes again in each. */
const isEveryQuarter = (crossed: readonly string[]): boolean =>
  crossed.length === 4 &&
  new Set(crossed.map((title) => QUARTER.exec(title)?.[1] ?? '')).size === 4 &&
  crossed.every((title) => QUARTER.test(title));

/** A calendar of crosses: the last period over a cross is the term ("Quý II/2026"); null where the row has none. */
export function crossedPeriods(titles: readonly string[], row: TableRow | undefined): string | null {
  if (!row) return null;
  const crossed = row.cells.flatMap((cell, c) =>
    cell !== undefined && /^[xX✓✔●*]$/u.test(cell.text) && PERIOD.test(titles[c] ?? '')
      ? [titles[c] ?? '']
      : [],
  );
  if (isEveryQuarter(crossed)) return 'Định kỳ hằng quý';
  return crossed.at(-1) ?? null;
}
