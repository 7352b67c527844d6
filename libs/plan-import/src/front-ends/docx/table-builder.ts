import {
  isTable,
  type SourceBlock,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../source-block.js';

type Merge = 'restart' | 'continue';

/** A cell that is being read. */
export interface OpenCell {
  columns: number;
  down?: Merge;
  across?: Merge;
  blocks: SourceBlock[];
  page: number;
}

/** Word draws at most 63 columns; a file may claim any number. */
const COLUMNS = 200;
export const span = (value: string | undefined): number =>
  Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), COLUMNS);

/** Puts a table together row by row; cells merged downwards are counted in the cell they begin with. */
export class TableBuilder {
  private readonly rows: SourceRow[] = [];
  /** Cells that may still reach further down, by column. */
  private reaching = new Map<number, SourceCell>();

  addRow(cells: readonly OpenCell[], before: number, place: { line: number; page: number }): void {
    const row: SourceCell[] = [];
    const reaching = new Map<number, SourceCell>();
    let column = before;
    for (const cell of cells) {
      const left = row.at(-1);
      const above = cell.down === 'continue' ? this.reaching.get(column) : undefined;
      if (cell.across === 'continue' && left) {
        left.columns += cell.columns;
      } else if (above) {
        above.rows += 1;
        above.endLine = place.line;
        reaching.set(column, above);
      } else {
        const made = { ...cellText(cell, place.line), column, columns: cell.columns, rows: 1 };
        row.push(made);
        if (cell.down !== undefined) reaching.set(column, made);
      }
      column += cell.columns;
    }
    this.reaching = reaching;
    this.rows.push({ cells: row, line: place.line, endLine: place.line, page: place.page });
  }

  table(): SourceTable {
    return { rows: this.rows };
  }
}

function cellText(cell: OpenCell, line: number) {
  const texts = cell.blocks.flatMap(textsOf);
  let text = '';
  const starts = texts.map((piece) => {
    const at = text === '' ? 0 : text.length + 1;
    text = text === '' ? piece : `${text} ${piece}`;
    return { at, line };
  });
  return { text, line, endLine: line, page: cell.page, ...(starts.length > 1 ? { starts } : {}) };
}

/** A table inside a cell is read as text, cell after cell. */
const textsOf = (block: SourceBlock): string[] =>
  isTable(block)
    ? block.rows.flatMap((r) => r.cells.map((c) => c.text)).filter((t) => t !== '')
    : [block.text];
