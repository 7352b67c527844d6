/** Where a printed line begins inside a paragraph that was joined out of several. */
export interface LineStart {
  /** Offset in the paragraph's text. */
  at: number;
  line: number;
  page?: number;
}

/**
 * One paragraph, or one cell of a table, with its place in the file. Text is normalised (see normaliseVietnamese); a
 * paragraph's text is never empty, a cell's may be. `line` counts from 1: lines of a text file, paragraphs and table
 * rows of a DOCX, rows of a sheet, printed lines of a PDF over all its pages.
 */
export interface SourceLine {
  text: string;
  line: number;
  endLine: number;
  /** 1-based, where the format has pages that can be told. */
  page?: number;
  /** Only where the text was joined from several lines; the first entry is at 0. */
  starts?: LineStart[];
}

export interface SourceCell extends SourceLine {
  /** Column of the table's grid, 0-based; cells of a row stand in order, a merged cell once. */
  column: number;
  /** Columns and rows it covers; 1 where nothing is merged. A row below does not repeat a cell that reaches into it. */
  columns: number;
  rows: number;
}

export interface SourceRow {
  cells: SourceCell[];
  line: number;
  endLine: number;
  page?: number;
}

/** A table as drawn. Where a page break cuts a table in two, the front end may hand over two. */
export interface SourceTable {
  rows: SourceRow[];
  /** The sheet it stands on, in a workbook. */
  sheet?: string;
}

/** What every front end hands to the reader, in printed order. */
export type SourceBlock = SourceLine | SourceTable;

export const isTable = (block: SourceBlock): block is SourceTable => 'rows' in block;
