import { describe, expect, it } from '@jest/globals';
import { cellsIn, contentOf, expected, tablesIn, textsIn } from './fixtures.js';

const annex = await contentOf('annex');
const tables = tablesIn(annex.blocks);

describe('an annex whose table is ruled', () => {
  it('comes as one table a page, each with its repeated head, and the title before it', () => {
    expect(textsIn(annex.blocks)).toEqual([
      'PHỤ LỤC',
      'Danh mục nhiệm vụ chuyển đổi số xã Bình Khê năm 2026',
      '(Kèm theo Kế hoạch số 45/KH-UBND ngày 27 tháng 01 năm 2026 của Ủy ban nhân dân xã Bình Khê)',
    ]);
    expect(tables).toHaveLength(3);
    for (const table of tables) expect(cellsIn(table)[0]).toEqual(expected.annex[0]);
  });

  it('has each cell as printed; the end of a row that a page break cuts is a row without a number', () => {
    expect(rowsOverPages()).toEqual(expected.annex.slice(1));
    expect(cellsIn(tables[1])[1]).toEqual([
      '',
      'đóng gói, giao nhận và trả lời khách hàng; hỗ trợ mỗi hợp tác xã mở ít nhất một gian hàng',
      ...['', '', '', '', ''],
    ]);
  });

  it('has a lead row as one cell over all columns, and a cell over two rows once', () => {
    const rows = tables[0]?.rows ?? [];
    expect(rows[1]?.cells).toMatchObject([{ text: 'I. Chỉ đạo, điều hành', column: 0, columns: 7, rows: 1 }]);
    const shared = rows.flatMap((r) => r.cells).filter((c) => c.rows > 1);
    expect(shared).toMatchObject([{ text: 'Quý II và quý IV năm 2026', column: 4, columns: 1, rows: 2 }]);
    expect(rows[5]?.cells.map((c) => c.column)).toEqual([0, 1, 2, 3, 5, 6]);
  });

  it('numbers the printed lines of a row once, however many cells stand side by side', () => {
    const rows = tables.flatMap((t) => t.rows);
    rows.slice(1).forEach((row, i) => expect(row.line).toBe((rows[i]?.endLine ?? 0) + 1));
    expect(tables[0]?.rows[2]).toMatchObject({ line: 7, endLine: 9, page: 1 });
    expect(tables[0]?.rows[2]?.cells[2]).toMatchObject({
      text: 'Văn phòng HĐND và UBND xã',
      line: 7,
      endLine: 9,
    });
    expect(tables[0]?.rows[2]?.cells[4]).toMatchObject({
      text: 'Trước ngày 15/02/2026',
      line: 7,
      endLine: 8,
    });
  });

  /** The rows below the heads, those cut by a page's end put together. */
  function rowsOverPages(): string[][] {
    const rows: string[][] = [];
    for (const row of tables.flatMap((t) => cellsIn(t).slice(1))) {
      const before = rows.at(-1);
      if (before && row[0] === '') row.forEach((text, i) => (before[i] = `${before[i]} ${text}`.trim()));
      else rows.push([...row]);
    }
    return rows;
  }
});

describe('other tables', () => {
  it('are told by their aligned columns where no line is drawn', async () => {
    const { blocks } = await contentOf('unruled');
    expect(tablesIn(blocks).map(cellsIn)).toEqual([expected.unruled]);
    expect(textsIn(blocks)).toEqual([
      'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH XÃ TÂN HÒA NĂM 2026',
      'Các đơn vị được giao chủ trì báo cáo kết quả trước ngày 25 của tháng cuối quý để tổng hợp.',
    ]);
  });

  it('keep heads over two columns, cells over two rows, raised figures, and need no frame around them', async () => {
    const { blocks } = await contentOf('merged');
    const [first, second] = tablesIn(blocks);
    expect(first?.rows.map((r) => r.cells.map((c) => [c.column, c.columns, c.rows, c.text]))).toEqual([
      [
        [0, 1, 2, 'TT'],
        [1, 1, 2, 'Nhiệm vụ'],
        [2, 2, 1, 'Phân công'],
        [4, 1, 2, 'Thời gian'],
      ],
      [
        [2, 1, 1, 'Chủ trì'],
        [3, 1, 1, 'Phối hợp'],
      ],
      [
        [0, 1, 1, '1'],
        [1, 1, 1, 'Giao khoán 25 km2 rừng phòng hộ'],
        [2, 1, 1, 'Phòng Kinh tế'],
        [3, 1, 2, 'Các thôn'],
        [4, 1, 1, 'Quý I/2026'],
      ],
      [
        [0, 1, 1, '2'],
        [1, 1, 1, 'Trồng rừng thay thế'],
        [2, 1, 1, 'Hạt Kiểm lâm'],
        [4, 1, 1, 'Quý II/2026'],
      ],
    ]);
    expect(cellsIn(second)).toEqual([
      ['Thôn', 'Số hộ', 'Ghi chú'],
      ['Đông An', '214', ''],
    ]);
    expect(textsIn(blocks)).toEqual(['PHỤ LỤC 2', 'Đoạn văn giữa hai bảng.', 'TỔ CHỨC THỰC HIỆN']);
  });
});
