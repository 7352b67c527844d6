import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PlanReadError, readPlanText, type PlanDocumentTask } from '@dondoc/plan-import';

const sample = await readFile(
  new URL('../../../docs/samples/ke-hoach-lam-giang-2026.txt', import.meta.url),
  'utf8',
);
const read = (body: string) => readPlanText(`KẾ HOẠCH\nTHỬ NGHIỆM NĂM 2026\nI. NHIỆM VỤ\n${body}`);
const only = (body: string): PlanDocumentTask => {
  const { tasks } = read(body);
  expect(tasks).toHaveLength(1);
  return tasks[0] as PlanDocumentTask;
};

describe('labelled lines', () => {
  it.each([
    '- Đơn vị chủ trì: Sở Y tế.\n- Đơn vị phối hợp: Công an tỉnh.\n- Thời gian thực hiện: Quý I/2026.',
    '-Cơ quan chủ trì:Sở Y tế\n-Cơ quan phối hợp:Công an tỉnh\n-Thời gian hoàn thành:Quý I/2026',
    '- *Đơn vị chủ trì:* Sở Y tế.\n\n- *Phối hợp:* Công an tỉnh.\n\n- *Thời hạn:* Quý I/2026.',
    '+ Chủ trì: Sở Y tế;\n+ Phối hợp thực hiện: Công an tỉnh;\n+ Tiến độ: Quý I/2026.',
    'Đơn vị thực hiện: Sở Y tế.\nĐơn vị phối hợp: Công an tỉnh.\nThời gian: Quý I/2026.',
    '- Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Công an tỉnh; thời gian hoàn thành: Quý I/2026.',
    '- Đơn vị chủ trì:\n+ Sở Y tế\n- Đơn vị phối hợp:\n+ Công an tỉnh.\n- Thời gian: Quý I/2026.',
  ])('are read in each usual way of printing them (%#)', (labels) => {
    expect(only(`1. Lập kho dữ liệu.\n${labels}`)).toMatchObject({
      ref: 'I.1',
      content: 'Lập kho dữ liệu.',
      leads: ['Sở Y tế'],
      supports: ['Công an tỉnh'],
      deadline: { kind: 'by', due: '2026-03-31' },
    });
  });
  it('inside the brackets of a sentence belong to it', () => {
    const task = only('1. Lập kho dữ liệu (Đơn vị chủ trì: Sở Y tế; thời gian: Quý I/2026).');
    expect(task).toMatchObject({
      content: 'Lập kho dữ liệu',
      leads: ['Sở Y tế'],
      deadline: { due: '2026-03-31' },
    });
  });
  it('after several numbered parts belong to all of them: one task', () => {
    expect(
      only('a) Lập hai mô hình:\n(1) Mô hình A;\n(2) Mô hình B.\n- Đơn vị chủ trì: Sở Y tế.'),
    ).toMatchObject({ ref: 'I.a', leads: ['Sở Y tế'] });
  });
  it('make the executing unit a supporting one where a lead is named too', () => {
    const task = only('1. Tuyên truyền.\n- Đơn vị chủ trì: Sở Y tế.\n- Đơn vị thực hiện: Công an tỉnh.');
    expect([task.leads, task.supports]).toEqual([['Sở Y tế'], ['Công an tỉnh']]);
  });
  it('of product and figures are kept', () => {
    const task = only(
      '1. Tập huấn cho tối thiểu 80% công chức.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Sản phẩm: Báo cáo kết quả.',
    );
    expect(task).toMatchObject({ product: 'Báo cáo kết quả', targets: [{ value: 80, unit: '%', by: null }] });
  });
});

describe('items and bullets', () => {
  it('with own leads are tasks of their own and inherit the time above them', () => {
    const { tasks } = read(
      '1. Góp ý\na) Góp ý dự thảo theo lộ trình của Chính phủ.\n- Sở Y tế chủ trì, phối hợp với các sở: Dự thảo A.\n- Sở Nội vụ chủ trì, phối hợp với các sở: Dự thảo B.',
    );
    expect(tasks.map((t) => [t.ref, t.leads[0], t.deadline.kind])).toEqual([
      ['I.1.a-1', 'Sở Y tế', 'conditional'],
      ['I.1.a-2', 'Sở Nội vụ', 'conditional'],
    ]);
  });
  it('without own leads are part of the item above them', () => {
    const task = only(
      '1. Chỉ tiêu\na) Thực hiện các chỉ tiêu chung:\n- 100% hồ sơ trực tuyến;\n- 50% biểu mẫu được rút gọn.',
    );
    expect(task.targets.map((t) => t.value)).toEqual([100, 50]);
  });
  it('below a heading that is a unit are that unit’s tasks', () => {
    const { tasks } = read('1. Sở Y tế\na) Lập sổ sức khỏe điện tử.\nb) Công khai giá dịch vụ.');
    expect(tasks.map((t) => t.leads)).toEqual([['Sở Y tế'], ['Sở Y tế']]);
  });
  it('under purposes, money and organisation are not tasks', () => {
    const { tasks } = readPlanText(
      'I. MỤC ĐÍCH\n1. Nâng cao chất lượng phục vụ.\nII. NHIỆM VỤ\n1. Lập kho dữ liệu.\nIII. KINH PHÍ\n1. Ngân sách bảo đảm chi.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế theo dõi.',
    );
    expect(tasks.map((t) => t.ref)).toEqual(['II.1']);
  });
  it('keep the Vietnamese letter đ in the reference', () => {
    const { tasks } = read('1. Việc\nd) Lập danh mục một.\nđ) Lập danh mục hai.\ne) Lập danh mục ba.');
    expect(tasks.map((t) => t.ref)).toEqual(['I.1.d', 'I.1.đ', 'I.1.e']);
  });
});

describe('paragraphs wrapped over several lines', () => {
  it('are read as one', () => {
    const wrapped =
      '1. Rà soát toàn bộ quy trình nội bộ của các cơ quan hành chính và công bố\ndanh mục đã cắt giảm.\n- Đơn vị chủ trì: Sở Khoa học và\nCông nghệ.';
    expect(only(wrapped)).toMatchObject({
      content: expect.stringContaining('công bố danh mục'),
      leads: ['Sở Khoa học và Công nghệ'],
    });
  });
});

describe('leads without label lines', () => {
  it('are read from the closing brackets, with the time beside them', () => {
    expect(only('(1) Rà soát văn bản (Sở Tư pháp chủ trì, hoàn thành trong quý IV/2026).')).toMatchObject({
      ref: 'I.(1)',
      leads: ['Sở Tư pháp'],
      deadlineText: 'hoàn thành trong quý IV/2026',
      deadline: { due: '2026-12-31' },
    });
  });
  it('are read from the actor that opens the sentence', () => {
    expect(only('1. Các sở, UBND cấp xã rà soát thủ tục, hoàn thành trước 15/8/2026.')).toMatchObject({
      leads: ['Các sở', 'UBND cấp xã'],
      deadline: { kind: 'by', due: '2026-08-15' },
    });
  });
});

describe('the head', () => {
  it('is divided into number, date, title, issuer and what it rests on', () => {
    const text =
      'UBND TỈNH BÌNH SƠN\nSố: 05/KH-UBND\nBình Sơn, ngày 03 tháng 3 năm 2026\nKẾ HOẠCH\nCải cách hành chính và chuyển đổi số trên địa bàn tỉnh Bình Sơn năm 2026\nCăn cứ Quyết định số 10/QĐ-UBND ngày 05/02/2026 của UBND tỉnh;\nUBND tỉnh Bình Sơn ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n1. Lập kho dữ liệu.\nII. TỔ CHỨC THỰC HIỆN\n1. Kế hoạch này thay thế Kế hoạch số 7/KH-UBND ngày 01/02/2025.';
    expect(readPlanText(text).plan).toEqual({
      number: '05/KH-UBND',
      issuer: 'UBND tỉnh Bình Sơn',
      date: '2026-03-03',
      title: 'Cải cách hành chính và chuyển đổi số trên địa bàn tỉnh Bình Sơn năm 2026',
      basedOn: ['10/QĐ-UBND'],
      supersedes: ['7/KH-UBND'],
    });
  });
});

describe('standing duties', () => {
  const duties = (text: string) => read(`1. Lập kho dữ liệu.\nII. TỔ CHỨC THỰC HIỆN\n${text}`).duties;
  it('with two dates are two duties', () => {
    expect(
      duties(
        '1. Các sở, ngành xây dựng kế hoạch gửi về Sở Nội vụ trước ngày 20/3/2026 và kiện toàn tổ công tác trước ngày 25/3/2026.',
      ),
    ).toMatchObject([
      { who: ['Các sở, ngành'], to: 'Sở Nội vụ', deadline: { kind: 'by', due: '2026-03-20' } },
      { who: ['Các sở, ngành'], to: null, deadline: { kind: 'by', due: '2026-03-25' } },
    ]);
  });
  it('of each month carry their day', () => {
    expect(duties('1. Các phường, xã gửi báo cáo về Công an tỉnh trước ngày 15 hằng tháng.')).toMatchObject([
      { to: 'Công an tỉnh', deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 } },
    ]);
  });
  it('after a body and a colon are that body’s', () => {
    expect(duties('1. Sở Tài chính: Tham mưu bố trí kinh phí trước ngày 15/4/2026.')).toMatchObject([
      { who: ['Sở Tài chính'], deadline: { due: '2026-04-15' } },
    ]);
  });
  it('that wait for a difficulty are conditional', () => {
    expect(
      duties('Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời báo cáo Ban Chỉ đạo xem xét.'),
    ).toMatchObject([
      { who: ['các đơn vị'], deadline: { kind: 'conditional', condition: 'nếu có vướng mắc' } },
    ]);
  });
  it('that stand in for a meeting that is not held are conditional', () => {
    const [fallback] = duties('Trường hợp Ban Chỉ đạo không họp được, Tổ giúp việc tổ chức họp, đánh giá.');
    expect(fallback).toMatchObject({
      who: ['Tổ giúp việc'],
      deadline: { kind: 'conditional', condition: 'Trường hợp Ban Chỉ đạo không họp được' },
    });
  });
});

describe('doubts', () => {
  it('name the line of a task without owner or time', () => {
    expect(read('1. Lập kho dữ liệu.').warnings.map((w) => [w.code, w.line])).toEqual([
      ['task-without-lead', 4],
      ['task-without-deadline', 4],
    ]);
  });
  it('tell of an annex that was not read', () => {
    const { warnings } = read('1. Lập kho dữ liệu.\nNơi nhận:\n- Lưu: VT.\nPHỤ LỤC\n| 1 | Việc | Sở Y tế |');
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'annex-not-read', line: 7 }));
  });
  it('name the line and the words of a day that does not exist; the task is kept with its text', () => {
    const body = '1. Lập kho dữ liệu.\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: Trước 31/02/2026.';
    const { tasks, warnings } = read(body);
    expect(tasks).toMatchObject([{ deadlineText: 'Trước 31/02/2026', deadline: { kind: 'none' } }]);
    expect(warnings).toMatchObject([{ code: 'date-impossible', line: 6 }]);
    expect(warnings[0]?.message.vi).toContain('"Trước 31/02/2026" ở dòng 6');
  });
  it('name such a day in the closing sections too', () => {
    const body =
      '1. Sở Y tế lập kho dữ liệu trước 30/6/2026.\nII. TỔ CHỨC THỰC HIỆN\n1. Các sở gửi báo cáo về Sở Nội vụ trước ngày 31/9/2026.';
    const { duties, warnings } = read(body);
    expect(duties).toMatchObject([{ deadline: { kind: 'none' } }]);
    expect(warnings).toMatchObject([{ code: 'date-impossible', line: 6 }]);
  });
});

describe('how a text was typed', () => {
  const expected = readPlanText(sample);
  const lines = sample.split('\n');
  it('changes nothing: NFD, line ends, spaces', () => {
    const blanks = fc.array(fc.constantFrom(' ', '  ', '\u00A0', '\t', ' \u200B'), {
      minLength: lines.length,
      maxLength: lines.length,
    });
    const typing = fc.record({
      form: fc.constantFrom('NFC', 'NFD'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      blanks,
    });
    fc.assert(
      fc.property(typing, ({ form, end, blanks: extra }) => {
        const typed = lines
          .map(
            (line, i) => `${extra[i]}${line.replaceAll(' ', extra[lines.length - 1 - i] ?? ' ')}${extra[i]}`,
          )
          .join(end);
        expect(readPlanText(typed.normalize(form))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

describe('any text', () => {
  const readable = (text: string) => {
    try {
      expect(readPlanText(text).tasks.length).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof PlanReadError)) throw error;
    }
  };
  it('is read or refused with a sentence, never with another error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), readable));
  });
  it('made of pieces of a plan too', () => {
    const pieces = sample.split(/\s+|(?<=[-:;,.()])/u).concat('\n', '\n- ', '\n1. ', '\na) ', '\nII. ');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((p) => p.join(' ')),
        readable,
      ),
    );
  });
});
