import { describe, expect, it } from '@jest/globals';
import { readTable } from '../../../test/plan-texts.js';

const rowsOf = (lines: string[]) =>
  readTable(lines).map(({ content, leads, supports, deadlineText, source }) => [
    content,
    [...leads, ...supports].join('; '),
    deadlineText,
    source?.line,
  ]);
const pipes = [
  '| TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |',
  '|---|---|---|---|---|',
];
const tabs = 'TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian';

describe('a row of a table in a text', () => {
  const read = [
    ['Lập kho dữ liệu', 'Sở Y tế; Sở Nội vụ', 'Quý I/2026'],
    ['Mở lớp cho cán bộ', 'Sở Y tế', 'Quý II/2026'],
    ['Mở hội thảo', 'Sở Nội vụ', 'Quý III/2026'],
  ];
  const withoutLines = (rows: unknown[][]) => rows.map((row) => row.slice(0, 3));

  it('between bars, whose words run on over lines of the file, is one row', () => {
    const rows = rowsOf([
      ...pipes,
      '| 1 | Lập kho dữ liệu | Sở Y tế | Sở Nội vụ | Quý I/2026 |',
      '| 2 | Mở lớp',
      'cho cán bộ | Sở Y tế | |',
      'Quý II/2026 |',
      '| 3 | Mở hội thảo | Sở Nội vụ | | Quý III/2026 |',
    ]);
    expect(withoutLines(rows)).toEqual(read);
    expect(rows.map((row) => row[3])).toEqual([6, 7, 10]);
  });
  it('between tabs, whose words run on over lines of the file, is one row', () => {
    const rows = rowsOf([
      tabs,
      '1\tLập kho',
      'dữ liệu\tSở Y tế\tSở Nội vụ\tQuý I/2026',
      '2\tMở lớp',
      'cho cán bộ\tSở Y tế\t\tQuý II/2026',
      '3\tMở hội thảo\tSở Nội vụ\t\tQuý III/2026',
    ]);
    expect(withoutLines(rows)).toEqual(read);
  });
  it('goes on in small letters below its last tab, and a line without one is a heading', () => {
    const rows = rowsOf([
      tabs,
      '1\tLập kho dữ liệu\tSở Y tế\tSở Nội vụ\tQuý I/2026',
      'và quý III/2026',
      'Công an tỉnh',
      '2\tMở lớp\t\t\tQuý II/2026',
    ]);
    expect(withoutLines(rows)).toEqual([
      ['Lập kho dữ liệu', 'Sở Y tế; Sở Nội vụ', 'Quý I/2026 và quý III/2026'],
      ['Mở lớp', 'Công an tỉnh', 'Quý II/2026'],
    ]);
  });
  it.each([
    [[...pipes, '| 1 | A lập kho | Sở Y tế | | Quý I/2026 |', '| Mở lớp | Sở Nội vụ | | Quý II/2026 |']],
    [[tabs, '1\tA lập kho\tSở Y tế\t\tQuý I/2026', 'Mở lớp\tSở Nội vụ\t\tQuý II/2026']],
    [
      [
        ...['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'].flatMap((t) => ['|', t]),
        ...['1', 'A lập kho', 'Sở Y tế', '', 'Quý I/2026'].flatMap((t) => ['|', t]),
        ...['Mở lớp', 'Sở Nội vụ', '', 'Quý II/2026'].flatMap((t) => ['|', t]),
        '|',
      ],
    ],
  ])('below a number that reaches over it begins with its work', (lines) =>
    expect(withoutLines(rowsOf(lines))).toEqual([
      ['A lập kho', 'Sở Y tế', 'Quý I/2026'],
      ['Mở lớp', 'Sở Nội vụ', 'Quý II/2026'],
    ]),
  );
});
