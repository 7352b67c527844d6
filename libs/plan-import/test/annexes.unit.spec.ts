import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';

const header = '| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |';
const rule = '|---|---|---|---|---|---|';
const row = (no: string, content: string, lead = 'Sở Y tế', support = '', time = '', product = '') =>
  `| ${no} | ${content} | ${lead} | ${support} | ${time} | ${product} |`;

describe('a plan in prose with its tasks in an annex', () => {
  const document = readPlanText(
    [
      'KẾ HOẠCH\nCải cách hành chính năm 2026\nI. NHIỆM VỤ\n1. Cải cách thể chế.\n2. Hiện đại hóa nền hành chính.',
      'II. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành gửi báo cáo về Sở Nội vụ trước ngày 15 hằng tháng.',
      'Nơi nhận:\n- Như trên.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Bình\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n',
      header,
      rule,
      row('1', 'Rà soát văn bản'),
      row('2', 'Lập kho dữ liệu'),
      row('3', 'Tập huấn kỹ năng'),
    ].join('\n'),
  );
  it('takes the tasks of the table and tells of the paragraphs it left', () => {
    expect(document.tasks.map((t) => t.ref)).toEqual(['row 1', 'row 2', 'row 3']);
    expect(document.warnings).toContainEqual(
      expect.objectContaining({ code: 'body-left-to-annex', line: 4 }),
    );
  });
  it('takes from the body only what the body itself gives to somebody or to a day', () => {
    const body = [
      '1. Các sở, ban, ngành nêu cao trách nhiệm người đứng đầu trong quản lý tài sản công.',
      '2. Phấn đấu trung bình mỗi năm tổ chức từ 03 lớp tập huấn trở lên.',
      '3. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính rà soát biên chế.',
      '4. Công bố danh mục thủ tục trước ngày 30/6/2026.',
      '5. Lập kho dữ liệu.',
      '- Đơn vị chủ trì: Các sở, ban, ngành.',
    ];
    const rows = ['1', '2', '3'].map((n) => row(n, `Việc thứ ${n} của phụ lục`));
    const { tasks } = readPlanText(
      ['KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ', ...body, 'PHỤ LỤC\n', header, rule, ...rows].join('\n'),
    );
    expect(tasks.map((t) => t.ref)).toEqual(['I.3', 'I.4', 'I.5', 'row 1', 'row 2', 'row 3']);
  });
  it('keeps its duties, its receivers and its signature', () => {
    expect(document.duties).toHaveLength(1);
    expect(document.plan).toMatchObject({
      receivers: ['Như trên'],
      signatory: { capacity: 'TM', office: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Nguyễn Văn Bình' },
    });
  });
});

describe('an annex in prose', () => {
  it('with owners and times is read as tasks of the annex', () => {
    const { tasks } = readPlanText(
      'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Lập kho dữ liệu.\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: Quý I/2026.\nNơi nhận:\n- Lưu.\nPHỤ LỤC II\nNHIỆM VỤ BỔ SUNG\n1. Tập huấn kỹ năng số.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian: Quý II/2026.',
    );
    expect(tasks.map((t) => [t.ref, t.leads[0]])).toEqual([
      ['I.1', 'Sở Y tế'],
      ['PLII.1', 'Sở Nội vụ'],
    ]);
  });
  it('with owners and products only is read too', () => {
    const { tasks } = readPlanText(
      'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Lập kho dữ liệu.\n- Đơn vị chủ trì: Sở Y tế.\nNơi nhận:\n- Lưu.\nPHỤ LỤC\n1. Tập huấn kỹ năng số.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Sản phẩm: Báo cáo kết quả tập huấn.',
    );
    expect(tasks.map((t) => t.ref)).toEqual(['I.1', 'PL.1']);
  });
});

describe('a table that was not read is told with its line', () => {
  const body = 'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Lập kho dữ liệu.\n- Đơn vị chủ trì: Sở Y tế.\n';
  const english = [
    '| TASK TITLE | TASK OWNER | DUE DATE |',
    '|---|---|---|',
    '| Rà soát văn bản về kho | Sở Nội vụ | 1/31/2026 |',
    '| Tập huấn kỹ năng số | Sở Nội vụ | 2/28/2026 |',
  ].join('\n');
  const told = (text: string) => {
    const { tasks, warnings } = readPlanText(text);
    const unread = warnings.filter(({ code }) => code.endsWith('not-read'));
    return [tasks.map((t) => t.ref), ...unread.map(({ code, line }) => `${code} ${line}`)];
  };
  it('where nothing is known of its header, and none of its cells is a task', () =>
    expect(told(`${body}\n${english}\n\n2. Số hóa hồ sơ.\n- Đơn vị chủ trì: Sở Nội vụ.`)).toEqual([
      ['I.1', 'I.2'],
      'table-not-read 7',
    ]));
  it('where an annex holds only its header', () =>
    expect(told(`${body}Nơi nhận:\n- Lưu.\nPHỤ LỤC\n\n${header}\n${rule}\n`)).toEqual([
      ['I.1'],
      'annex-not-read 8',
      'table-not-read 10',
    ]));
  it('in the refusal where the document holds nothing else', () =>
    expect(() => readPlanText(`KẾ HOẠCH\nNăm 2026\n\n${english}`)).toThrow(
      expect.objectContaining({ code: 'plan-table-unknown', params: { line: 4 } }),
    ));
  it('unless it is layout: a letterhead, columns of prose', () => {
    const letterhead =
      '| ỦY BAN NHÂN DÂN | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 12/KH-UBND | | Độc lập |';
    const columns = '| 2. Số hóa hồ sơ. | - Đơn vị chủ trì: Sở Nội vụ. |';
    expect(told(`${letterhead}\n\n${body}\n${columns}`)).toEqual([['I.1', 'I.2']]);
  });
});
