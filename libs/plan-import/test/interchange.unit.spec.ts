import { describe, expect, it } from '@jest/globals';
import { readInterchange, readPlanText, toInterchange } from '@dondoc/plan-import';

const long = 'Rà soát quy trình nội bộ và công bố danh mục '.repeat(8).trim();
const text = `KẾ HOẠCH\nTHỬ NĂM 2026\nI. NHIỆM VỤ\n1. ${long}.\n- Đơn vị chủ trì: Sở Nội vụ.\n- Thời gian: Quý I/2026.\n`;
const smallest = { plan: { title: 'Kế hoạch thử' }, tasks: [{ ref: '1', content: 'Lập danh mục' }] };
const refusal = (change: object) => {
  try {
    readInterchange(JSON.stringify({ ...smallest, ...change }));
  } catch (error) {
    return error;
  }
  return null;
};

describe('the interchange form', () => {
  it('gives the same document back, also where the opening of a text is cut at 160 characters', () => {
    const document = readPlanText(text);
    const written = toInterchange(document);
    expect(written.tasks[0]?.content).toHaveLength(160);
    expect(readInterchange(JSON.stringify(written))).toEqual(document);
  });
  it('keeps the dated steps of a deadline, and how a figure is meant', () => {
    const target = { value: 80, unit: '%', by: '2026-06-30', comparison: 'at-least' };
    const milestones = [{ due: '2026-06-30', text: 'đạt tối thiểu 80%', targets: [target] }];
    const deadline = { kind: 'by', due: '2026-12-31', milestones };
    const task = {
      ref: '1',
      content: 'Lập danh mục',
      deadline,
      targets: [{ ...target, from: '2026-01-01' }],
    };
    const [read] = readInterchange(JSON.stringify({ ...smallest, tasks: [task] })).tasks;
    expect(read).toMatchObject({ deadline, targets: task.targets });
    const misprint = { ...deadline, milestones: [{ ...milestones[0], due: '2026-06-31' }] };
    expect(refusal({ tasks: [{ ...task, deadline: misprint }] })).toMatchObject({
      params: { at: 'tasks[0].deadline.milestones[0].due' },
    });
  });
  it('may leave out what is empty, and is counted anew', () => {
    expect(readInterchange(JSON.stringify({ ...smallest, counts: { tasks: 99 } }))).toMatchObject({
      plan: { number: null, basedOn: [] },
      tasks: [{ leads: [], deadline: { kind: 'none' }, source: null, confidence: 1 }],
      counts: { tasks: 1, bySection: { '1': 1 } },
    });
  });
  it.each<[string, object, string]>([
    [
      'a day that does not exist',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by', due: '2026-02-30' } }] },
      'tasks[0].deadline.due',
    ],
    ...['0000-01-01', '0206-12-31', '9999-12-31'].map((due): [string, object, string] => [
      `a day of no plan, ${due},`,
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by', due } }] },
      'tasks[0].deadline.due',
    ]),
    [
      'a date kind without a day',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by' } }] },
      'tasks[0].deadline.due',
    ],
    [
      'an unknown kind of deadline',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'soon' } }] },
      'tasks[0].deadline.kind',
    ],
    ['a task without text', { tasks: [{ ref: '1', content: ' ' }] }, 'tasks[0].content'],
    ['a lead that is no text', { tasks: [{ ref: '1', content: 'Việc', leads: [5] }] }, 'tasks[0].leads[0]'],
    ['no title', { plan: {} }, 'plan.title'],
  ])('with %s is refused at its place', (_name, change, place) => {
    expect(refusal(change)).toMatchObject({ code: 'plan-json-invalid', params: { at: place } });
  });
  it('that breaks off is refused with the line', () => {
    const broken = '{"plan": {"title": "Thử"},\n"tasks": [\n  {"ref": "1" "content": "Việc"}]}';
    expect(() => readInterchange(broken)).toThrow(
      expect.objectContaining({ code: 'plan-json-invalid', params: expect.objectContaining({ line: 3 }) }),
    );
    expect(() => readInterchange('{"plan": {},\n')).toThrow(/dòng 1.*line 1/);
  });
  it.each<[string, object, RegExp, RegExp]>([
    [
      'of ours',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by' } }] },
      /ở mục tasks\[0\]\.deadline\.due: loại "by" phải có ngày hạn; hãy sửa/,
      /at tasks\[0\]\.deadline\.due: kind "by" needs a due day; correct/,
    ],
    ['of the form', { plan: {} }, /ở mục plan\.title: còn thiếu;/, /at plan\.title: is missing;/],
    [
      'of the form',
      { tasks: [{ ref: 1, content: 'Việc' }] },
      /mục tasks\[0\]\.ref: .*mong đợi string, nhận được số/,
      /expected string/,
    ],
  ])('tells a fault %s in Vietnamese and in English', (_name, change, vi, en) => {
    const error = refusal(change) as { vi: string; en: string };
    expect(error.vi).toMatch(vi);
    expect(error.en).toMatch(en);
    expect(error.vi).not.toMatch(en);
  });
  it('keeps a reference that is printed twice, and doubts it once, also when read again', () => {
    const twice = [
      { ref: '1', content: 'Việc' },
      { ref: '1', content: 'Khác' },
    ];
    const document = readInterchange(JSON.stringify({ ...smallest, tasks: twice }));
    expect(document.warnings.map((w) => w.code)).toEqual(['task-ref-repeated']);
    expect(readInterchange(JSON.stringify(toInterchange(document)))).toEqual(document);
  });
  it('keeps remarks, doubts, and the sections of a table where they add up', () => {
    const tasks = ['1', '2', '3'].map((n) => ({ ref: `row ${n}`, content: 'Việc', remark: 'Công văn số 5' }));
    const counts = { tasks: 3, bySection: { 'SỞ Y TẾ': 2, 'SỞ NỘI VỤ': 1 } };
    const whole = readInterchange(JSON.stringify({ ...smallest, tasks, counts, doubts: ['Cột cuối mờ.'] }));
    expect(whole).toMatchObject({
      tasks: [{ remark: 'Công văn số 5' }, {}, {}],
      counts,
      doubts: ['Cột cuối mờ.'],
    });
    expect(readInterchange(JSON.stringify(toInterchange(whole)))).toEqual(whole);
    const wrong = { tasks: 3, bySection: { 'SỞ Y TẾ': 5 } };
    expect(readInterchange(JSON.stringify({ ...smallest, tasks, counts: wrong })).counts.tasks).toBe(3);
  });
  it('without a task is refused', () =>
    expect(refusal({ tasks: [] })).toMatchObject({ code: 'plan-no-task' }));
});
