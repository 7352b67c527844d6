import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';
import { readTable } from './plan-texts.js';

const header = '| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian | Sản phẩm |';
const rule = '|---|---|---|---|---|---|';
const row = (no: string, content: string, lead = 'Sở Y tế', support = '', time = '', product = '') =>
  `| ${no} | ${content} | ${lead} | ${support} | ${time} | ${product} |`;

describe('the columns of a table', () => {
  it('are known by their titles, in any order', () => {
    const [task] = readTable([
      '| TT | Thời hạn hoàn thành | Cơ quan phối hợp | Công việc | Cơ quan chủ trì | Kết quả đầu ra | Ghi chú |',
      '|---|---|---|---|---|---|---|',
      '| 1 | Quý II/2026 | Sở Nội vụ; Công an tỉnh | Lập kho dữ liệu | Sở Y tế | Kho dữ liệu | Theo Công văn số 5/UBND-VP |',
    ]);
    expect(task).toMatchObject({
      ref: 'row 1',
      content: 'Lập kho dữ liệu',
      leads: ['Sở Y tế'],
      supports: ['Sở Nội vụ', 'Công an tỉnh'],
      deadline: { kind: 'by', due: '2026-06-30' },
      product: 'Kho dữ liệu',
      remark: 'Theo Công văn số 5/UBND-VP',
      doneBy: null,
    });
  });
  it('may have two rows of titles and a row of numbers under them', () => {
    const tasks = readTable([
      '| STT | Nội dung | Phân công thực hiện | | Thời gian thực hiện | |',
      rule,
      '| | | Chủ trì | Phối hợp | Bắt đầu | Hoàn thành |',
      '| (1) | (2) | (3) | (4) | (5) | (6) |',
      '| 1 | Lập kho dữ liệu | Sở Y tế | Sở Nội vụ | tháng 3/2026 | tháng 6/2026 |',
    ]);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({ leads: ['Sở Y tế'], supports: ['Sở Nội vụ'] });
    expect(tasks[0]?.deadline).toMatchObject({ kind: 'by', due: '2026-06-30' });
  });
  it('of a form behind it are no row of it', () => {
    const form = '| TT | Tên dự án | Tổng mức đầu tư | Nguồn | Đã giải ngân | Tỷ lệ |';
    expect(readTable([header, rule, row('1', 'Lập kho dữ liệu'), form])).toHaveLength(1);
  });
  it('may be a calendar of crosses: the last one is the term', () => {
    const [task] = readTable([
      '| STT | Nhiệm vụ | Chủ trì | Quý I/2026 | Quý II/2026 | Quý III/2026 |',
      rule,
      '| 1 | Lập kho dữ liệu | Sở Y tế | x | x | |',
    ]);
    expect(task?.deadline).toEqual({ kind: 'by', due: '2026-06-30' });
  });
  it('crossed in all four quarters say that the work comes each quarter', () => {
    const [task] = readTable([
      '| STT | Nhiệm vụ | Chủ trì | Quý I | Quý II | Quý III | Quý IV |',
      '|---|---|---|---|---|---|---|',
      '| 1 | Báo cáo kết quả | Sở Y tế | x | x | x | x |',
    ]);
    expect(task?.deadline).toMatchObject({ kind: 'periodic', every: 'quarter' });
  });
  it.each(['Mục tiêu, nhiệm vụ', 'Nhiệm vụ, chỉ tiêu', 'Chỉ tiêu và nhiệm vụ'])(
    'of work and its aim hold work: %s',
    (title) => {
      const [task] = readTable([
        `| TT | ${title} | Chủ trì | TGHT |`,
        '|---|---|---|---|',
        '| 1 | Lập kho dữ liệu | Sở Y tế | Quý I/2026 |',
      ]);
      expect(task).toMatchObject({ content: 'Lập kho dữ liệu', deadline: { due: '2026-03-31' } });
    },
  );
  it('of an aim beside one of work hold what is expected of the work', () => {
    const [task] = readTable([
      '| TT | Mục tiêu, nhiệm vụ | Nhiệm vụ cụ thể | Chủ trì | Thời gian |',
      '|---|---|---|---|---|',
      '| 1 | Đạt 80% hồ sơ | Lập kho dữ liệu | Sở Y tế | Quý I/2026 |',
    ]);
    expect(task).toMatchObject({ content: 'Lập kho dữ liệu', targets: [{ value: 80, unit: '%' }] });
  });
  it.each([
    ['Từ tháng 3', '30/6/2026', { kind: 'by', due: '2026-06-30', from: '2026-03-01' }],
    ['Quý II/2026', '30/6/2026', { kind: 'by', due: '2026-06-30' }],
    ['Quý II/2026', '', { kind: 'by', due: '2026-06-30' }],
  ])('of two times, "%s" and "%s": the later one is the term', (during, term, deadline) => {
    const [task] = readTable([
      '| TT | Nhiệm vụ | Chủ trì | Thời gian thực hiện | Thời hạn hoàn thành |',
      '|---|---|---|---|---|',
      `| 1 | Lập kho dữ liệu | Sở Y tế | ${during} | ${term} |`,
    ]);
    expect(task?.deadline).toEqual(deadline);
  });
  it('of indicators hold each as work with its figure', () => {
    const tasks = readTable([
      '| STT | Tên chỉ tiêu | Đơn vị tính | Chỉ tiêu năm 2026 | Cơ quan chủ trì theo dõi | Thời gian |',
      rule,
      '| 1 | Tỷ lệ hồ sơ trực tuyến | % | 95 | Sở Y tế | Quý IV/2026 |',
      '| 2 | Số lớp tập huấn được mở | lớp | 12 | Sở Nội vụ | Quý IV/2026 |',
    ]);
    expect(tasks).toMatchObject([
      {
        content: 'Tỷ lệ hồ sơ trực tuyến',
        leads: ['Sở Y tế'],
        targets: [{ value: 95, unit: '%' }],
        deadline: { due: '2026-12-31' },
      },
      { content: 'Số lớp tập huấn được mở', leads: ['Sở Nội vụ'], targets: [{ value: 12, unit: 'lớp' }] },
    ]);
  });
  it('of lead and support in one hold both', () => {
    const [task] = readTable([
      '| STT | Nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời gian |',
      '|---|---|---|---|',
      '| 1 | Lập kho dữ liệu | Sở Y tế chủ trì, phối hợp với Sở Nội vụ | Quý I/2026 |',
    ]);
    expect([task?.leads, task?.supports]).toEqual([['Sở Y tế'], ['Sở Nội vụ']]);
  });
});

describe('rows', () => {
  it('under a row that names a unit are that unit’s, until the next one', () => {
    const tasks = readTable([
      '| STT | Nội dung | Đơn vị phối hợp | Thời gian | Sản phẩm | Ghi chú |',
      rule,
      '| CÔNG AN THÀNH PHỐ | | | | | |',
      '| 1 | Lập danh mục | Các phòng, ban | Quý I/2026 | | |',
      '| PHÒNG TƯ PHÁP; PHÒNG NỘI VỤ | | | | | |',
      '| 2 | Rà soát văn bản | | Quý II/2026 | | |',
    ]);
    expect(tasks.map((t) => t.leads)).toEqual([['CÔNG AN THÀNH PHỐ'], ['PHÒNG TƯ PHÁP', 'PHÒNG NỘI VỤ']]);
  });
  it('under a heading that names a field of work keep the leads of their own column', () => {
    const tasks = readTable([
      header,
      rule,
      '| I | HOÀN THIỆN THỂ CHẾ | | | | |',
      row('1', 'Rà soát văn bản', 'Sở Tư pháp'),
      '| II | PHÁT TRIỂN HẠ TẦNG | | | | |',
      row('1', 'Nâng cấp đường truyền', 'Sở Xây dựng'),
    ]);
    expect(tasks.map((t) => [t.ref, t.leads])).toEqual([
      ['row I.1', ['Sở Tư pháp']],
      ['row II.1', ['Sở Xây dựng']],
    ]);
  });
  it('under a field of work numbered like the unit above it are no longer that unit’s', () => {
    const tasks = readTable([
      '| STT | Nội dung | Đơn vị phối hợp | Thời gian | Sản phẩm | Ghi chú |',
      rule,
      '| I | Sở Nội vụ | | | | |',
      '| 1 | Lập danh mục | Các phòng, ban | Quý I/2026 | | |',
      '| II | Chuyển đổi số | | | | |',
      '| 2 | Rà soát văn bản | | Quý II/2026 | | |',
    ]);
    expect(tasks.map((t) => t.leads)).toEqual([['Sở Nội vụ'], []]);
  });
  it('under a field of work numbered within the unit above it stay that unit’s', () => {
    const tasks = readTable([
      '| STT | Nội dung | Đơn vị phối hợp | Thời gian | Sản phẩm | Ghi chú |',
      rule,
      '| SỞ NỘI VỤ | | | | | |',
      '| I | Chuyển đổi số | | | | |',
      '| 1 | Lập danh mục | Các phòng, ban | Quý I/2026 | | |',
      '| II | Cải cách thể chế | | | | |',
      '| 2 | Rà soát văn bản | | Quý II/2026 | | |',
    ]);
    expect(tasks.map((t) => t.leads)).toEqual([['SỞ NỘI VỤ'], ['SỞ NỘI VỤ']]);
  });
  it('numbered 1.1 that name nobody are led by who leads row 1', () => {
    const tasks = readTable([
      header,
      rule,
      row('1', 'Hạ tầng số', 'Sở Khoa học và Công nghệ', 'Sở Y tế'),
      row('1.1', 'Nâng cấp đường truyền', '', '', 'Quý I/2026'),
      row('1.2', 'Lập kho dữ liệu', 'Sở Tài chính', '', 'Quý I/2026'),
      row('2', 'Tập huấn kỹ năng số', '', '', 'Quý I/2026'),
      row('2.1', 'Tập huấn cán bộ', '', '', 'Quý I/2026'),
    ]);
    expect(tasks.map((t) => [t.leads, t.supports])).toEqual([
      [['Sở Khoa học và Công nghệ'], ['Sở Y tế']],
      [['Sở Khoa học và Công nghệ'], []],
      [['Sở Tài chính'], []],
      [[], []],
      [[], []],
    ]);
  });
  it.each(['nt', 'Như trên', '-nt-', '//', '"'])(
    'that say %s have who and when of the row above',
    (ditto) => {
      const tasks = readTable([
        header,
        rule,
        row('1', 'Lập kho dữ liệu', 'Sở Y tế', 'Công an tỉnh', 'Quý I/2026'),
        row('2', 'Công khai giá', ditto, ditto, ditto),
        row('3', 'Tập huấn kỹ năng', ditto, '', ditto),
      ]);
      expect(tasks.map((t) => [t.leads, t.supports, t.deadlineText])).toEqual([
        [['Sở Y tế'], ['Công an tỉnh'], 'Quý I/2026'],
        [['Sở Y tế'], ['Công an tỉnh'], 'Quý I/2026'],
        [['Sở Y tế'], [], 'Quý I/2026'],
      ]);
    },
  );
  it('cut by a page break are one task, each cell joined to its own', () => {
    const [task, ...more] = readTable([
      header,
      rule,
      row(
        '1',
        'Rà soát các quy trình nội bộ của',
        'Sở Y tế',
        'Công an tỉnh; UBND các',
        'Quý I/2026',
        'Quyết định công',
      ),
      '',
      '| | | | | | |',
      rule,
      '| | các cơ quan hành chính | | xã, phường | | bố |',
    ]);
    expect(more).toEqual([]);
    expect(task).toMatchObject({
      content: 'Rà soát các quy trình nội bộ của các cơ quan hành chính',
      supports: ['Công an tỉnh', 'UBND các xã, phường'],
      product: 'Quyết định công bố',
    });
  });
  it('that repeat the end of a cell after the break do not add it twice', () => {
    const [task] = readTable([
      header,
      rule,
      row(
        '1',
        'Số hóa dữ liệu',
        'Thanh tra tỉnh',
        '',
        'Quý I/2026',
        'Cơ sở dữ liệu quốc gia về tài sản, thu nhập',
      ),
      '',
      '| | | | | | |',
      rule,
      '| | | | | | gia về quản lý tài sản, thu nhập |',
    ]);
    expect(task?.product).toBe('Cơ sở dữ liệu quốc gia về tài sản, thu nhập');
  });
  it('of a page whose header is printed again stay in order', () => {
    const tasks = readTable([header, rule, row('1', 'Việc một'), '', header, rule, row('2', 'Việc hai')]);
    expect(tasks.map((t) => t.ref)).toEqual(['row 1', 'row 2']);
  });
  it('without a number column are numbered in order', () => {
    const tasks = readTable([
      '| Nhiệm vụ | Đơn vị chủ trì | Thời gian |',
      '|---|---|---|',
      '| Lập kho dữ liệu | Sở Y tế | Quý I/2026 |',
      '| Công khai giá | Sở Tài chính | Quý II/2026 |',
    ]);
    expect(tasks.map((t) => [t.ref, t.leads[0]])).toEqual([
      ['row 1', 'Sở Y tế'],
      ['row 2', 'Sở Tài chính'],
    ]);
  });
  it('divided by tabs, as pasted out of a sheet, are rows too', () => {
    const tasks = readTable(['STT\tNội dung\tChủ trì\tThời gian', '1\tLập kho dữ liệu\tSở Y tế\tQuý I/2026']);
    expect(tasks[0]).toMatchObject({ leads: ['Sở Y tế'], deadline: { due: '2026-03-31' } });
  });
  it('name the column and line of each value', () => {
    const [task] = readTable([header, rule, row('1', 'Lập kho dữ liệu', 'Sở Y tế', '', 'Quý I/2026')]);
    expect(task?.values?.leads).toEqual({ line: 6, endLine: 6, column: 1, endColumn: 7, confidence: 1 });
    expect(task?.values?.deadline).toMatchObject({ line: 6, confidence: 1 });
  });
  it('name groups in capitals as they are printed, each one unit', () => {
    const tasks = readTable([
      header,
      rule,
      row('1', 'Tập huấn', 'CÁC PHÒNG, BAN, NGÀNH, UBND CÁC XÃ, PHƯỜNG'),
    ]);
    expect(tasks[0]?.leads).toEqual(['CÁC PHÒNG, BAN, NGÀNH', 'UBND CÁC XÃ, PHƯỜNG']);
  });
});

describe('a cell of several lines', () => {
  const cells = (lead: string, support = '', time = '') =>
    readTable([header, rule, row('1', 'Lập kho dữ liệu', lead, support, time)])[0];
  it.each([
    ['Sở Y tế<br>Sở Nội vụ<br>Công an tỉnh', ['Sở Y tế', 'Sở Nội vụ', 'Công an tỉnh']],
    ['VNPT<br>Viettel', ['VNPT', 'Viettel']],
    ['- Sở Y tế<br>- Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['+ Sở Y tế', ['Sở Y tế']],
    ['Sở Khoa học<br>và Công nghệ', ['Sở Khoa học và Công nghệ']],
    ['Sở Văn hóa,<br>Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Văn phòng<br>UBND tỉnh<br>Sở Y tế', ['Văn phòng UBND tỉnh', 'Sở Y tế']],
    ['UBND<br>các xã, phường', ['UBND các xã, phường']],
    ['Sở Y tế<br>Đoàn Thanh Niên', ['Sở Y tế', 'Đoàn Thanh Niên']],
    ['Trần Văn Hòa<br>Lê Thị Mai<br>Đ/c Giàng A Páo', ['Trần Văn Hòa', 'Lê Thị Mai', 'Đ/c Giàng A Páo']],
    ['Sở Du lịch<br>Hà Nội', ['Sở Du lịch Hà Nội']],
    ['Bộ Nội vụ Bộ Khoa học và Công nghệ', ['Bộ Nội vụ', 'Bộ Khoa học và Công nghệ']],
    ['Thanh tra Bộ Nội vụ', ['Thanh tra Bộ Nội vụ']],
    ['Bộ Tài chính, bộ, ngành liên quan', ['Bộ Tài chính', 'bộ, ngành liên quan']],
    ['Thủ trưởng các sở, ban, ngành', ['Thủ trưởng các sở, ban, ngành']],
    ['Lãnh đạo sở, ban, ngành', ['Lãnh đạo sở, ban, ngành']],
    [
      'Sở Y tế (Chi cục Dân số,<br>Trung tâm Kiểm soát bệnh tật)',
      ['Sở Y tế (Chi cục Dân số, Trung tâm Kiểm soát bệnh tật)'],
    ],
  ])('names a unit on each where another body opens: %s', (lead, units) => {
    expect(cells(lead)?.leads).toEqual(units);
  });
  it('loses its bullets', () => {
    expect(cells('Sở Y tế', '- Các sở, ngành<br>- UBND cấp xã')?.supports).toEqual([
      'Các sở, ngành',
      'UBND cấp xã',
    ]);
  });
  it('holds a time on each', () => {
    expect(cells('Sở Y tế', '', 'Quý I/2025<br>Quý III/2025')?.deadline).toMatchObject({ due: '2025-09-30' });
    expect(cells('Sở Y tế', '', 'Từ quý I/2025 đến<br>Quý III/2025')?.deadlineText).toBe(
      'Từ quý I/2025 đến Quý III/2025',
    );
  });
  it('may say who leads and who supports', () => {
    const owners = (text: string) => {
      const [task] = readTable([
        '| STT | Nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời gian |',
        '|---|---|---|---|',
        `| 1 | Lập kho dữ liệu | ${text} | Quý I/2026 |`,
      ]);
      return [task?.leads, task?.supports];
    };
    expect(owners('Chủ trì: Công an tỉnh; Phối hợp: UBND cấp xã')).toEqual([
      ['Công an tỉnh'],
      ['UBND cấp xã'],
    ]);
    expect(owners('- Chủ trì: Công an tỉnh<br>- Phối hợp: Sở Y tế<br>UBND cấp xã')).toEqual([
      ['Công an tỉnh'],
      ['Sở Y tế', 'UBND cấp xã'],
    ]);
    expect(owners('Bộ CHQS tỉnh chủ trì, Công an tỉnh phối hợp')).toEqual([
      ['Bộ CHQS tỉnh'],
      ['Công an tỉnh'],
    ]);
  });
});

describe('a unit', () => {
  it('whose name is cut short is kept as printed and told', () => {
    const { tasks, warnings } = readPlanText(
      `KẾ HOẠCH\nNăm 2026\n${header}\n${rule}\n${row('1', 'Lập kho dữ liệu', 'Sở Y tế', 'Bộ Nội vụ, Bộ')}`,
    );
    expect(tasks[0]?.supports).toEqual(['Bộ Nội vụ', 'Bộ']);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'unit-name-cut', ref: 'row 1' }));
  });
});
