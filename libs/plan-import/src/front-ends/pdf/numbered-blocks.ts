import { normaliseVietnamese } from '../../text/vietnamese.js';
import type {
  LineStart,
  SourceBlock,
  SourceCell,
  SourceLine,
  SourceRow,
  SourceTable,
} from '../source-block.js';
import type { DrawnCell, DrawnTable } from './drawn-table.js';
import { textOf, type PrintedLine } from './marks.js';
import type { Paragraph } from './paragraphs.js';

/** Gives printed lines their running numbers and makes blocks of what they form. */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  private line = 0;

  paragraph(lines: Paragraph): void {
    const numbers = lines.map(() => ++this.line);
    this.blocks.push(joined(lines, numbers));
  }

  table(table: DrawnTable): void {
    const rows = table.rows.filter((cells) => cells.length > 0).map((cells) => this.row(cells, table.page));
    if (rows.length > 0) this.blocks.push({ rows } satisfies SourceTable);
  }

  /** Lines of a row stand beside each other: one number for each height at which something is printed. */
  private row(cells: readonly DrawnCell[], page: number): SourceRow {
    const heights: number[] = [];
    const lines = cells.flatMap((c) => c.lines).sort((a, b) => a.y - b.y);
    const numbers = new Map<PrintedLine, number>();
    for (const line of lines) {
      if (heights.length === 0 || line.y - (heights.at(-1) ?? 0) > 0.3 * line.size) heights.push(line.y);
      numbers.set(line, this.line + heights.length);
    }
    const first = this.line + 1;
    this.line += Math.max(1, heights.length);
    const place = { line: first, endLine: this.line, page };
    return {
      ...place,
      cells: cells.map(({ column, columns, rows, lines: own }): SourceCell => {
        const text =
          own.length === 0
            ? { text: '', ...place }
            : joined(
                own,
                own.map((l) => numbers.get(l) ?? first),
              );
        return { ...text, column, columns, rows };
      }),
    };
  }
}

function joined(lines: readonly PrintedLine[], numbers: readonly number[]): SourceLine {
  const starts: LineStart[] = [];
  let text = '';
  lines.forEach((line, i) => {
    const own = normaliseVietnamese(textOf(line));
    if (text !== '' && !goesOn(text, own)) text += ' ';
    starts.push({ at: text.length, line: numbers[i] ?? 0, page: line.page });
    text += own;
  });
  const [line, endLine] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const place = { text, line, endLine, page: lines[0]?.page ?? 1 };
  return lines.length > 1 ? { ...place, starts } : place;
}

/** A document's number or a date cut at its hyphen or stroke ("12/QĐ-" "TTg") goes on without a space. */
const goesOn = (before: string, next: string): boolean =>
  /[\p{L}\p{N}][-/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(next) && !/\s\S{0,1}[-/]$/u.test(before);
