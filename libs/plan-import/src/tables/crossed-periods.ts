import type { TableRow } from './table-sections.js';

const PERIOD = /(?:quý\s*(?:[IVX]+|\d)|tháng\s*\d{1,2}|năm\s*20\d\d)[^;]*/iu;

/** A calendar of crosses: the last period over a cross is the term ("Quý II/2026"); null where the row has none. */
export function crossedPeriods(titles: readonly string[], row: TableRow | undefined): string | null {
  if (!row) return null;
  const crossed = row.cells.flatMap((cell, c) =>
    cell !== undefined && /^[xX✓✔●*]$/u.test(cell.text) && PERIOD.test(titles[c] ?? '')
      ? [titles[c] ?? '']
      : [],
  );
  return crossed.at(-1) ?? null;
}
