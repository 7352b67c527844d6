import { columnKind } from '../../tables/column-kind.js';
import { normaliseVietnamese } from '../../text/vietnamese.js';
import type { LineStart, SourceCell, SourceRow } from '../source-block.js';
import { withoutMarkdown, type PrintedLine } from './printed-lines.js';

/** The cells of a row as typed; a cell that runs on over lines of the file holds their ends. */
export interface TypedRow {
  cells: string[];
  /** Its lines, the first and, where a cell runs on, the others. */
  lines: readonly PrintedLine[];
}

/** A number or a letter of a row, of few characters: "1", "II", "(3)", "2.1", "3a". */
const SIGN = /^\(?[\p{L}\d.]{1,6}[.)]?$/u;
export const isRowSign = (cell: string): boolean => SIGN.test(cell.trim());

/**
 * The row's cells under the header's. Below a number that reaches over several rows, what is typed of the next row may
 * begin with its work: its cells then stand one column further.
 */
export function rowOfTyped({ cells, lines }: TypedRow, header: readonly string[]): SourceRow {
  const [first, last] = [lines[0], lines.at(-1)];
  const place = {
    line: first?.line ?? 0,
    endLine: last?.line ?? 0,
    ...(first?.page ? { page: first.page } : {}),
  };
  const by = isUnderNumber(cells, header) ? 1 : 0;
  let at = 0;
  const placed = cells.map((typed, i): SourceCell => {
    const from = lines[at] ?? first;
    at += typed.split('\n').length - 1;
    const to = lines[at] ?? from;
    const where = {
      line: from?.line ?? place.line,
      endLine: to?.line ?? place.endLine,
      ...(from?.page ? { page: from.page } : {}),
    };
    return { ...textOf(typed, lines, from), column: i + by, columns: 1, rows: 1, ...where };
  });
  return { cells: placed, ...place };
}

function isUnderNumber(cells: readonly string[], header: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const [number = ''] = header;
  const [first = ''] = cells;
  return (
    filled >= 2 &&
    cells.length < header.length &&
    first.trim() !== '' &&
    !isRowSign(first) &&
    columnKind(normaliseVietnamese(number)) === 'number'
  );
}

/** Lines divided by `<br>`, or by the end of a line of the file, are joined; `starts` says where each begins. */
function textOf(
  typed: string,
  lines: readonly PrintedLine[],
  from: PrintedLine | undefined,
): Pick<SourceCell, 'text' | 'starts'> {
  const starts: LineStart[] = [];
  let joined = '';
  const first = from ? lines.indexOf(from) : 0;
  typed.split('\n').forEach((printed, i) => {
    const line = lines[first + i] ?? from;
    for (const piece of printed.split(/<br\s?\/?>/iu)) {
      const text = withoutMarkdown(normaliseVietnamese(piece));
      if (text === '') continue;
      if (joined !== '') joined += ' ';
      starts.push({ at: joined.length, line: line?.line ?? 0, ...(line?.page ? { page: line.page } : {}) });
      joined += text;
    }
  });
  return starts.length > 1 ? { text: joined, starts } : { text: joined };
}
