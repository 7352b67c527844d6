import { barredCellsAt } from './text/barred-cells.js';
import { layoutTables } from './text/layout-table.js';
import { paragraphsOf } from './text/paragraphs.js';
import { printedLines, type PrintedLine } from './text/printed-lines.js';
import { stackedTableAt } from './text/stacked-table.js';
import { pipeTableAt, tabTableAt } from './text/text-tables.js';
import { withoutPageFurniture } from './text/page-furniture.js';
import { footnotesLeftOut } from '../warnings.js';
import type { ReadBlocks } from './read-blocks.js';
import type { SourceBlock } from './source-block.js';

/**
 * Plain text and Markdown, also pasted out of a PDF: paragraphs wrapped over several lines are joined again, page numbers
 * running heads and footnotes are left out, Markdown's tables, lines divided by tabs and cells one below the other, with bars between them or not, are tables.
 */
export function blocksOfPlainText(text: string): ReadBlocks {
  const { lines, footnotes } = withoutPageFurniture(printedLines(text));
  const blocks: SourceBlock[] = [];
  const layoutTableAt = layoutTables();
  let prose: PrintedLine[] = [];
  const endProse = () => {
    for (const paragraph of paragraphsOf(prose)) blocks.push(paragraph);
    prose = [];
  };
  for (let at = 0; at < lines.length;) {
    const found =
      stackedTableAt(lines, at) ??
      barredCellsAt(lines, at) ??
      pipeTableAt(lines, at) ??
      tabTableAt(lines, at) ??
      layoutTableAt(lines, at);
    if (found) {
      endProse();
      blocks.push(found.table);
      at = found.next;
      continue;
    }
    const line = lines[at];
    if (line) prose.push(line);
    at += 1;
  }
  endProse();
  return { blocks, notes: footnotes > 0 ? [footnotesLeftOut(footnotes)] : [] };
}
