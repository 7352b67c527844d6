import { cellLines, linesWithout, type DrawnCell, type DrawnTable } from './drawn-table.js';
import type { PrintedLine, Rule, Word } from './marks.js';
import { gridsOf, type Grid, type GridCell } from './ruled-grid.js';
import { splitRows } from './unruled-rows.js';

/** The tables drawn with lines, and the lines of text that stand outside them. */
export function ruledTables(
  lines: readonly PrintedLine[],
  across: readonly Rule[],
  down: readonly Rule[],
  page: number,
): { tables: DrawnTable[]; rest: PrintedLine[] } {
  const taken = new Set<Word>();
  const tables = gridsOf(across, down).flatMap((grid) => tableOf(grid, lines, taken, page));
  return { tables, rest: linesWithout(lines, taken) };
}

function tableOf(grid: Grid, lines: readonly PrintedLine[], taken: Set<Word>, page: number): DrawnTable[] {
  const { xs, ys } = grid;
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const inside = lines.flatMap((line) =>
    line.words.filter((w) => !taken.has(w) && centreIn(w, { x0: left, x1: right, y0: top, y1: bottom })),
  );
  // A frame around nothing, or around one text, is no table.
  const filled = grid.cells.map((cell) => ({ cell, words: inside.filter((w) => centreIn(w, cell)) }));
  if (filled.filter((f) => f.words.length > 0).length < 2) return [];
  for (const { words } of filled) for (const word of words) taken.add(word);
  const rows = rowsOf(filled, ys.length - 1, page);
  return [{ page, top, bottom, left, right, rows: rows.flatMap(splitRows) }];
}

function rowsOf(filled: { cell: GridCell; words: Word[] }[], count: number, page: number): DrawnCell[][] {
  const rows: DrawnCell[][] = Array.from({ length: count }, () => []);
  for (const { cell, words } of filled) {
    const { column, columns, rows: reach } = cell;
    rows[cell.row]?.push({ column, columns, rows: reach, lines: cellLines(words, page) });
  }
  return rows;
}

const centreIn = (
  word: Word,
  { x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number },
): boolean => {
  const [x, y] = [(word.x0 + word.x1) / 2, word.y - word.size * 0.3];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
};
