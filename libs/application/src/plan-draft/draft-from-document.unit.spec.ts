import { describe, expect, test } from '@jest/globals';
import { asId, type Organisation, type PlanId } from '@dondoc/domain';
import { readInterchange } from '@dondoc/plan-import';
import { checkDocument, type DocumentCheck } from './check-document.js';
import { draftFromDocument } from './draft-from-document.js';

const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [
    { unitId: asId('bcd'), kind: 'committee', name: 'Ban Chỉ đạo' },
    { unitId: asId('ca'), kind: 'police', name: 'Công an thành phố' },
    { unitId: asId('vp'), kind: 'office', name: 'Văn phòng UBND thành phố' },
  ],
  steering: { committeeUnitId: asId('bcd'), standingAgencyUnitId: asId('ca'), officeUnitId: asId('vp') },
};
const draft = (task: object) => {
  const tasks = [{ ref: '1', content: 'Việc', leads: ['Công an TP'], ...task }];
  const document = readInterchange(JSON.stringify({ plan: { title: 'Kế hoạch thử' }, tasks }));
  return draftFromDocument(document, organisation, asId<PlanId>('kh-1'));
};
const taskOf = (task: object) => draft(task).tasks[0];

test('a duty with a time is drafted whoever it names; a body nobody knows is for a person to choose', () => {
  const duty = {
    what: 'báo cáo kết quả',
    to: 'Công an thành phố',
    deadline: { kind: 'periodic', every: 'month' },
  };
  const document = readInterchange(
    JSON.stringify({
      plan: { title: 'Kế hoạch thử' },
      tasks: [{ ref: '1', content: 'Việc', leads: ['Công an TP'] }],
      duties: [
        { ...duty, who: ['Hội Người cao tuổi'] },
        { what: 'đôn đốc', who: ['Văn phòng UBND thành phố'] },
      ],
    }),
  );
  const { tasks, findings } = draftFromDocument(document, organisation, asId<PlanId>('kh-1'));
  expect(tasks.slice(1)).toMatchObject([
    { key: 'd01', ref: 'TC-1', duty: true, owners: [], leadsPrinted: ['Hội Người cao tuổi'] },
  ]);
  expect(findings.map(({ code, key }) => [code, key])).toEqual([
    ['unit-unknown', 'd01'],
    ['owner-missing', 'd01'],
  ]);
});

describe('the deadline of a drafted task', () => {
  test.each<[object, object]>([
    [
      { kind: 'by', due: '2026-06-30', thenStanding: true },
      { kind: 'by', due: '2026-06-30', thenStanding: true },
    ],
    [
      { kind: 'standing', from: '2026-05-01' },
      { kind: 'standing', from: '2026-05-01' },
    ],
    [
      { kind: 'periodic', every: 'quarter', dayOfMonth: 20 },
      { kind: 'periodic', every: 'quarter', dayOfMonth: 20 },
    ],
    [
      { kind: 'conditional', condition: 'khi có hướng dẫn', expected: '2026-04-30' },
      { kind: 'conditional', condition: 'khi có hướng dẫn', expected: '2026-04-30' },
    ],
    [{ kind: 'none' }, { kind: 'none' }],
  ])('read as %j is %j', (deadline, wanted) => {
    expect(taskOf({ deadline })?.deadline).toEqual(wanted);
    expect(draft({ deadline }).findings).toEqual([]);
  });

  test('is done only with the document that proves it', () => {
    const done = { deadline: { kind: 'done' }, doneBy: 'Công văn số 830/UBND-VP' };
    expect(taskOf(done)?.deadline).toEqual({ kind: 'done', document: 'Công văn số 830/UBND-VP' });
    expect(draft({ ...done, doneBy: null }).findings).toMatchObject([{ code: 'deadline-unclear', ref: '1' }]);
  });

  test('keeps in words the rhythm and the first day that stand beside a date', () => {
    const by = { kind: 'by', due: '2026-06-30' };
    const words = (task: object) => taskOf(task)?.deadlineText;
    expect(words({ deadline: { ...by, every: 'month' } })).toBe(
      'Đến hết ngày 30/06/2026, định kỳ hằng tháng',
    );
    expect(words({ deadline: { ...by, from: '2026-02-01' } })).toBe('Từ ngày 01/02/2026 đến ngày 30/06/2026');
    expect(words({ deadline: { ...by, every: 'month' }, deadlineText: 'Quý II' })).toBe('Quý II');
    expect(words({ deadline: by })).toBeUndefined();
  });
});

test('the dated steps of a line are the task’s milestones; a step that is a figure is its target already', () => {
  const target = { value: 80, unit: '%', by: '2026-06-30' };
  const milestones = [
    { due: '2026-03-31', text: 'ban hành quy chế', targets: [] },
    { due: '2026-06-30', text: 'đạt 80%', targets: [target] },
  ];
  const task = taskOf({ deadline: { kind: 'by', due: '2026-12-31', milestones }, targets: [target] });
  expect(task?.milestones).toEqual([{ text: 'ban hành quy chế', due: '2026-03-31' }]);
  expect(task?.targets).toEqual([target]);
  expect(taskOf({ deadline: { kind: 'by', due: '2026-12-31' } })).not.toHaveProperty('milestones');
});

test('a lead that no unit bears is a finding, and its task waits for an owner', () => {
  const { tasks, findings } = draft({ leads: ['Sở Ngoại vụ'] });
  expect(tasks[0]?.owners).toEqual([]);
  expect(findings.map((f) => f.code)).toEqual(['unit-unknown', 'owner-missing']);
});

test('a task keeps where it stands in the document and how surely it was read', () => {
  const read = { source: { line: 19, endLine: 22 }, confidence: 0.66 };
  expect(taskOf(read)).toMatchObject(read);
  expect(taskOf({ confidence: 1 })).not.toHaveProperty('source');
});

test('the dated steps of a deadline become steps of the task', () => {
  const document = readInterchange(
    JSON.stringify({ plan: { title: 'Kế hoạch thử' }, tasks: [{ ref: '1', content: 'Việc' }] }),
  );
  const [task] = document.tasks;
  const milestones = [{ due: '2026-06-30', text: 'đạt 80%', targets: [] }];
  const stepped = { ...task!, deadline: { kind: 'by' as const, due: '2026-12-31', milestones } };
  const plan = draftFromDocument({ ...document, tasks: [stepped] }, organisation, asId<PlanId>('kh-1'));
  expect(plan.tasks[0]?.milestones).toEqual([{ text: 'đạt 80%', due: '2026-06-30' }]);
});

test('a document is checked in an organisation, or by its own names where there is none', () => {
  const document = readInterchange(
    JSON.stringify({
      plan: { title: 'Kế hoạch thử' },
      tasks: [
        {
          ref: '1',
          content: 'Việc',
          leads: ['Sở Ngoại vụ'],
          deadline: { kind: 'standing' },
          product: 'Báo cáo',
        },
      ],
      duties: [{ who: [], what: 'Báo cáo' }],
    }),
  );
  const codes = (check: DocumentCheck) => checkDocument(document, check).findings.map(({ code }) => code);
  expect(codes({ organisation })).toEqual(['lead-unknown', 'duty-without-who']);
  expect(codes({})).toEqual(['duty-without-who']);
  const stated = { ...document, stated: { tasks: 2 } };
  expect(checkDocument(stated).findings[0]).toMatchObject({ code: 'count-differs', severity: 'should' });
});
