import { describe, expect, it } from '@jest/globals';
import type { SourceBlock, SourceLine } from '../src/front-ends/source-block.js';
import { readPlanBlocks } from '../src/read-plan-blocks.js';

const paragraph = (text: string, line: number): SourceLine => ({ text, line, endLine: line });

/** A sheet: rows are counted from 1 on each. */
function sheet(rows: readonly string[][]): SourceBlock {
  return {
    rows: rows.map((texts, i) => {
      const place = { line: i + 1, endLine: i + 1 };
      return {
        ...place,
        cells: texts.map((text, column) => ({ text, column, columns: 1, rows: 1, ...place })),
      };
    }),
  };
}

const header = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];
const rowsOf = (...contents: string[]) =>
  contents.map((content, i) => [String(i + 1), content, 'Sở Y tế', 'Quý II/2026']);
const head = [
  'ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG',
  'KẾ HOẠCH',
  'CHUYỂN ĐỔI SỐ NĂM 2026',
  'Căn cứ Quyết định số 06/QĐ-TTg;',
];
const lines = (texts: readonly string[]) => texts.map((text, i) => paragraph(text, i + 1));

describe('what stands on several sheets, each with rows counted anew,', () => {
  it('is read in the order of the sheets', () => {
    const { tasks } = readPlanBlocks([
      ...lines(head),
      sheet([header, ...rowsOf('Lập kho dữ liệu', 'Lập danh mục')]),
      ...lines(['Bảng thứ hai', 'Bổ sung', 'Của các xã']),
      sheet([header, ...rowsOf('Rà soát hồ sơ', 'Số hóa hồ sơ')]),
    ]);
    expect(tasks.map(({ content }) => content)).toEqual([
      'Lập kho dữ liệu',
      'Lập danh mục',
      'Rà soát hồ sơ',
      'Số hóa hồ sơ',
    ]);
  });
  it('is head before the table of tasks and closing section after it', () => {
    const { plan, duties } = readPlanBlocks([
      ...lines(head),
      sheet([header, ...rowsOf('Lập kho dữ liệu')]),
      ...lines([
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Sở Y tế báo cáo Sở Nội vụ trước ngày 15/6/2026.',
        'Nơi nhận:',
        '- Sở Y tế;',
      ]),
    ]);
    expect(plan).toMatchObject({
      title: 'CHUYỂN ĐỔI SỐ NĂM 2026',
      basedOn: ['06/QĐ-TTg'],
      receivers: ['Sở Y tế'],
    });
    expect(duties).toMatchObject([{ who: ['Sở Y tế'], to: 'Sở Nội vụ' }]);
  });
});
