import { describe, expect, it } from '@jest/globals';
import { readPlanText, type PlanDocumentDuty } from '@dondoc/plan-import';

const tasks = 'I. NHIỆM VỤ\n1. Lập kho dữ liệu.\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: Quý I/2026.';
const duties = (body: string): Omit<PlanDocumentDuty, 'source'>[] =>
  readPlanText(`KẾ HOẠCH\nTHỬ NGHIỆM NĂM 2026\n${tasks}\nII. TỔ CHỨC THỰC HIỆN\n${body}`).duties.map(
    ({ source: _, ...duty }) => duty,
  );
const only = (body: string) => {
  const found = duties(body);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('the time of a duty', () => {
  it('may stand before who acts', () => {
    expect(only('1. Trước ngày 15/12/2026, các đơn vị báo cáo kết quả về Sở Nội vụ.')).toMatchObject({
      who: ['các đơn vị'],
      deadlineText: 'Trước ngày 15/12/2026',
      deadline: { kind: 'by', due: '2026-12-15' },
    });
  });
  it('is its shortest rhythm where several stand before who acts, each with its day', () => {
    const rhythms =
      'Định kỳ hằng quý (trước ngày 10 tháng cuối quý), 6 tháng (trước ngày 10/6) và năm (trước ngày 05/12)';
    expect(only(`1. ${rhythms}, các đơn vị báo cáo kết quả về Sở Nội vụ.`)).toEqual({
      who: ['các đơn vị'],
      what: 'báo cáo kết quả về Sở Nội vụ',
      to: 'Sở Nội vụ',
      deadlineText: rhythms,
      deadline: { kind: 'periodic', every: 'quarter', dayOfMonth: 10 },
    });
  });
  it.each([
    ['1. Các sở, ngành định kỳ hàng năm (trước ngày 10/12) báo cáo kết quả gửi Sở Nội vụ tổng hợp.'],
    ['1. Định kỳ hàng năm (trước ngày 10/12) các sở, ngành báo cáo kết quả về Sở Nội vụ.'],
  ])('is the rhythm with the day in the bracket behind it: %s', (body) =>
    expect(only(body)?.deadline).toEqual({ kind: 'periodic', every: 'year', dayOfMonth: 10 }),
  );
  it('is its own for each of two rhythms behind the act', () =>
    expect(
      duties(
        '1. Công an tỉnh báo cáo kết quả định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12) về Sở Nội vụ.',
      ).map((d) => [d.deadlineText, d.deadline]),
    ).toEqual([
      ['định kỳ 6 tháng (trước ngày 10/6)', { kind: 'by', due: '2026-06-10', every: 'half-year' }],
      ['hằng năm (trước ngày 10/12)', { kind: 'periodic', every: 'year', dayOfMonth: 10 }],
    ]));
  it('is no date of a document that the sentence rests on', () =>
    expect(only('1. Căn cứ Kế hoạch năm 2026, Sở Nội vụ ban hành kế hoạch riêng.')).toMatchObject({
      deadline: { kind: 'none' },
    }));
});

describe('a paper that anybody draws up', () => {
  it('is an act behind a kind of body, and no part of its name', () =>
    expect(
      only('1. Các phòng, đơn vị xây dựng kế hoạch chi tiết gửi Văn phòng Sở trước ngày 25/3/2026.'),
    ).toMatchObject({
      who: ['Các phòng, đơn vị'],
      deadline: { kind: 'by', due: '2026-03-25' },
    }));
});

describe('what opens the sentence of a duty', () => {
  it('may be a day of the week', () =>
    expect(only('1. Chiều thứ Năm hằng tuần, các phòng báo cáo tiến độ về Văn phòng UBND xã.')).toMatchObject(
      {
        who: ['các phòng'],
        deadlineText: 'Chiều thứ Năm hằng tuần',
        deadline: { kind: 'periodic', every: 'week' },
      },
    ));
  it('may be a difficulty without "nếu"', () =>
    expect(
      only(
        'Quá trình thực hiện có khó khăn, vướng mắc, đề nghị các đơn vị báo cáo UBND tỉnh để được hướng dẫn.',
      ),
    ).toMatchObject({ who: ['các đơn vị'], deadline: { kind: 'conditional' } }));
  it('is no part of what whoever was asked before is to do', () =>
    expect(
      duties(
        '1. Yêu cầu các đơn vị rà soát hồ sơ; trường hợp phát sinh vướng mắc, báo cáo Sở Y tế để xem xét.',
      ).at(-1),
    ).toMatchObject({ who: ['các đơn vị'], what: 'báo cáo Sở Y tế để xem xét' }));
});

describe('the last paragraphs of a document without a closing section', () => {
  const { tasks: found, duties: said } = readPlanText(
    `${tasks}\n2. Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2026.\n` +
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị báo cáo UBND tỉnh xem xét.\n' +
      'Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện./.',
  );
  it('are no words of its last item', () =>
    expect(found.at(-1)?.content).toBe(
      'Sở Nội vụ chủ trì rà soát biên chế, hoàn thành trước ngày 30/6/2026.',
    ));
  it('say what is asked of everybody, and nothing where they only send the paper round', () =>
    expect(said).toMatchObject([{ who: ['các đơn vị'], deadline: { kind: 'conditional' } }]));
});

describe('reports listed by themselves', () => {
  const reports = '- Báo cáo quý: trước ngày 10 tháng cuối quý\n- Báo cáo năm: trước ngày 05/12';
  const times = [
    { kind: 'periodic', every: 'quarter', dayOfMonth: 10 },
    { kind: 'by', due: '2026-12-05' },
  ];
  it('are duties whose owner a person names', () =>
    expect(duties(`6. Chế độ báo cáo\n${reports}`)).toMatchObject(
      times.map((deadline) => ({ who: [], deadline })),
    ));
  it('are duties of the group named above them', () =>
    expect(duties(`6. Các sở, ngành báo cáo kết quả như sau:\n${reports}`)).toMatchObject(
      times.map((deadline) => ({ who: ['Các sở, ngành'], deadline })),
    ));
});

describe('no duty is', () => {
  it('the line that only says who is responsible for what stands below', () =>
    expect(only('1. Các sở, ngành có trách nhiệm:\n- Xây dựng kế hoạch trước ngày 15/3/2026.')).toMatchObject(
      {
        who: ['Các sở, ngành'],
        what: 'Xây dựng kế hoạch trước ngày 15/3/2026',
      },
    ));
  it.each([
    'Trên đây là Kế hoạch năm 2026 của UBND tỉnh; yêu cầu các đơn vị nghiêm túc thực hiện.',
    'Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện.',
  ])('a formula that closes the plan: %s', (text) => expect(duties(text)).toEqual([]));
  it('but what a closing sentence asks for by a day is one', () =>
    expect(
      only('Yêu cầu các đơn vị triển khai thực hiện, báo cáo Sở Nội vụ trước ngày 15/12/2026.'),
    ).toMatchObject({ to: 'Sở Nội vụ', deadline: { due: '2026-12-15' } }));
});

describe('the recipient of a duty is', () => {
  it('the first one it names, though that one reports further', () =>
    expect(
      only('Nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.'),
    ).toMatchObject({ who: ['các đơn vị'], to: 'Sở Nội vụ', deadline: { kind: 'conditional' } }));
  it('also named behind the time', () =>
    expect(
      only('1. Sở Tư pháp báo cáo kết quả thực hiện hằng tháng trước ngày 20 của tháng về Sở Y tế.'),
    ).toMatchObject({ to: 'Sở Y tế', deadline: { kind: 'periodic', every: 'month', dayOfMonth: 20 } }));
});

describe('several days in one sentence', () => {
  const days = (body: string) => duties(body).map((d) => [d.who, d.deadline.due ?? d.deadline.dayOfMonth]);
  it.each([
    'tham mưu tổ chức sơ kết 6 tháng (trước ngày 15/6/2026), tổng kết năm (trước ngày 10/12/2026)',
    'báo cáo kết quả 6 tháng trước ngày 15/6, năm trước ngày 10/12 về UBND tỉnh',
    'báo cáo kết quả 6 tháng (trước ngày 15/6), năm (trước ngày 10/12) gửi UBND tỉnh',
  ])('are each a duty of its own: %s', (act) =>
    expect(days(`1. Sở Nội vụ ${act}.`)).toEqual([
      [['Sở Nội vụ'], '2026-06-15'],
      [['Sở Nội vụ'], '2026-12-10'],
    ]),
  );
  it('are no more than a year has reports, however often a long sentence repeats them', () => {
    const terms = Array.from({ length: 300 }, () => '6 tháng trước ngày 15/6, năm trước ngày 10/12');
    expect(days(`1. Sở Nội vụ báo cáo kết quả ${terms.join(', ')}.`)).toHaveLength(21);
  });
  it('also where nobody is named for them', () =>
    expect(days('1. Tổ chức sơ kết trước ngày 10/6/2026, tổng kết trước ngày 30/11/2026.')).toEqual([
      [[], '2026-06-10'],
      [[], '2026-11-30'],
    ]));
  it('also behind what the body is', () =>
    expect(
      days('1. Sở Nội vụ: Là cơ quan thường trực, tổng hợp báo cáo UBND tỉnh trước ngày 20 hằng tháng.'),
    ).toEqual([[['Sở Nội vụ'], 20]]));
});

describe('who does what stands under the name of a body', () => {
  const under = (heading: string, line: string) => only(`1. ${heading}\n${line}`);
  const body = { who: ['Sở Nông nghiệp và Môi trường'] };
  it.each([
    ['Chủ động tham mưu Ủy ban nhân dân tỉnh, Chủ tịch Ủy ban nhân dân tỉnh tăng cường quản lý'],
    ['Chủ trì, phối hợp với Thuế tỉnh, Sở Công Thương, Sở Xây dựng kiểm soát sản lượng'],
    ['Yêu cầu các đơn vị khai thác lắp trạm cân'],
    ['Là cơ quan thường trực, đôn đốc các sở, ngành thực hiện Kế hoạch'],
    ['Sớm cắm mốc ranh giới các điểm mỏ'],
  ])('is that body, whatever the sentence opens with and whomever it names: %s', (what) => {
    expect(under('Sở Nông nghiệp và Môi trường', `- ${what}.`)).toMatchObject({ ...body, what });
    expect(under('Sở Nông nghiệp và Môi trường', `${what}.`)).toMatchObject({ ...body, what });
  });
  it('is another where the sentence opens with one', () =>
    expect(under('Ủy ban nhân dân các xã', '- Công an xã tuần tra ban đêm.')).toMatchObject({
      who: ['Công an xã'],
    }));
  it('is all of them where the heading is a list', () =>
    expect(
      under('Giám đốc các Sở và Thủ trưởng các ban, ngành; Chủ tịch UBND các xã:', '- Ký cam kết an toàn.'),
    ).toMatchObject({ who: ['Giám đốc các Sở', 'Thủ trưởng các ban, ngành', 'Chủ tịch UBND các xã'] }));
  it('is no longer that body in the paragraph that closes the document', () => {
    const closing = 'Yêu cầu các sở, ban, ngành báo cáo trước ngày 05/12/2026.';
    expect(duties(`1. Sở Y tế\n- Khám sàng lọc cho học sinh.\n${closing}`)).toMatchObject([
      { who: ['Sở Y tế'] },
      { who: ['các sở, ban, ngành'] },
    ]);
  });
});

describe('what is divided by semicolons', () => {
  it('stays together where the pieces only name what the act is about', () =>
    expect(
      only('1. Sở Nội vụ\n- Tuyên truyền về lao động (việc làm; tiền lương); bảo hiểm xã hội.'),
    ).toMatchObject({
      what: 'Tuyên truyền về lao động (việc làm; tiền lương); bảo hiểm xã hội',
    }));
});

describe('those whom somebody asks', () => {
  it('are who acts', () =>
    expect(
      only('Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành gửi báo cáo trước ngày 05/12/2026.'),
    ).toMatchObject({ who: ['các sở, ban, ngành'] }));
});

describe('what a sentence opens with', () => {
  const under = (line: string) => only(`1. Sở Y tế\n- ${line}`);
  it('is left out where it only says on what grounds', () =>
    expect(under('Căn cứ Kế hoạch này và tình hình thực tế, xây dựng kế hoạch của ngành.')).toMatchObject({
      who: ['Sở Y tế'],
      what: 'xây dựng kế hoạch của ngành',
    }));
  it('is kept where the act begins before the comma', () =>
    expect(under('Căn cứ Chương trình xây dựng kế hoạch, gửi UBND tỉnh trước ngày 20/3/2026.')).toMatchObject(
      {
        what: 'Căn cứ Chương trình xây dựng kế hoạch, gửi UBND tỉnh trước ngày 20/3/2026',
        deadline: { due: '2026-03-20' },
      },
    ));
  it.each([
    ['Khi xảy ra sự cố phải báo cáo ngay về tỉnh.', 'Khi xảy ra sự cố', 'báo cáo ngay về tỉnh'],
    [
      'Trong vòng 05 ngày làm việc kể từ ngày họp, tham mưu ban hành thông báo kết luận.',
      'Trong vòng 05 ngày làm việc kể từ ngày họp',
      'tham mưu ban hành thông báo kết luận',
    ],
  ])('is the event that the act waits for: %s', (line, condition, what) =>
    expect(under(line)).toMatchObject({ what, deadline: { kind: 'conditional', condition } }),
  );
  it('is the event also where no comma stands before it', () =>
    expect(
      only(
        'Trong quá trình thực hiện nếu có nội dung cần điều chỉnh, đề nghị các đơn vị phản ánh về Sở Y tế.',
      ),
    ).toMatchObject({ who: ['các đơn vị'], deadline: { condition: 'nếu có nội dung cần điều chỉnh' } }));
  it('is the time where it lists several rhythms, of which the shortest is watched', () => {
    const rhythms =
      'định kỳ hằng tháng (trước ngày 20), hằng quý (trước ngày 18 của tháng cuối quý) và năm (trước ngày 10/12)';
    expect(only(`1. Sở Nội vụ ${rhythms} báo cáo kết quả thực hiện.`)).toMatchObject({
      what: 'báo cáo kết quả thực hiện',
      deadlineText: rhythms,
      deadline: { kind: 'periodic', every: 'month', dayOfMonth: 20 },
    });
  });
});

describe('those who are not named where something is asked for', () => {
  it('are those who were asked just before', () =>
    expect(
      duties(
        'Yêu cầu các sở, ban, ngành tổ chức thực hiện nghiêm Kế hoạch này. Trường hợp có vướng mắc, đề nghị phản ánh về Sở Nội vụ để tổng hợp.',
      ).filter((d) => d.deadline.kind !== 'none'),
    ).toMatchObject([
      { who: ['các sở, ban, ngành'], what: 'phản ánh về Sở Nội vụ để tổng hợp', to: 'Sở Nội vụ' },
    ]));
  it('are left for a person to say where nobody was', () =>
    expect(only('Nếu có khó khăn, vướng mắc, đề nghị kịp thời báo cáo về Sở Nội vụ.')).toMatchObject({
      who: [],
      deadline: { kind: 'conditional' },
    }));
});

describe('the times of one act', () => {
  it.each([
    ['trước ngày 18 của tháng cuối quý và trước ngày 05/12/2026', [18, '2026-12-05']],
    ['trước ngày 15/6 và 25/11', ['2026-06-15', '2026-11-25']],
    ['trước ngày 15/6 và ngày 15/12 hằng năm', [15]],
    ['mỗi năm hai lần, vào tháng 6 và tháng 12', ['half-year']],
  ])('are each watched unless they are days of one rhythm: %s', (time, days) =>
    expect(
      duties(`1. Sở Y tế báo cáo UBND tỉnh ${time}.`).map(
        ({ deadline: d }) => d.due ?? d.dayOfMonth ?? d.every,
      ),
    ).toEqual(days),
  );
  it('belong to it also behind a semicolon', () =>
    expect(
      only('1. Sở Tài chính trình UBND tỉnh bố trí kinh phí; hoàn thành trong quý I/2026.'),
    ).toMatchObject({
      what: 'trình UBND tỉnh bố trí kinh phí; hoàn thành trong quý I/2026',
      deadline: { due: '2026-03-31' },
    }));
  it('may be counted from an event', () =>
    expect(
      only('1. Các sở, ngành ban hành kế hoạch trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này.'),
    ).toMatchObject({
      deadline: {
        kind: 'conditional',
        condition: 'trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này',
      },
    }));
  it('may go on for ever after a day', () =>
    expect(
      only('1. UBND các xã làm sạch dữ liệu xong trước 31/5/2026, sau đó cập nhật thường xuyên.')?.deadline,
    ).toEqual({ kind: 'by', due: '2026-05-31', thenStanding: true }));
});

describe('who acts', () => {
  it.each([
    [
      'Thành viên Ban Chỉ đạo căn cứ nhiệm vụ được phân công, chỉ đạo rà soát số liệu',
      'Thành viên Ban Chỉ đạo',
    ],
    ['Ban Chỉ đạo họp mỗi quý một lần', 'Ban Chỉ đạo'],
  ])('ends where the act begins: %s', (sentence, who) => expect(only(`1. ${sentence}.`)?.who).toEqual([who]));
});
