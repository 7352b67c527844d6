import { PlanReadError } from '../../plan-read-error.js';
import type { SourceBlock } from '../source-block.js';
import { blocksOfLayouts, layoutOfPage, type PageLayout } from './layout.js';
import { textOf } from './marks.js';
import { openPdf } from './open-pdf.js';
import { TextHealth } from './text-health.js';

/** What a PDF holds. */
export interface PdfContent {
  blocks: SourceBlock[];
  pages: number;
  /** Pages (1-based) on which something is drawn, but no text stands: pictures, most likely scans. */
  pagesWithoutText: number[];
  /** Notes at the foot of pages, left out. */
  footnotes: number;
}

/** Told after each page. */
export type OnPdfPage = (page: number, pages: number) => void;

/**
 * The paragraphs and tables of a PDF with a text layer, in printed order. Nothing is fetched or evaluated; pages are
 * read one by one. Throws only PlanReadError: `plan-file-encrypted`, `plan-file-damaged`, `plan-file-scanned` (nine
 * pages of ten or more without text), `plan-file-garbled`, `plan-font-legacy`, `plan-file-empty`, `plan-read-stopped`
 * (more than 3,000 pages).
 */
export async function blocksOfPdf(bytes: Uint8Array, onPage?: OnPdfPage): Promise<PdfContent> {
  const pdf = await openPdf(bytes);
  try {
    const layouts: PageLayout[] = [];
    const pagesWithoutText: number[] = [];
    const health = new TextHealth();
    for (let page = 1; page <= pdf.pages; page++) {
      const marks = await pdf.marksOf(page);
      if (marks.inked && marks.glyphs.length < FEWEST_LETTERS) pagesWithoutText.push(page);
      const layout = layoutOfPage(marks);
      for (const line of linesIn(layout)) health.add(textOf(line));
      layouts.push(layout);
      onPage?.(page, pdf.pages);
    }
    if (pagesWithoutText.length >= 0.9 * pdf.pages) throw new PlanReadError('plan-file-scanned');
    health.check();
    const { blocks, footnotes } = blocksOfLayouts(layouts);
    if (blocks.length === 0) throw new PlanReadError('plan-file-empty');
    return { blocks, pages: pdf.pages, pagesWithoutText, footnotes };
  } finally {
    await pdf.close().catch(() => undefined);
  }
}

/** Fewer letters are a page number or a stamp on a picture. */
const FEWEST_LETTERS = 12;

const linesIn = ({ lines, tables }: PageLayout) => [
  ...lines,
  ...tables.flatMap((t) => t.rows.flatMap((row) => row.flatMap((cell) => cell.lines))),
];
