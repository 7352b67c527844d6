import type { SourceBlock } from '../source-block.js';
import { alignedTables } from './aligned-tables.js';
import { isDrawnTable, type DrawnTable } from './drawn-table.js';
import { withoutFootnotes } from './footnotes.js';
import { withoutFurniture, type PageOfLines } from './furniture.js';
import type { PageMarks, PrintedLine } from './marks.js';
import { BlockWriter } from './numbered-blocks.js';
import { paragraphsOf, roomOf, roomsOf } from './paragraphs.js';
import { ruledTables } from './ruled-tables.js';
import { stretchesOf, type Stretch } from './side-by-side.js';
import { printedLines } from './words.js';

/** A page with its marks gathered into lines and ruled tables: all that is kept of it. */
export interface PageLayout extends PageOfLines {
  tables: DrawnTable[];
}

export function layoutOfPage({ page, width, height, glyphs, across, down }: PageMarks): PageLayout {
  const lines = printedLines(glyphs, down, page);
  const { tables, rest } = ruledTables(lines, across, down, page);
  return { page, width, height, lines: rest, tables };
}

/** The blocks of a document, in printed order, and how many footnotes were left out. */
export function blocksOfLayouts(layouts: readonly PageLayout[]): {
  blocks: SourceBlock[];
  footnotes: number;
} {
  const tables = new Map(layouts.map((l) => [l.page, l.tables]));
  const { pages, count } = withoutFootnotes(withoutFurniture(layouts));
  const parts = pages.flatMap((page) => partsOf(page, tables.get(page.page) ?? []));
  const running = parts.flatMap((p) => ('rows' in p || p.column ? [] : p.lines));
  const rooms = roomsOf(running);
  const writer = new BlockWriter();
  let open: PrintedLine[] = [];
  const close = () => {
    for (const paragraph of paragraphsOf(open, rooms)) writer.paragraph(paragraph);
    open = [];
  };
  for (const part of parts) {
    if ('rows' in part) {
      close();
      writer.table(part);
    } else if (part.column) {
      close();
      const room = { ...roomOf(part.lines), ...part.column, indents: false, itemsIndent: false };
      for (const paragraph of paragraphsOf(part.lines, () => room)) writer.paragraph(paragraph);
    } else open.push(...part.lines);
  }
  close();
  return { blocks: writer.blocks, footnotes: count };
}

/** A page from top to bottom: ruled tables, tables of aligned columns, columns side by side, running text. */
function partsOf({ lines, width }: PageOfLines, tables: readonly DrawnTable[]): (Stretch | DrawnTable)[] {
  const parts: (Stretch | DrawnTable)[] = [];
  let from = -Infinity;
  for (const table of [...tables, null]) {
    const to = table?.top ?? Infinity;
    const between = lines.filter((l) => l.y > from && l.y <= to);
    parts.push(...textParts(between, width));
    if (table) parts.push(table);
    from = Math.max(from, table ? table.top : to);
  }
  return parts;
}

function textParts(lines: readonly PrintedLine[], width: number): (Stretch | DrawnTable)[] {
  const parts: (Stretch | DrawnTable)[] = [];
  let open: PrintedLine[] = [];
  for (const item of alignedTables(lines)) {
    if (!isDrawnTable(item)) {
      open.push(item);
      continue;
    }
    parts.push(...stretchesOf(open, width), item);
    open = [];
  }
  return [...parts, ...stretchesOf(open, width)];
}
