import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '../../read-plan-text.js';

const annex = (...rows: string[]) =>
  readPlanText(
    [
      'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Thực hiện các nhiệm vụ tại Phụ lục.\nNơi nhận:\n- Lưu.\nPHỤ LỤC\n',
      '                                       Cơ quan           Cơ quan',
      'TT         Nội dung nhiệm vụ                                          Thời gian',
      '                                       chủ trì           phối hợp',
      ...rows,
    ].join('\n'),
  );
const second = ' 2   Số hóa hồ sơ lưu trữ              Sở Nội vụ         Bưu điện tỉnh   Quý II/2026';
const third = [
  '     Mở lớp bồi dưỡng kỹ năng số cho',
  ' 3                                     Sở Nội vụ         Sở Tài chính   Năm 2026',
  '     công chức cấp xã',
];

describe('a table whose columns are kept by spaces', () => {
  it('gives each line between two numbers to the row whose cells it completes', () => {
    const { tasks } = annex(
      '     Rà soát, công bố thủ tục hành',
      ' 1                                   Sở Tư pháp        Các sở, ngành   Quý I/2026',
      '     chính còn hiệu lực',
      second,
      ...third,
    );
    expect(tasks.map((t) => [t.ref, t.content, t.leads, t.supports, t.deadline.due])).toEqual([
      [
        'row 1',
        'Rà soát, công bố thủ tục hành chính còn hiệu lực',
        ['Sở Tư pháp'],
        ['Các sở, ngành'],
        '2026-03-31',
      ],
      ['row 2', 'Số hóa hồ sơ lưu trữ', ['Sở Nội vụ'], ['Bưu điện tỉnh'], '2026-06-30'],
      [
        'row 3',
        'Mở lớp bồi dưỡng kỹ năng số cho công chức cấp xã',
        ['Sở Nội vụ'],
        ['Sở Tài chính'],
        '2026-12-31',
      ],
    ]);
  });

  it.each([
    [
      'a lead is printed once for several rows',
      ' 1   Rà soát thủ tục hành chính                           Các sở, ngành   Quý I/2026',
    ],
    [
      'a number is missing',
      ' 5   Rà soát thủ tục hành chính         Sở Tư pháp        Các sở, ngành   Quý I/2026',
    ],
  ])('is told and names nobody where %s', (_, first) => {
    const { tasks, warnings } = annex(first, second, ...third);
    expect(tasks.flatMap((t) => t.leads)).toEqual([]);
    expect(warnings.map((w) => w.code)).toContain('annex-not-read');
  });
});
