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
      'tasks.0.deadline.due',
    ],
    ...['0000-01-01', '0206-12-31', '9999-12-31'].map((due): [string, object, string] => [
      `a day of no plan, ${due},`,
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by', due } }] },
      'tasks.0.deadline.due',
    ]),
    [
      'a date kind without a day',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'by' } }] },
      'tasks.0.deadline.due',
    ],
    [
      'an unknown kind of deadline',
      { tasks: [{ ref: '1', content: 'Việc', deadline: { kind: 'soon' } }] },
      'tasks.0.deadline.kind',
    ],
    ['a task without text', { tasks: [{ ref: '1', content: ' ' }] }, 'tasks.0.content'],
    [
      'a reference used twice',
      {
        tasks: [
          { ref: '1', content: 'Việc' },
          { ref: '1', content: 'Khác' },
        ],
      },
      'tasks.1.ref',
    ],
    ['a lead that is no text', { tasks: [{ ref: '1', content: 'Việc', leads: [5] }] }, 'tasks.0.leads.0'],
    ['no title', { plan: {} }, 'plan.title'],
  ])('with %s is refused at its place', (_name, change, place) => {
    expect(refusal(change)).toMatchObject({ code: 'plan-json-invalid', params: { at: place } });
  });
  it('without a task is refused', () =>
    expect(refusal({ tasks: [] })).toMatchObject({ code: 'plan-no-task' }));
});
