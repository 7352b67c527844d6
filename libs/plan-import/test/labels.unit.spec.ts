import { describe, expect, it } from '@jest/globals';
import { readPlanText, type PlanDocumentTask } from '@dondoc/plan-import';

const tasksOf = (body: string): readonly PlanDocumentTask[] =>
  readPlanText(`KẾ HOẠCH\nTHỬ NGHIỆM NĂM 2025\nI. NHIỆM VỤ\n${body}`).tasks;

function only(body: string): PlanDocumentTask {
  const tasks = tasksOf(body);
  expect(tasks).toHaveLength(1);
  return tasks[0] as PlanDocumentTask;
}

const item = (labels: string): PlanDocumentTask => only(`1. Lập kho dữ liệu.\n${labels}`);

type Row = [printed: string, wanted: Partial<Record<keyof PlanDocumentTask, unknown>>];
const by = (due: string) => expect.objectContaining({ kind: 'by', due });
const standing = expect.objectContaining({ kind: 'standing' });

describe('the time behind an owner on the same line', () => {
  it.each<Row>([
    [
      'Cơ quan thực hiện: Sở Y tế; hoàn thành trong tháng 6/2025.',
      { leads: ['Sở Y tế'], deadline: by('2025-06-30') },
    ],
    [
      'Đơn vị chủ trì: Thanh tra tỉnh; phối hợp: Sở Nội vụ; trước 30/9/2025.',
      { leads: ['Thanh tra tỉnh'], supports: ['Sở Nội vụ'], deadline: by('2025-09-30') },
    ],
    [
      'Chủ trì: Sở Nội vụ. Hoàn thành trước ngày 15/12/2025.',
      { leads: ['Sở Nội vụ'], deadline: by('2025-12-15') },
    ],
    ['Đơn vị chủ trì: Sở Nội vụ, thực hiện thường xuyên.', { leads: ['Sở Nội vụ'], deadline: standing }],
    ['Chủ trì: Sở Nội vụ, xong trong Quý II.', { leads: ['Sở Nội vụ'], deadline: by('2025-06-30') }],
    [
      'Chủ trì: Sở Nội vụ, trước 30/9.\n- Thời gian: Quý II.',
      { leads: ['Sở Nội vụ'], deadlineText: 'Quý II', deadline: by('2025-06-30') },
    ],
    [
      'Chủ trì: Sở Nội vụ, trong đó Phòng Cải cách hành chính làm đầu mối.',
      { leads: ['Sở Nội vụ, trong đó Phòng Cải cách hành chính làm đầu mối'], deadline: { kind: 'none' } },
    ],
  ])('is a time and no part of a name: “%s”', (printed, wanted) =>
    expect(item(`- ${printed}`)).toMatchObject(wanted),
  );
});

describe('a line that opens with a label', () => {
  it.each<Row>([
    ['- Đơn vị chủ trì, phối hợp: Sở KH&CN, Sở Tài chính.', { leads: ['Sở KH&CN', 'Sở Tài chính'] }],
    ['- Đơn vị chủ trì/phối hợp: Sở KH&CN, Sở Tài chính.', { leads: ['Sở KH&CN', 'Sở Tài chính'] }],
    [
      '- Chủ trì, phối hợp: Công an tỉnh chủ trì; Sở Tư pháp phối hợp',
      { leads: ['Công an tỉnh'], supports: ['Sở Tư pháp'] },
    ],
    [
      '- Thời gian bắt đầu: Quý I\n- Thời gian hoàn thành: Quý IV',
      { deadline: expect.objectContaining({ kind: 'by', from: '2025-01-01', due: '2025-12-31' }) },
    ],
    ['- Đơn vị chủ trì (đầu mối): Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Đơn vị đầu mối tham mưu: Sở Y tế.', { leads: ['Sở Y tế'] }],
    [
      '- Chủ trì: Sở Y tế.\n- Đơn vị cùng thực hiện: Sở Nội vụ.',
      { leads: ['Sở Y tế'], supports: ['Sở Nội vụ'] },
    ],
    ['- Thời gian dự kiến hoàn thành: Quý II.', { deadline: by('2025-06-30') }],
    ['- Đơn vị: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Trách nhiệm: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Phụ trách: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Thực hiện: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Cơ quan tham mưu: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Đơn vị thực hiện chính: Sở Y tế.', { leads: ['Sở Y tế'] }],
    ['- Chủ trì: Sở Y tế.\n- Dự kiến sản phẩm: Báo cáo.', { product: 'Báo cáo' }],
    ['- Hoàn thành trong: Quý II.', { deadline: by('2025-06-30') }],
    [
      '- Chủ trì: Sở Y tế.\n- Yêu cầu: Bảo đảm đúng tiến độ.',
      { content: 'Lập kho dữ liệu.', leads: ['Sở Y tế'], note: 'Bảo đảm đúng tiến độ' },
    ],
    [
      '- Chủ trì: Sở Y tế.\n- Cơ quan giám sát: Thanh tra tỉnh.',
      { content: 'Lập kho dữ liệu.', leads: ['Sở Y tế'], supports: [], note: 'Thanh tra tỉnh' },
    ],
    [
      'a) Đơn vị chủ trì: Sở Y tế.\nb) Đơn vị phối hợp: Sở Nội vụ.\nc) Thời gian: Quý II.',
      {
        ref: 'I.1',
        content: 'Lập kho dữ liệu.',
        leads: ['Sở Y tế'],
        supports: ['Sở Nội vụ'],
        deadline: by('2025-06-30'),
      },
    ],
  ])('belongs to the item above: “%s”', (printed, wanted) => expect(item(printed)).toMatchObject(wanted));

  it('in letters of which one is work leaves the letters items', () =>
    expect(
      tasksOf('1. Lập kho dữ liệu.\na) Đơn vị chủ trì: Sở Y tế.\nb) Rà soát toàn bộ hồ sơ hiện có.').length,
    ).toBeGreaterThan(1));

  it('in letters that say what each body does leaves the letters items', () =>
    expect(
      tasksOf(
        '1. Phân công\na) Đơn vị chủ trì: Sở Y tế xây dựng kho dữ liệu.\nb) Đơn vị thực hiện: Sở Nội vụ cung cấp dữ liệu.',
      ).map((t) => t.ref),
    ).toEqual(['I.1.a', 'I.1.b']));

  it.each(['- Đơn vị: Triệu đồng.', '- Thực hiện: rà soát toàn bộ hồ sơ.', '- Yêu cầu: 90% hồ sơ đúng hạn.'])(
    'but names nobody and no time stays content: “%s”',
    (line) => {
      const { content, leads } = item(`- Chủ trì: Sở Y tế.\n${line}`);
      expect(leads).toEqual(['Sở Y tế']);
      expect(content).toContain(line);
    },
  );

  it('is not found inside a sentence', () =>
    expect(only('1. Rà soát các mục sau, đơn vị: Sở Y tế báo cáo trước 30/6/2025.').content).toContain(
      'đơn vị:',
    ));
});

describe('labels in brackets', () => {
  it('are divided', () =>
    expect(only('1. Kiểm tra (Thời gian: Quý II; đơn vị: Sở Y tế).')).toMatchObject({
      content: 'Kiểm tra',
      leads: ['Sở Y tế'],
      deadline: by('2025-06-30'),
    }));
});

describe('"tổ chức" in the name of a group', () => {
  it.each<Row>([
    [
      'Sở Nội vụ chủ trì, phối hợp với các tổ chức chính trị - xã hội tuyên truyền cải cách hành chính.',
      { leads: ['Sở Nội vụ'], supports: ['các tổ chức chính trị - xã hội'] },
    ],
    ['Các tổ chức tín dụng triển khai thanh toán không dùng tiền mặt.', { leads: ['Các tổ chức tín dụng'] }],
    ['Sở Y tế tổ chức hội nghị sơ kết công tác năm 2025.', { leads: ['Sở Y tế'] }],
    ['Sở Y tế tổ chức chính thức vận hành kho dữ liệu.', { leads: ['Sở Y tế'] }],
  ])('is no verb: “%s”', (printed, wanted) => expect(only(`1. ${printed}`)).toMatchObject(wanted));
});

describe('owners in a sentence', () => {
  it.each(['Triển khai nhiệm vụ do Sở Nội vụ, Sở Tư pháp chủ trì, hoàn thành trong Quý II.'])(
    'are not guessed: “%s”',
    (printed) => expect(only(`1. ${printed}`).leads).toEqual([]),
  );
  it.each<Row>([
    ['Viettel Lam Giang phủ sóng 5G toàn bộ trung tâm xã.', { leads: ['Viettel Lam Giang'] }],
    ['VNPT Lam Giang triển khai chữ ký số cho người dân.', { leads: ['VNPT Lam Giang'] }],
    ['Chánh Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.', { leads: ['Chánh Văn phòng UBND tỉnh'] }],
    ['Các xã: Rà soát dữ liệu, làm sạch dữ liệu, báo cáo kết quả.', { leads: ['Các xã'] }],
    ['Các Tổ công nghệ số cộng đồng hướng dẫn người dân.', { leads: ['Các Tổ công nghệ số cộng đồng'] }],
    [
      'Các sở: Xây dựng, Công Thương, Y tế tham mưu cắt giảm thủ tục.',
      { leads: [expect.stringMatching(/Xây dựng$/u), expect.anything(), expect.stringMatching(/Y tế$/u)] },
    ],
    [
      'Rà soát văn bản, Sở Tư pháp chủ trì, hoàn thành trong Quý II.',
      { leads: ['Sở Tư pháp'], deadline: by('2025-06-30') },
    ],
    ['Rà soát các văn bản quy phạm, Sở Tư pháp chủ trì, hoàn thành trong Quý II.', { leads: ['Sở Tư pháp'] }],
    [
      'Kiểm tra đê: Giao Ban Chỉ huy Quân sự xã, xong trước 30/4.',
      { leads: ['Ban Chỉ huy Quân sự xã'], deadline: by('2025-04-30') },
    ],
  ])('are found: “%s”', (printed, wanted) => expect(only(`1. ${printed}`)).toMatchObject(wanted));
});

describe('labels of a kind of their own', () => {
  it('in letters, one of them no label that is known, are the labels of one task', () =>
    expect(
      only(
        '1. Tuyên truyền\n(1) Lớp bồi dưỡng cho cán bộ xã\na) Nội dung: Kỹ năng số cơ bản.\nb) Đối tượng: Công chức cấp xã.\nc) Thời gian: Quý II/2025.\nd) Đơn vị thực hiện: Sở Nội vụ.',
      ),
    ).toMatchObject({
      ref: 'I.1.(1)',
      content: 'Lớp bồi dưỡng cho cán bộ xã Kỹ năng số cơ bản. - Đối tượng: Công chức cấp xã.',
      leads: ['Sở Nội vụ'],
      deadline: by('2025-06-30'),
    }));
  const markets = '1. Kiểm tra\n(1) Kiểm tra các chợ.\n(2) Kiểm tra các bến xe.\n(3) Kiểm tra các bến cảng.';
  it('under a star after the last of several items hold for each of them', () =>
    expect(
      tasksOf(`${markets}\n* Đơn vị chủ trì: Công an tỉnh.\n* Thời gian: Thường xuyên.`).map((t) => [
        t.ref,
        t.leads,
        t.deadline.kind,
      ]),
    ).toEqual(['(1)', '(2)', '(3)'].map((sign) => [`I.1.${sign}`, ['Công an tỉnh'], 'standing'])));
  it('under a star are the last item’s where another item has its own', () =>
    expect(
      tasksOf(
        '1. Kiểm tra\n(1) Kiểm tra các chợ.\n- Đơn vị chủ trì: Sở Y tế.\n(2) Kiểm tra các bến xe.\n* Đơn vị chủ trì: Công an tỉnh.',
      ).map((t) => t.leads),
    ).toEqual([['Sở Y tế'], ['Công an tỉnh']]));
  it('may be shortened', () =>
    expect(
      only('1. Rà soát kho; CQ chủ trì: Sở Y tế; CQPH: Sở Tài chính, Sở Nội vụ; TGHT: quý II/2025.'),
    ).toMatchObject({
      leads: ['Sở Y tế'],
      supports: ['Sở Tài chính', 'Sở Nội vụ'],
      deadline: { kind: 'by', due: '2025-06-30' },
    }));
  it('inside the bracket of owners leave no bracket open', () =>
    expect(
      only(
        '1. Rà soát kho (Sở Y tế chủ trì, Sở Tài chính phối hợp; thời gian: quý II/2025; sản phẩm: Báo cáo).',
      ),
    ).toMatchObject({
      content: 'Rà soát kho (Sở Y tế chủ trì, Sở Tài chính phối hợp)',
      leads: ['Sở Y tế'],
      supports: ['Sở Tài chính'],
      product: 'Báo cáo',
    }));
});

describe('a label with nothing behind it over lines of labels', () => {
  it('says nothing of its own: "b) Cơ quan thực hiện:" over who leads and who helps', () =>
    expect(
      only(
        '1. Về dữ liệu\na) Nhiệm vụ: Rà soát kho dữ liệu dùng chung của tỉnh.\nb) Cơ quan thực hiện:\n- Đơn vị chủ trì: Sở Khoa học và Công nghệ.\n- Đơn vị phối hợp: Các sở, ban, ngành, UBND xã, phường.\nc) Thời gian thực hiện: Hoàn thành trong năm 2025.',
      ),
    ).toMatchObject({
      leads: ['Sở Khoa học và Công nghệ'],
      supports: ['Các sở, ban, ngành', 'UBND xã, phường'],
      deadline: by('2025-12-31'),
    }));
});

describe('the words of a label', () => {
  it.each<Row>([
    [
      '- Cơ quan thực hiện: Sở Tư pháp rà soát văn bản của tỉnh; các sở, ngành liên quan rà soát văn bản do mình tham mưu và gửi kết quả về Sở Tư pháp.',
      { leads: ['Sở Tư pháp', 'các sở, ngành liên quan'] },
    ],
    [
      '- Cơ quan thực hiện: Các sở, ngành có liên quan theo chức năng, nhiệm vụ quản lý được giao.',
      { leads: ['Các sở, ngành có liên quan'] },
    ],
    [
      '- Cơ quan thực hiện: Sở Nội vụ, các sở, ban, ngành tỉnh trong phạm vi chức năng, nhiệm vụ của mình và Bảo hiểm xã hội tỉnh.',
      { leads: ['Sở Nội vụ', 'các sở, ban, ngành tỉnh', 'Bảo hiểm xã hội tỉnh'] },
    ],
    [
      '- Cơ quan chủ trì: Sở Y tế.\n- Thời hạn ban hành: trước ngày 01 tháng 7 năm 2025.',
      { leads: ['Sở Y tế'], deadline: by('2025-07-01') },
    ],
    [
      'Thời gian thực hiện sau khi Chiến lược được ban hành.',
      { deadline: expect.objectContaining({ kind: 'conditional' }) },
    ],
  ])('are no part of names and need no colon before a time: “%s”', (printed, wanted) =>
    expect(item(printed)).toMatchObject({ content: 'Lập kho dữ liệu.', ...wanted }),
  );
});
