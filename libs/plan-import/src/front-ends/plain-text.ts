import { barredCellsAt } from './text/barred-cells.js';
import { layoutTables } from './text/layout-table.js';
import { paragraphsOf } from './text/paragraphs.js';
import { printedLines, type PrintedLine } from './text/printed-lines.js';
import { stackedTableAt } from './text/stacked-table.js';
import { pipeTableAt, tabTableAt } from './text/text-tables.js';
import { withoutPageFurniture } from './text/page-furniture.js';
import { footnotesLeftOut, rowsLost } from '../warnings.js';
import type { ReadBlocks } from './read-blocks.js';
import type { SourceBlock } from './source-block.js';

/**
 * Plain text and Markdown, also pasted out of a PDF: paragraphs wrapped over several lines are joined again, page numbers
 * running heads and footnotes are left out, Markdown's tables, lines divided by tabs and cells one below the other, with bars between them or not, are tables.
 */
export function blocksOfPlainText(text: string): ReadBlocks {
  const { lines, footnotes } = withoutPageFurniture(printedLines(text));
  const blocks: SourceBlock[] = [];
  const lost: number[] = [];
  // Elsewhere a tab is a blank like any other.
  let bars = ['|'];
  const layoutTableAt = layoutTables();
  let prose: PrintedLine[] = [];
  const endProse = () => {
    for (const paragraph of paragraphsOf(prose)) blocks.push(paragraph);
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const stacked = stackedTableAt(lines, at);
    const barred = stacked ? null : barredCellsAt(lines, at);
    const tabbed = stacked || barred ? null : tabTableAt(lines, at);
    const found = stacked ?? barred ?? pipeTableAt(lines, at) ?? tabbed ?? layoutTableAt(lines, at);
    if (tabbed) bars = ['|', '\t'];
    if (found) {
      endProse();
      blocks.push(found.table);
      if (barred) lost.push(...barred.lost);
      at = found.next;
      continue;
    }
    const line = lines[at];
    if (line) prose.push(line);
    if (line && isRowInProse(line, bars)) lost.push(line.line);
    at += 1;
  }
  endProse();
  return {
    blocks,
    notes: [
      ...(footnotes > 0 ? [footnotesLeftOut(footnotes)] : []),
      ...(lost.length > 0 ? [rowsLost(lost)] : []),
    ],
  };
}

/** Words between bars on a line that is part of no table: its cells are not told apart. */
const isRowInProse = ({ raw }: PrintedLine, bars: readonly string[]): boolean =>
  bars.some((bar) => raw.split(bar).filter((cell) => /[\p{L}\d]/u.test(cell)).length >= 3);
