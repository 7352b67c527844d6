import type { SourceCell, SourceRow } from '../source-block.js';
import type { PrintedLine } from './printed-lines.js';

/** A row of a table whose cells are each one or more lines, or none. */
export function rowOf(columns: readonly (readonly PrintedLine[])[]): SourceRow {
  const lines = columns.flat();
  const cells = columns.map((words, column) => cellOf(words, column, lines[0]?.line ?? 0));
  const [first, last] = [lines[0], lines.at(-1)];
  const page = first?.page;
  return { cells, line: first?.line ?? 0, endLine: last?.line ?? 0, ...(page ? { page } : {}) };
}

function cellOf(lines: readonly PrintedLine[], column: number, rowLine: number): SourceCell {
  const [first, last] = [lines[0], lines.at(-1)];
  let text = '';
  const starts = lines.map(({ text: words, line, page }) => {
    const at = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text} ${words}`;
    return { at, line, ...(page ? { page } : {}) };
  });
  const place = { line: first?.line ?? rowLine, endLine: last?.line ?? rowLine };
  const page = first?.page ? { page: first.page } : {};
  return { text, column, columns: 1, rows: 1, ...place, ...page, ...(starts.length > 1 ? { starts } : {}) };
}
