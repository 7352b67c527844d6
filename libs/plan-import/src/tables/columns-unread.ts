import type { TaskTable } from './table-sections.js';

/** A column of which nothing was taken. */
export interface ColumnUnread {
  title: string;
  /** Of the table's header. */
  line: number;
}

/** Columns with words below a title that says nothing known; crosses under months and quarters are read. */
export function columnsUnread({ columns, rows, line }: TaskTable): ColumnUnread[] {
  if (columns.figures) return [];
  return columns.titles.flatMap((title, c) => {
    const isKnown = columns.kinds[c] !== null || c === columns.term || title === '';
    const hasWords = rows.some(({ own }) => own.some((cell) => cell.column === c && cell.text.length > 2));
    return isKnown || !hasWords ? [] : [{ title, line }];
  });
}
