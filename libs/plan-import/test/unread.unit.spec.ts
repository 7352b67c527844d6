import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';

const table = (titles: string, row: string) =>
  readPlanText(
    `PHỤ LỤC\nNHIỆM VỤ NĂM 2026\n(Kèm theo Kế hoạch số 21/KH-UBND ngày 12/3/2026 của UBND xã Bình Khê)\n\n${titles}\n|---|---|---|---|---|\n${row}\n`,
  );

describe('a column of a table', () => {
  it('is known also where its title is misspelled', () => {
    const { tasks, warnings } = table(
      '| TT | Nội dung | Đơn vị chủ trỳ | Thời gian | Ghi chú |',
      '| 1 | Lập danh sách. | Công an xã | Quý II/2026 | |',
    );
    expect(tasks).toMatchObject([{ leads: ['Công an xã'], deadline: { due: '2026-06-30' } }]);
    expect(warnings).toEqual([]);
  });

  it('of which nothing is known is told by its title, for its words are in no task', () => {
    const { warnings } = table(
      '| TT | Nội dung | Đơn vị chủ trì | Thời gian | Địa bàn áp dụng |',
      '| 1 | Lập danh sách. | Công an xã | Quý II/2026 | Thôn Đông |',
    );
    expect(warnings).toMatchObject([{ code: 'column-not-read', line: 5 }]);
    expect(warnings[0]?.message.vi).toContain('“Địa bàn áp dụng”');
  });

  it('is not told where it is empty, or says the time by a cross', () => {
    const crossed = table(
      '| TT | Nội dung | Đơn vị chủ trì | Quý I | Quý II |',
      '| 1 | Lập danh sách. | Công an xã | | x |',
    );
    expect(crossed.tasks).toMatchObject([{ deadline: { due: '2026-06-30' } }]);
    expect(crossed.warnings).toEqual([]);
  });
});

it('words added to a remark that cannot be read stay there and are told', () => {
  const { tasks, warnings } = table(
    '| TT | Nội dung | Đơn vị chủ trì | Thời gian | Ghi chú |',
    '| 1 | Lập danh sách. | Công an xã | Quý II/2026 | [Mốc: đến ngày 31/02/2026: lập nhóm] |',
  );
  expect(tasks[0]?.remark).toBe('[Mốc: đến ngày 31/02/2026: lập nhóm]');
  expect(warnings).toMatchObject([{ code: 'added-not-read', line: 7, ref: 'row 1' }]);
});

describe('words of a table that are in no task', () => {
  it('because they stand where the number should be, or beyond the last title, are told', () => {
    const { warnings } = table(
      '| TT | Nội dung | Đơn vị chủ trì | Thời gian |',
      '| Ghi thêm | Lập danh sách. | Công an xã | Quý II/2026 | Thôn Đông |',
    );
    expect(warnings).toMatchObject([{ code: 'cells-not-read', line: 7 }]);
    expect(warnings[0]?.message.vi).toContain('“Ghi thêm”');
  });
  it('because a line does not fit the columns are told with its line', () => {
    const { tasks, warnings } = table(
      '| TT | Nội dung | Đơn vị chủ trì | Thời gian |',
      '| 1 | Lập danh sách. | Công an xã | Quý II/2026 |\n2 | Mở lớp. | Công an xã | Quý II/2026',
    );
    expect(tasks.map((t) => t.ref)).toEqual(['row 1']);
    expect(warnings).toMatchObject([{ code: 'rows-not-read', line: 8 }]);
  });
});

it('an annex that circulates alone bears the number and the day of its plan', () => {
  const { plan } = table(
    '| TT | Nội dung | Đơn vị chủ trì | Thời gian | Ghi chú |',
    '| 1 | Lập danh sách. | Công an xã | Quý II/2026 | |',
  );
  expect(plan).toMatchObject({ number: '21/KH-UBND', date: '2026-03-12', basedOn: [] });
});

it('a table of data behind the table of tasks that does not go on with it is told, and its cells are no prose', () => {
  const { tasks, warnings } = readPlanText(
    [
      ...[
        'PHỤ LỤC',
        'NHIỆM VỤ NĂM 2026',
        '',
        '| TT | Nội dung | Đơn vị chủ trì | Thời gian |',
        '|---|---|---|---|',
      ],
      ...[
        '| 1 | Lập danh sách. | Công an xã | Quý II/2026 |',
        '',
        'Danh sách các điểm ngập:',
        '',
        'Theo khảo sát:',
        '',
      ],
      ...[
        'Năm 2025:',
        '',
        '| 1 | Cầu Đông | 12 hộ | 40 m | 3 lần | xã Bình Khê |',
        '|---|---|---|---|---|---|',
      ],
      ...[
        '| 2 | Chợ Tây | 20 hộ | 15 m | 2 lần | xã Tân Hòa |',
        '| 3 | Bến Nam | 8 hộ | 9 m | 5 lần | xã Bình Khê |',
        '',
      ],
    ].join('\n'),
  );
  expect(tasks.map((t) => t.ref)).toEqual(['row 1']);
  expect(warnings).toMatchObject([{ code: 'table-not-read', line: 14 }]);
});
