import { describe, expect, it } from '@jest/globals';
import { readTable } from './plan-texts.js';

const header = '| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |';
const rule = '|---|---|---|---|---|---|';
const row = (no: string, content: string, lead = 'Sở Y tế', support = '', time = '', product = '') =>
  `| ${no} | ${content} | ${lead} | ${support} | ${time} | ${product} |`;

describe('a row that is no task', () => {
  it('is a heading with a time, which holds for its rows that name none', () => {
    const tasks = readTable([
      header,
      rule,
      '| I | Phát triển hạ tầng số | | | năm 2026 | |',
      row('1', 'Lập kho dữ liệu', 'Sở Y tế', '', 'Quý I/2026'),
      row('2', 'Nâng cấp đường truyền'),
      '| II | Phát triển nhân lực | | | | |',
      row('3', 'Tập huấn kỹ năng'),
    ]);
    expect(tasks.map((t) => [t.ref, t.deadline.due])).toEqual([
      ['row 1', '2026-03-31'],
      ['row 2', '2026-12-31'],
      ['row 3', undefined],
    ]);
  });
  it('is a numbered heading over rows with owners of their own, which are told apart by its number', () => {
    const tasks = readTable([
      header,
      rule,
      '| 1 | Tuyên truyền, phổ biến | | | | |',
      row('a)', 'Tổ chức hội nghị'),
      row('b)', 'Tổ chức hội thảo', 'Sở Nội vụ'),
      '| 2 | Sở Xây dựng | | | | |',
      row('a)', 'Lập quy hoạch', '', '', 'Quý I/2026'),
      row('3', 'Lập kho dữ liệu', 'Sở Công Thương'),
      row('a)', 'Thu thập số liệu', '', '', 'Quý I/2026'),
      '| 4 | Hoàn thiện thể chế | | | | |',
      row('4.1', 'Ban hành quy chế'),
    ]);
    expect(tasks.map((t) => [t.ref, t.leads])).toEqual([
      ['row 1.a', ['Sở Y tế']],
      ['row 1.b', ['Sở Nội vụ']],
      ['row 2.a', ['Sở Xây dựng']],
      ['row 3', ['Sở Công Thương']],
      ['row 3.a', ['Sở Công Thương']],
      ['row 4.1', ['Sở Y tế']],
    ]);
  });
  it('is none where no row stands below its Roman number: work with a time that nobody is named for', () => {
    const tasks = readTable([
      header,
      rule,
      '| I | Tổ chức hội nghị toàn tỉnh | | | 15/3/2026 | |',
      '| II | Phát triển hạ tầng số | | | | |',
      row('1', 'Lập kho dữ liệu'),
    ]);
    expect(tasks.map((t) => [t.content, t.leads, t.deadline.due])).toEqual([
      ['Tổ chức hội nghị toàn tỉnh', [], '2026-03-15'],
      ['Lập kho dữ liệu', ['Sở Y tế'], undefined],
    ]);
  });
  it.each(['a', 'a)', 'a.'])('is a numbered heading also over a row that bears "%s"', (sign) => {
    const tasks = readTable([
      header,
      rule,
      '| 1 | Tuyên truyền, phổ biến | | | | |',
      row(sign, 'Tổ chức hội nghị'),
      row('2', 'Lập kho dữ liệu'),
      row('3', 'Tập huấn kỹ năng'),
    ]);
    expect(tasks.map((t) => t.ref)).toEqual(['row a', 'row 2', 'row 3']);
  });
  it('goes on with the list that the row above opens', () => {
    const tasks = readTable([
      header,
      rule,
      row('1', 'Hoàn thành các mô hình: (1) Chợ không tiền mặt;', 'Sở Công Thương', '', '2026', 'Mô hình'),
      '| | (2) Trường học số; (3) Trạm y tế số. | | trường học và trạm y tế | | |',
      row('2', 'Tập huấn kỹ năng'),
    ]);
    expect(tasks.map((t) => t.ref)).toEqual(['row 1', 'row 2']);
    expect(tasks[0]?.content).toMatch(/\(3\) Trạm y tế số\.$/u);
  });
});
