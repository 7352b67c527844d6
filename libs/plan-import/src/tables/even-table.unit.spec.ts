import { describe, expect, it } from '@jest/globals';
import type { SourceTable } from '../front-ends/source-block.js';
import { evenTable } from './even-table.js';

/** Each row as the widths of its cells. */
const table = (...rows: number[][]): SourceTable => ({
  rows: rows.map((widths, r) => ({
    ...{ line: r + 1, endLine: r + 1 },
    cells: widths.map((columns, i) => ({
      ...{ text: `${r}.${i}`, line: r + 1, endLine: r + 1, rows: 1, columns },
      column: widths.slice(0, i).reduce((sum, w) => sum + w, 0),
    })),
  })),
});
/** Each row as the columns that hold words. */
const sheet = (...rows: number[][]): SourceTable => ({
  rows: rows.map((columns, r) => ({
    ...{ line: r + 1, endLine: r + 1 },
    cells: columns.map((column) => ({
      ...{ text: `${r}.${column}`, line: r + 1, endLine: r + 1, rows: 1, columns: 1, column },
    })),
  })),
});
const places = ({ rows }: SourceTable) =>
  rows.map(({ cells }) => cells.map((c) => `${c.column}+${c.columns}`));

describe('a table whose rows have one number of cells and several sets of edges', () => {
  it('is counted by its cells, a row over all columns still reaching over all', () => {
    const printed = table([1, 3, 1, 1], [2, 1, 2, 1], [1, 3, 1, 1], [2, 2, 1, 1], [6], [1, 2, 2, 1]);
    const [first, , , , heading, last] = places(evenTable(printed));
    expect([first, last]).toEqual([0, 1].map(() => ['0+1', '1+1', '2+1', '3+1']));
    expect(heading).toEqual(['0+4']);
  });

  it.each([
    ['of one set of edges', table([1, 1, 1], [1, 1, 1], [3], [1, 1, 1])],
    ['with a header in two rows', table([1, 1, 2], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1])],
    ['of two columns', table([1, 2], [2, 1], [1, 2])],
    ['of a sheet, whose empty cells are left out', sheet([0, 1, 3], [0, 1, 2], [0, 2, 3], [0, 1, 3])],
    ['without a common number of cells', table([1, 1, 1, 3], [2, 2, 2], [1, 5], [3, 3])],
  ])('no table %s', (_, printed) => expect(evenTable(printed)).toBe(printed));
});
