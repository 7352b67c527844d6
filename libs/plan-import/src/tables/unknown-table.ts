import type { GridRow } from './grid.js';

/** A title over a column is short, and no sentence and no mark of a letterhead. */
const LONGEST_TITLE = 60;
const LETTERHEAD = /CỘNG H[ÒO]|ĐỘC LẬP|Độc lập|Nơi nhận|^(?:TM|KT|TL|TUQ)\.|^Số\s*:/u;
const LAYOUT = new RegExp(`${LETTERHEAD.source}|[.;]$`, 'u');
/** Columns of a table of data, and of a row of it that is filled. */
const COLUMNS = 3;
const ROWS = 2;

/**
 * Is this a table of data whose header says nothing known, rather than layout? Its first row has a short title over each
 * column, none twice, and most rows below are filled. Out of its cells no task can be told.
 */
export function isUnknownData(rows: readonly GridRow[], width: number): boolean {
  const filled = rows.filter((row) => row.own.some((c) => c.text !== ''));
  const [header, ...below] = filled;
  if (!header || width < COLUMNS || below.length < ROWS || !isTitled(header, width)) return false;
  const full = below.filter((row) => row.own.filter((c) => c.text !== '').length >= COLUMNS);
  return full.length >= ROWS && full.length * 2 >= below.length;
}

/** Behind a table of tasks: rows of as many words, which are no signature. */
export function isFilled(rows: readonly GridRow[]): boolean {
  const filled = rows.filter((row) => row.own.length > 0);
  const full = filled.filter(
    (row) => row.own.length >= COLUMNS && !row.own.some((c) => LETTERHEAD.test(c.text)),
  );
  return full.length > ROWS && full.length * 2 >= filled.length;
}

function isTitled(header: GridRow, width: number): boolean {
  const titles = header.own.map((c) => c.text).filter((t) => t !== '');
  return (
    titles.length >= Math.max(COLUMNS, width - 1) &&
    new Set(titles).size === titles.length &&
    titles.every((t) => t.length <= LONGEST_TITLE && /\p{L}|#/u.test(t) && !LAYOUT.test(t))
  );
}
