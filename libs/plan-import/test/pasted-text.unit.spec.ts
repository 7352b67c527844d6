import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPlanText } from '@dondoc/plan-import';
import { broken, withoutPlaces } from './plan-texts.js';

const sample = (name: string) => readFile(new URL(`../../../docs/samples/${name}`, import.meta.url), 'utf8');
const lamGiang = await sample('ke-hoach-lam-giang-2026.txt');
const binhPhu = await sample('ke-hoach-binh-phu-2026.txt');

describe('a plan pasted out of a PDF', () => {
  it.each([
    ['labelled lines', lamGiang],
    ['items (1), (2) under numbered headings', binhPhu],
  ])('with %s is read as before: broken lines, page numbers, running heads, NFD', (_name, text) => {
    const expected = withoutPlaces(readPlanText(text));
    const setting = fc.record({
      width: fc.integer({ min: 68, max: 100 }),
      linesAPage: fc.integer({ min: 22, max: 32 }),
      head: fc.constantFrom(undefined, 'Kế hoạch năm 2026 – bản phát hành'),
      form: fc.constantFrom('NFC', 'NFD'),
    });
    fc.assert(
      fc.property(setting, ({ width, linesAPage, head, form }) => {
        const pasted = broken(text, width, linesAPage, head).normalize(form);
        expect(withoutPlaces(readPlanText(pasted))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
  it('whose table lost its columns names nobody for its rows, and says that the annex was not read', () => {
    const { tasks, warnings } = readPlanText(
      [
        'II. NHIỆM VỤ',
        'Nhiệm vụ cụ thể của các cơ quan, đơn vị được phân công tại Phụ lục kèm theo Kế hoạch này.',
        'PHỤ LỤC',
        'DANH MỤC NHIỆM VỤ',
        'TT Nội dung nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian',
        ...[
          '1',
          'Rà soát các văn bản do',
          'huyện ban hành',
          'Phòng Tư',
          'pháp',
          'Công an',
          'huyện',
          'Quý',
          'IV/2026',
        ],
        ...['2', 'Khảo sát mức độ', 'hài lòng', 'Phòng Nội vụ Bưu điện huyện Trước ngày', '31/10/2026'],
      ].join('\n'),
    );
    expect(tasks.flatMap((t) => [...t.leads, ...t.supports])).toEqual([]);
    expect(warnings.map((w) => w.code)).toContain('annex-not-read');
  });
  it('names the line of a value that stands in the middle of a joined paragraph', () => {
    const { tasks } = readPlanText(
      'I. NHIỆM VỤ\n1. Rà soát toàn bộ quy trình nội bộ của các cơ quan hành chính, công bố\ndanh mục đã cắt giảm (hoàn thành trong\nquý II/2026).\n- Đơn vị chủ trì: Sở Nội vụ.',
    );
    expect(tasks[0]?.values?.deadline).toMatchObject({ line: 3, endLine: 4, column: 23, endColumn: 11 });
  });
});

describe('a table saved as text, a cell on each line', () => {
  const titles = 'TT\nNhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian thực hiện\nGhi chú\n';
  const numbers = '(1)\n(2)\n(3)\n(4)\n(5)\n';
  const rows = [
    '1\nCông tác tuyên truyền',
    'a)\nTổ chức hội nghị quán triệt.\nSở Y tế\nCác sở, ngành liên quan\nQuý II/2026',
    'b)\nLập kho dữ liệu.\nSở Nội vụ\nThường xuyên',
    '2\nRà soát 3 quy chế, đo đạc,\nSở Tài chính, Cục\nSở Xây dựng\nXong trước ngày 01/9/2026\nbáo cáo kết quả.\nThống kê',
    '3\nTập huấn kỹ năng.\nTrần Văn Hòa\nHằng năm\nTheo kinh phí được cấp',
  ];
  const read = (head: string, body = rows) =>
    readPlanText(`KẾ HOẠCH\nNĂM 2026\n${head}${body.join('\n')}\nNơi nhận:\n- Như trên.`).tasks;
  it.each([
    ['titles one below the other', titles + numbers],
    [
      'titles between bars',
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|---|\nThời gian thực hiện\nGhi chú\n',
    ],
  ])('is read by its columns: %s', (_, head) => {
    expect(read(head).map((t) => [t.ref, t.leads, t.supports, t.deadlineText])).toEqual([
      ['row a', ['Sở Y tế'], ['Các sở, ngành liên quan'], 'Quý II/2026'],
      ['row b', ['Sở Nội vụ'], [], 'Thường xuyên'],
      ['row 2', ['Sở Tài chính', 'Cục Thống kê'], ['Sở Xây dựng'], 'Xong trước ngày 01/9/2026'],
      ['row 3', ['Trần Văn Hòa'], [], 'Hằng năm'],
    ]);
  });
  it('has the words that a page cut off', () => {
    expect(read(titles)[2]?.content).toBe('Rà soát 3 quy chế, đo đạc, báo cáo kết quả.');
  });
});

describe('a table from a page on the web, a bar on a line of its own between its cells', () => {
  const barred = (...rows: string[][]) => rows.map((row) => `|\n${row.join('\n|\n')}\n`).join('');
  const titles = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Kết quả'];
  const table = barred(
    titles,
    ['I', 'THỂ CHẾ'],
    ['1', 'Rà soát văn bản\nhết hiệu lực', 'Sở Tư pháp', 'Các sở, ngành', 'Quý III/2026', 'Quyết định'],
    ['2', 'Kiểm tra thi hành\npháp luật', 'Sở Tư pháp', '', 'Trước ngày\n30/11/2026', ''],
    ['II', 'THỦ TỤC'],
    [
      '3',
      'Cắt giảm thời gian\ngiải quyết',
      'Văn phòng\nUBND tỉnh',
      'Sở Nội vụ',
      'Thường xuyên',
      'Quyết định',
    ],
  );
  const read = (text: string) =>
    readPlanText(text).tasks.map((t) => [t.ref, t.content, t.leads, t.supports, t.deadline.due, t.product]);

  it('is read by its columns, with its empty cells, and its numbers are no numbers of pages', () =>
    expect(read(`KẾ HOẠCH\nCải cách hành chính năm 2026\n${table}|\nNơi nhận:\n- Như trên.\n`)).toEqual([
      ...[
        [
          'row 1',
          'Rà soát văn bản hết hiệu lực',
          ['Sở Tư pháp'],
          ['Các sở, ngành'],
          '2026-09-30',
          'Quyết định',
        ],
      ],
      ...[['row 2', 'Kiểm tra thi hành pháp luật', ['Sở Tư pháp'], [], '2026-11-30', null]],
      ...[
        [
          'row 3',
          'Cắt giảm thời gian giải quyết',
          ['Văn phòng UBND tỉnh'],
          ['Sở Nội vụ'],
          undefined,
          'Quyết định',
        ],
      ],
    ]));

  it('is none where the bars only stand between the parts of a letterhead and a signature', () =>
    expect(
      read(
        'UBND TỈNH LAM GIANG\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 12/KH-UBND\n|\nLam Giang, ngày 05 tháng 01 năm 2026\n|\nKẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Lập kho dữ\nliệu.\n- Đơn vị chủ trì: Sở Y tế.\n|\nNơi nhận:\n- Lưu: VT.\n|\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn An\n|\n',
      ),
    ).toEqual([['I.1', 'Lập kho dữ liệu.', ['Sở Y tế'], [], undefined, null]]));
});

describe('a letter at the beginning of a printed line', () => {
  const body = (before: string, line: string) =>
    readPlanText(
      [
        'KẾ HOẠCH',
        'NĂM 2026',
        'I. NHIỆM VỤ',
        ...Array.from({ length: 20 }, (_, i) => [
          `${i + 1}. Sở Y tế chủ trì rà soát hồ sơ của các trạm y tế trên địa bàn tỉnh`,
          'và lập kho dữ liệu dùng chung trước ngày 30/6/2026.',
        ]).flat(),
        before,
        line,
        '- Đơn vị chủ trì: Sở Tư pháp.',
      ].join('\n'),
    ).tasks.at(-1)?.content;
  it('opens an item below a heading that fills its line, whatever word it ends with', () =>
    expect(
      body('21. Tổ chức triển khai các văn bản hướng dẫn thi hành bộ Luật', 'a) Phổ biến nghị định.'),
    ).toBe('Phổ biến nghị định.'));
  it('goes on where a clause of a law is cited', () =>
    expect(
      body('21. Rà soát, sửa đổi các văn bản đã ban hành của tỉnh theo điểm', 'a) khoản 2 của Luật.'),
    ).toMatch(/theo điểm a\) khoản 2/u));
});

describe('a text of blocks, wrapped anywhere, with a blank line before each heading and item', () => {
  const block = (...lines: string[]) => lines.join('\n');
  const text = [
    block('Số:', '12/KH-UBND'),
    block('*Lam Giang, ngày', '05 tháng 01 năm 2026*'),
    '**KẾ HOẠCH**',
    'KIỂM KÊ TÀI SẢN NĂM 2026',
    block('**I. MỤC', 'ĐÍCH, YÊU CẦU**'),
    block('**1.', 'Mục đích: **Xác định số tài sản', 'của tỉnh.'),
    block('**II. NHIỆM', 'VỤ CỤ THỂ**'),
    block('*1.', 'Sở Tài chính*'),
    block('-', 'Lập kế hoạch kiểm kê tài sản', 'của tỉnh.'),
    block('Thời', 'gian hoàn thành: Trước ngày 31/3/2026.'),
    block('- Tập', 'huấn cho các đơn vị.'),
    block('Thời', 'gian hoàn thành: Trước ngày 30/4/2026.'),
    block('**2.', '**Rà soát văn bản quy phạm', 'Sở Tư pháp đã trình.'),
    '- Cơ quan thực hiện: Sở Tư pháp.',
    block('- Thời gian thực hiện: Quý', 'II năm 2026.'),
    block('**III. TỔ CHỨC', 'THỰC HIỆN**'),
    block('1. Sở Tài chính theo dõi', 'việc thực hiện.'),
  ].join('\n\n');
  const { plan, tasks } = readPlanText(text);

  it('has headings and items as long as their blocks', () =>
    expect(tasks.map((t) => [t.ref, t.content, t.leads, t.deadline.due])).toEqual([
      ['II.1-1', 'Lập kế hoạch kiểm kê tài sản của tỉnh.', ['Sở Tài chính'], '2026-03-31'],
      ['II.1-2', 'Tập huấn cho các đơn vị.', ['Sở Tài chính'], '2026-04-30'],
      ['II.2', 'Rà soát văn bản quy phạm Sở Tư pháp đã trình.', ['Sở Tư pháp'], '2026-06-30'],
    ]));
  it('has its number on the line below its sign', () =>
    expect(plan).toMatchObject({ number: '12/KH-UBND', date: '2026-01-05' }));
});
