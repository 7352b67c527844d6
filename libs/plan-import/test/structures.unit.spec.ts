import { describe, expect, it } from '@jest/globals';
import { readPlanText, type PlanDocumentTask } from '@dondoc/plan-import';

const read = (body: string) => readPlanText(`KẾ HOẠCH\nTHỬ NGHIỆM NĂM 2025\nI. NHIỆM VỤ\n${body}`);
const found = (body: string) =>
  read(body).tasks.map((t) => [t.ref, t.leads, t.deadline.due ?? t.deadline.kind]);
const only = (body: string): PlanDocumentTask => {
  const { tasks } = read(body);
  expect(tasks).toHaveLength(1);
  return tasks[0] as PlanDocumentTask;
};

describe('a paragraph over dashes', () => {
  it('may say who leads and who stands beside for all of them', () =>
    expect(
      read(
        '4. Nhân lực số\n\nSở Nội vụ chủ trì, phối hợp với Sở Y tế thực hiện các nội dung:\n\n- Mở lớp tập huấn, xong trước 30/6/2025.\n\n- Đánh giá năng lực số, xong trước 30/9/2025.',
      ).tasks.map((t) => [t.leads, t.supports, t.deadline.due]),
    ).toEqual([
      [['Sở Nội vụ'], ['Sở Y tế'], '2025-06-30'],
      [['Sở Nội vụ'], ['Sở Y tế'], '2025-09-30'],
    ]));
});

describe('a part whose number is spelled out', () => {
  const plan = readPlanText(
    'KẾ HOẠCH\nTHỬ NGHIỆM NĂM 2025\nPhần thứ nhất\nMỤC TIÊU\n1. Đạt 90% hồ sơ trực tuyến.\n' +
      'Phần thứ hai\nNHIỆM VỤ\nI. Dữ liệu\n1. Lập kho dữ liệu (Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; bàn giao trong quý III/2025).\n' +
      'PHẦN THỨ BA: TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12/2025.',
  );
  it('holds headings in Roman numbers: aims and who reports are no tasks', () =>
    expect(plan.tasks.map((t) => [t.ref, t.leads])).toEqual([['Phần thứ hai.I.1', ['Sở Y tế']]]));
  it('lets a step with its time stand behind who is beside', () =>
    expect(plan.tasks[0]).toMatchObject({ supports: ['Sở Nội vụ'], deadline: { due: '2025-09-30' } }));
  it('closes with the duties', () =>
    expect(plan.duties).toMatchObject([{ who: ['Sở Nội vụ'], deadline: { due: '2025-12-15' } }]));
  it('is no heading inside a sentence', () =>
    expect(found('1. Sở Y tế rà soát.\nPhần thứ hai của Đề án do Sở Nội vụ chủ trì.')).toHaveLength(1));
});

describe('a field in brackets over paragraphs', () => {
  it('is a heading where each paragraph is told to somebody', () =>
    expect(
      found(
        '1. Tiêu chí số 5 (Trường học)\n\nGiao Hiệu trưởng Trường THCS Tân Hòa chủ trì, phối hợp với Công chức Tài chính - Kế toán hoàn thiện hồ sơ, trình trước ngày 31/8/2025.\n\nBan Phát triển các thôn phối hợp với Phòng giao dịch Ngân hàng Chính sách xã hội huyện giải ngân trong tháng 4/2025.',
      ),
    ).toEqual([
      ['I.1', ['Hiệu trưởng Trường THCS Tân Hòa'], '2025-08-31'],
      ['I.1', ['Ban Phát triển các thôn'], '2025-04-30'],
    ]));
});

describe('a body before a colon', () => {
  it('does what follows it, with and without a full stop', () => {
    expect(
      found(
        '1. Công an tỉnh: Cấp định danh mức 2, xong trước 30/6/2025\n2. Sở Y tế: Lập hồ sơ sức khỏe điện tử trước 30/9/2025.',
      ),
    ).toEqual([
      ['I.1', ['Công an tỉnh'], '2025-06-30'],
      ['I.2', ['Sở Y tế'], '2025-09-30'],
    ]);
  });
  it('may lead with others', () => {
    expect(
      only('1. Sở Nội vụ: Chủ trì, phối hợp với Sở Tài chính tham mưu quy chế, hoàn thành trước 31/3/2025.'),
    ).toMatchObject({ leads: ['Sở Nội vụ'], supports: ['Sở Tài chính'] });
  });
});

describe('a heading that names only a body', () => {
  it.each<[string, string[]]>([
    ['1. CÔNG AN TỈNH:', ['CÔNG AN TỈNH']],
    ['1. Giao Sở Nội vụ:', ['Sở Nội vụ']],
    ['1. Nhiệm vụ của Sở Nội vụ', ['Sở Nội vụ']],
    ['1. Đối với Sở Tư pháp:', ['Sở Tư pháp']],
    ['1. Văn phòng UBND tỉnh có trách nhiệm:', ['Văn phòng UBND tỉnh']],
    ['1. UBND CÁC XÃ, PHƯỜNG:', ['UBND CÁC XÃ, PHƯỜNG']],
    ['1. Lĩnh vực y tế (Sở Y tế chủ trì)', ['Sở Y tế']],
    ['1. Lĩnh vực tư pháp - Sở Tư pháp chủ trì', ['Sở Tư pháp']],
  ])('passes it on: %s', (heading, leads) => {
    const { tasks } = read(
      `${heading}\na) Lập kho dữ liệu, hoàn thành trước 30/6/2025.\nb) Công khai giá dịch vụ, hoàn thành trước 30/9/2025.`,
    );
    expect(tasks.map((t) => [t.leads, t.deadline.due])).toEqual([
      [leads, '2025-06-30'],
      [leads, '2025-09-30'],
    ]);
  });
});

describe('a dash below a heading', () => {
  it('is an item, also where the heading ends like the first half of a name', () => {
    expect(
      found(
        '1. Sở Tài chính\n- Bố trí kinh phí thực hiện, hoàn thành trước 31/3/2025.\n- Kiểm tra việc sử dụng.',
      ),
    ).toEqual([
      ['I.1-1', ['Sở Tài chính'], '2025-03-31'],
      ['I.1-2', ['Sở Tài chính'], 'none'],
    ]);
  });
});

describe('main headings', () => {
  const body = (first: string, second: string) =>
    `${first}\n1. Ban hành quy chế\n- Chủ trì: Sở Nội vụ.\n- Thời gian: Quý I/2025.\n${second}\n1. Sở Nội vụ báo cáo UBND tỉnh trước ngày 15 hằng tháng.`;
  it.each([
    ['Mục 1. NHIỆM VỤ', 'Mục 2. TỔ CHỨC THỰC HIỆN'],
    ['PHẦN I\nNHIỆM VỤ', 'PHẦN II\nTỔ CHỨC THỰC HIỆN'],
    ['Điều 1. Nhiệm vụ cụ thể', 'Điều 2. Tổ chức thực hiện'],
    ['I/ NHIỆM VỤ', 'II/ TỔ CHỨC THỰC HIỆN'],
    ['I - NHIỆM VỤ', 'II - TỔ CHỨC THỰC HIỆN'],
  ])('are %j and %j', (first, second) => {
    const plan = readPlanText(`KẾ HOẠCH\nNĂM 2025\n${body(first, second)}`);
    expect(plan.tasks.map((t) => [t.content, t.leads])).toEqual([['Ban hành quy chế', ['Sở Nội vụ']]]);
    expect(plan.duties).toMatchObject([{ deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 } }]);
  });
});

describe('items', () => {
  it.each(['Nhiệm vụ 1: ', 'Mô hình 1: ', '1/ ', '1 - ', '1- '])('are marked %j', (sign) => {
    const [one, two] = [sign, sign.replace('1', '2')];
    expect(
      found(
        `${one}Lập kho dữ liệu\n- Chủ trì: Sở Y tế\n- Thời gian: Quý I/2025\n${two}Rà soát văn bản\n- Chủ trì: Sở Tư pháp\n- Thời gian: Quý II/2025`,
      ),
    ).toEqual([
      ['I.1', ['Sở Y tế'], '2025-03-31'],
      ['I.2', ['Sở Tư pháp'], '2025-06-30'],
    ]);
  });
  it('without numbers are told apart by their own labels', () => {
    expect(
      found(
        'Lập kho dữ liệu dùng chung của tỉnh.\nCơ quan chủ trì: Sở Y tế.\nThời gian: Quý I/2025.\nRà soát văn bản quy phạm pháp luật.\nCơ quan chủ trì: Sở Tư pháp.\nThời gian: Quý II/2025.',
      ),
    ).toEqual([
      ['I-1', ['Sở Y tế'], '2025-03-31'],
      ['I-2', ['Sở Tư pháp'], '2025-06-30'],
    ]);
  });
  it('with parts given to others keep their own time, and the parts theirs', () => {
    const { tasks } = read(
      'a) Nâng cấp hệ thống thông tin của tỉnh.\n- Đơn vị chủ trì: Sở Khoa học và Công nghệ.\n- Thời gian hoàn thành: trước ngày 30/4/2025.\n+ Khảo sát hiện trạng. Chủ trì: Sở Tài chính. Thời gian: trước ngày 15/5/2025.',
    );
    expect(tasks.map((t) => [t.leads, t.deadline.due])).toEqual([
      [['Sở Khoa học và Công nghệ'], '2025-04-30'],
      [['Sở Tài chính'], '2025-05-15'],
    ]);
  });
});

describe('a value broken by the end of its line', () => {
  it.each([
    ['- Đơn vị chủ trì: Văn phòng\nUBND thành phố', { leads: ['Văn phòng UBND thành phố'] }],
    [
      '- Chủ trì: Sở Y tế\n- Thời gian: trước ngày 31/3/\n2025',
      { deadline: { kind: 'by', due: '2025-03-31' } },
    ],
    [
      '- Chủ trì: Sở Y tế\n- Thời gian: trước ngày 31\n/3/2025',
      { deadline: { kind: 'by', due: '2025-03-31' } },
    ],
    [
      '- Chủ trì: Sở Y tế\n- Sản phẩm: Báo cáo gửi\nUBND thành phố',
      { product: 'Báo cáo gửi UBND thành phố' },
    ],
  ])('goes on below: %j', (labels, wanted) => {
    expect(only(`1. Giải quyết hồ sơ tồn đọng.\n${labels}`)).toMatchObject({
      content: 'Giải quyết hồ sơ tồn đọng.',
      ...wanted,
    });
  });
});

describe('letters under "(1)"', () => {
  it('are its parts, and "(2)" goes on beside it', () => {
    expect(
      found(
        '1. Phòng ngừa\n(1) Tuyên truyền cho nhân dân, gồm các nội dung:\na) Phòng cháy;\nb) Phòng lừa đảo.\n- Đơn vị chủ trì: Công an xã.\n- Thời gian: Thường xuyên.\n(2) Rà soát đối tượng:\na) Lập danh sách người nghiện\n- Đơn vị chủ trì: Công an xã\n- Thời gian: Quý I/2025\nb) Ký cam kết với cơ sở kinh doanh\n- Đơn vị chủ trì: Đoàn xã\n- Thời gian: Quý II/2025\n(3) Củng cố lực lượng tại thôn.\n- Đơn vị chủ trì: Công an xã.',
      ),
    ).toEqual([
      ['I.1.(1)', ['Công an xã'], 'standing'],
      ['I.1.(2).a', ['Công an xã'], '2025-03-31'],
      ['I.1.(2).b', ['Đoàn xã'], '2025-06-30'],
      ['I.1.(3)', ['Công an xã'], 'none'],
    ]);
  });
  it('stay above it where it stands inside a letter', () => {
    const labels = '- Đơn vị chủ trì: Công an xã.';
    expect(
      found(
        `1. Phòng ngừa\na) Tuyên truyền cho nhân dân, gồm:\n(1) Phòng cháy;\n(2) Phòng lừa đảo.\n${labels}\nb) Rà soát đối tượng.\n${labels}`,
      ).map(([ref]) => ref),
    ).toEqual(['I.1.a', 'I.1.b']);
  });
  it('with terms of their own are tasks of whoever one label below them names', () => {
    expect(
      found(
        '1. Trật tự\n(1) Ra quân lập lại trật tự vỉa hè:\na) Tuyến chợ: hoàn thành trước ngày 30/4/2025.\nb) Tuyến ven sông: hoàn thành trước ngày 30/6/2025.\nPhân công thực hiện: Công an xã chủ trì; các thôn phối hợp.',
      ),
    ).toEqual([
      ['I.1.(1).a', ['Công an xã'], '2025-04-30'],
      ['I.1.(1).b', ['Công an xã'], '2025-06-30'],
    ]);
  });
});

describe('letters under "(1)" that each name who acts', () => {
  it('are tasks of their own', () =>
    expect(
      found(
        '1. Hạ tầng\n(1) Nâng cấp mạng:\na) Sở Y tế lắp đặt thiết bị tại trạm y tế trong quý II/2025;\nb) Sở Nội vụ mua sắm máy trạm trước ngày 30/9/2025.\n(2) Rà soát hồ sơ.\n- Đơn vị chủ trì: Công an xã.',
      ),
    ).toEqual([
      ['I.1.(1).a', ['Sở Y tế'], '2025-06-30'],
      ['I.1.(1).b', ['Sở Nội vụ'], '2025-09-30'],
      ['I.1.(2)', ['Công an xã'], 'none'],
    ]));
});

describe('a phase', () => {
  it('gives its time to the items below it that have none', () => {
    const by = '- Đơn vị chủ trì: Công an xã.';
    expect(
      found(
        `Giai đoạn 1: Từ nay đến 30/6/2025\n(1) Rà soát hồ sơ giấy.\n${by}\n(2) Ban hành quy trình: đã hoàn thành tại Công văn số 12/UBND-VP ngày 05/3/2025.\n${by}\nGiai đoạn 2 (từ 01/7/2025 đến 30/11/2025): Số hóa\n(1) Quét hồ sơ hộ tịch.\n${by}\n(2) Kiểm tra dữ liệu.\n${by}\n- Thời gian: Quý III/2025.`,
      ),
    ).toEqual([
      ['I.Giai đoạn 1.(1)', ['Công an xã'], '2025-06-30'],
      ['I.Giai đoạn 1.(2)', ['Công an xã'], 'done'],
      ['I.Giai đoạn 2.(1)', ['Công an xã'], '2025-11-30'],
      ['I.Giai đoạn 2.(2)', ['Công an xã'], '2025-09-30'],
    ]);
  });
  it('may count its items on from those of the phase before', () => {
    expect(
      found(
        'Giai đoạn 1: Từ nay đến 30/6/2025\n1. Sở Y tế lập hồ sơ.\n2. Sở Nội vụ rà soát nhân sự.\nGiai đoạn 2: Từ 01/7/2025 đến 31/12/2025\n3. Sở Tài chính bố trí kinh phí.',
      ),
    ).toEqual([
      ['I.Giai đoạn 1.1', ['Sở Y tế'], '2025-06-30'],
      ['I.Giai đoạn 1.2', ['Sở Nội vụ'], '2025-06-30'],
      ['I.Giai đoạn 2.3', ['Sở Tài chính'], '2025-12-31'],
    ]);
  });
});

describe('what a body named above does', () => {
  it.each<[string, string[]]>([
    ['Chủ trì, phối hợp với Sở Nội vụ tổ chức cuộc thi.', ['Sở Nội vụ']],
    ['Phối hợp với Công an tỉnh tuyên truyền pháp luật.', ['Công an tỉnh']],
    ['Phối hợp cưỡng chế khi có yêu cầu.', []],
  ])('may name who supports it: %s', (act, supports) =>
    expect(only(`1. Sở Tư pháp\n(1) ${act}`)).toMatchObject({ leads: ['Sở Tư pháp'], supports }),
  );
});

describe('a decision with the plan it issues below its signature', () => {
  const document = readPlanText(
    [
      'ỦY BAN NHÂN DÂN\nTỈNH LAM GIANG\nSố: 118/QĐ-UBND\nLam Giang, ngày 05 tháng 3 năm 2026',
      'QUYẾT ĐỊNH\nBan hành Kế hoạch chuyển đổi số năm 2026',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2026.',
      'Điều 2. Chánh Văn phòng UBND tỉnh và Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Hòa',
      'KẾ HOẠCH\nChuyển đổi số năm 2026\n(Kèm theo Quyết định số 118/QĐ-UBND ngày 05 tháng 3 năm 2026 của UBND tỉnh Lam Giang)',
      'I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ.',
      'II. NHIỆM VỤ\n1. Sở Y tế chủ trì, phối hợp với Công an tỉnh lập hồ sơ sức khỏe, xong trước ngày 30/6/2026.',
      '2. Sở Nội vụ chủ trì rà soát thủ tục, xong trong quý III/2026.',
      'III. TỔ CHỨC THỰC HIỆN\n1. Các sở, ngành gửi báo cáo về Sở Nội vụ trước ngày 15 hằng tháng.',
    ].join('\n'),
  );
  it('gives the tasks and duties of the plan, and nothing of its articles', () => {
    expect(document.tasks.map((t) => [t.ref, t.leads, t.deadline.due])).toEqual([
      ['II.1', ['Sở Y tế'], '2026-06-30'],
      ['II.2', ['Sở Nội vụ'], '2026-09-30'],
    ]);
    expect(document.duties).toHaveLength(1);
  });
  it('has the number, day, receivers and signature of the decision', () =>
    expect(document.plan).toMatchObject({
      number: '118/QĐ-UBND',
      date: '2026-03-05',
      issuer: 'UBND tỉnh Lam Giang',
      title: 'Chuyển đổi số năm 2026',
      receivers: ['Như Điều 2', 'Lưu: VT'],
      signatory: { name: 'Trần Văn Hòa' },
    }));
});

describe('a draft', () => {
  const codes = (head: string) =>
    readPlanText(`${head}\nKẾ HOẠCH\nNĂM 2026\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì lập kho dữ liệu.`)
      .warnings.map((w) => w.code)
      .filter((code) => code.startsWith('plan-'));
  it.each([
    ['Số:      /KH-UBND\nLam Giang, ngày      tháng     năm 2026', ['plan-number-blank', 'plan-date-blank']],
    ['Số: …/KH-UBND\nLam Giang, ngày … tháng 4 năm 2026', ['plan-number-blank', 'plan-date-blank']],
    ['Số: 15/KH-UBND\nLam Giang, ngày    /4/2026', ['plan-date-blank']],
    ['Số: 15/KH-UBND\nLam Giang, ngày 12 tháng 4 năm 2026', []],
  ])('tells of a blank number and a blank day: %s', (head, told) => expect(codes(head)).toEqual(told));
});

describe('lines of labels below bullets', () => {
  it('are each the bullet’s above, since one heading has one time', () =>
    expect(
      found(
        [
          '1.1. Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo',
          '- Tuyên truyền quy định về quản lý tài sản đến các đơn vị.',
          'Thời gian thực hiện: Thường xuyên.',
          '- Lập kế hoạch kiểm kê tài sản của tỉnh.',
          'Thời gian hoàn thành: Trước ngày 30/6/2025.',
          '- Tổng hợp kết quả kiểm kê của các đơn vị. Thời gian hoàn thành: Trước ngày 31/8/2025.',
        ].join('\n'),
      ),
    ).toEqual([
      ['I.1.1-1', ['Sở Tài chính'], 'standing'],
      ['I.1.1-2', ['Sở Tài chính'], '2025-06-30'],
      ['I.1.1-3', ['Sở Tài chính'], '2025-08-31'],
    ]));

  it('make each bullet a task, whatever the heading says of who does it', () =>
    expect(
      found(
        '1. Trách nhiệm của đối tượng kiểm kê:\n- Lập tổ kiểm kê tại đơn vị.\nThời hạn hoàn thành: Trước ngày 30/4/2025.\n- Báo cáo kết quả cho cấp trên.\nThời hạn hoàn thành: Trước ngày 31/5/2025.',
      ).map(([ref, , due]) => [ref, due]),
    ).toEqual([
      ['I.1-1', '2025-04-30'],
      ['I.1-2', '2025-05-31'],
    ]));

  it('stay the heading’s where one line stands behind several bullets', () =>
    expect(
      found(
        '1. Chuẩn hóa dữ liệu dân cư\n- Rà soát hồ sơ đã số hóa.\n- Nhập hồ sơ còn thiếu.\nĐơn vị chủ trì: Công an tỉnh.\nThời gian thực hiện: Quý II/2025.',
      ),
    ).toEqual([['I.1', ['Công an tỉnh'], '2025-06-30']]));
});

describe('parts that each open with a body and a colon', () => {
  it('are tasks of these bodies, also as bullets', () =>
    expect(
      found(
        '1. Hướng dẫn kiểm kê theo ngành:\n+ Sở Xây dựng: hướng dẫn kiểm kê hạ tầng giao thông.\n+ Sở Công Thương: hướng dẫn kiểm kê chợ, cụm công nghiệp.',
      ).map(([, leads]) => leads),
    ).toEqual([['Sở Xây dựng'], ['Sở Công Thương']]));
});
