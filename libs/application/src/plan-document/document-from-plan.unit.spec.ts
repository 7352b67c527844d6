import { describe, expect, test } from '@jest/globals';
import {
  asId,
  planDecider,
  type Instant,
  type Organisation,
  type PlanId,
  type PlanState,
  type UnitId,
} from '@dondoc/domain';
import { readInterchange, readPlanText, type PlanDocument } from '@dondoc/plan-import';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { documentFromPlan } from './document-from-plan.js';

const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [
    { unitId: asId('bcd'), kind: 'committee', name: 'Ban Chỉ đạo' },
    { unitId: asId('ca'), kind: 'police', name: 'Công an thành phố' },
    { unitId: asId('vp'), kind: 'office', name: 'Văn phòng UBND thành phố' },
    { unitId: asId('snv'), kind: 'department', name: 'Sở Nội vụ' },
  ],
  steering: { committeeUnitId: asId('bcd'), standingAgencyUnitId: asId('ca'), officeUnitId: asId('vp') },
};

const head = {
  number: '07/KH-UBND',
  issuer: 'Ủy ban nhân dân thành phố Lam Giang',
  date: '2026-01-15',
  title: 'Chuyển đổi số năm 2026',
  basedOn: ['57-NQ/TW'],
  supersedes: ['19/KH-UBND'],
};
const read = (tasks: object[], duties: object[] = []): PlanDocument =>
  readInterchange(
    JSON.stringify({
      plan: head,
      tasks: tasks.map((task, i) => ({
        ref: `II.${i + 1}`,
        content: 'Lập danh mục.',
        leads: ['Sở Nội vụ'],
        ...task,
      })),
      duties,
    }),
  );

const drafted = (document: PlanDocument): PlanState => {
  const draft = draftFromDocument(document, organisation, asId<PlanId>('kh-1'));
  const { head: planHead, tasks } = draft;
  const event = { type: 'PlanDrafted' as const, data: { head: planHead, tasks } };
  return planDecider.evolve(planDecider.initialState, event, '2026-01-15T01:00:00.000Z' as Instant);
};
const again = (document: PlanDocument, change: Partial<PlanState> = {}) =>
  documentFromPlan({ ...drafted(document), ...change }, organisation);

describe('a plan that was drafted from a document and is given out again', () => {
  test('names whom it goes to, its money and the office that signs, never the name of who signs', () => {
    const document = readPlanText(
      [
        ...['Số: 07/KH-UBND', 'KẾ HOẠCH', 'Chuyển đổi số năm 2026', 'I. NHIỆM VỤ', '1. Lập danh mục.'],
        ...['- Đơn vị chủ trì: Sở Nội vụ.', '- Thời gian: Quý II/2026.', 'II. KINH PHÍ'],
        ...['Kinh phí thực hiện từ ngân sách thành phố năm 2026.', 'Nơi nhận:', '- Sở Nội vụ;', '- Lưu: VT.'],
        ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Bình'],
      ].join('\n'),
    );
    expect(document.plan.signatory?.name).toBe('Trần Thị Bình');
    const { plan, money } = again(document);
    expect(plan.receivers).toEqual(['Sở Nội vụ', 'Lưu: VT']);
    expect(plan.signatory).toEqual({ ...document.plan.signatory, name: null });
    expect(money?.map(({ text }) => text)).toEqual(document.money?.map(({ text }) => text));
    expect(JSON.stringify(drafted(document))).not.toContain('Bình');
  });
  test.each<[string, object]>([
    ['a date', { deadline: { kind: 'by', due: '2026-06-30' }, deadlineText: 'Quý II/2026' }],
    [
      'a first day and a last one',
      {
        deadline: { kind: 'by', from: '2026-03-01', due: '2026-06-30' },
        deadlineText: 'Từ tháng 3 đến tháng 6/2026',
      },
    ],
    ['a date and what follows it', { deadline: { kind: 'by', due: '2026-06-30', thenStanding: true } }],
    ['a standing task', { deadline: { kind: 'standing', from: '2026-05-01' } }],
    ['a rhythm', { deadline: { kind: 'periodic', every: 'month', dayOfMonth: 20 } }],
    [
      'a condition',
      { deadline: { kind: 'conditional', condition: 'Khi có hướng dẫn', expected: '2026-04-30' } },
    ],
    ['a proof', { deadline: { kind: 'done' }, doneBy: 'Công văn số 830/UBND-VP' }],
    ['figures and a product', { targets: [{ value: 80, unit: '%', by: '2026-06-30' }], product: 'Báo cáo' }],
    [
      'a figure not to be passed and one from a day on',
      {
        targets: [
          { value: 2, unit: '%', by: null, comparison: 'at-most' },
          { value: 70, unit: '%', by: null, from: '2027-01-01', comparison: 'more-than' },
        ],
      },
    ],
    [
      'names that are bodies together',
      { leads: ['Các sở, ngành, địa phương'], supports: ['Công an thành phố'] },
    ],
    ['a body that nobody knows', { leads: ['Sở Ngoại vụ'] }],
    ['nobody', { leads: [] }],
    ['a request', { requested: true }],
  ])('says the same of a task with %s', (_what, task) => {
    const document = read([task]);
    expect(again(document).tasks).toEqual(document.tasks);
  });

  test('keeps what it asks of bodies without a time, behind what it asks of them by a day', () => {
    const timed = {
      ...{ who: ['Sở Nội vụ'], what: 'gửi báo cáo trước ngày 15 hằng tháng', to: null },
      ...{
        deadlineText: 'trước ngày 15 hằng tháng',
        deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 },
      },
    };
    const conduct = {
      ...{ who: ['Văn phòng UBND thành phố'], what: 'theo dõi, đôn đốc', to: 'Công an thành phố' },
      ...{ deadlineText: null, deadline: { kind: 'none' } },
    };
    const { duties } = again(read([{}], [conduct, timed]));
    expect(duties.map(({ what, to, deadline }) => ({ what, to, deadline }))).toEqual(
      [timed, conduct].map(({ what, to, deadline }) => ({ what, to, deadline })),
    );
  });

  test('says the same of its head, and of duties that have a time', () => {
    const document = read(
      [{}],
      [
        {
          who: ['Sở Nội vụ'],
          what: 'gửi báo cáo trước ngày 15 hằng tháng',
          to: 'Công an thành phố',
          deadlineText: 'trước ngày 15 hằng tháng',
          deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 },
        },
      ],
    );
    const { plan, duties } = again(document);
    expect(plan).toEqual(document.plan);
    expect(duties).toEqual(document.duties);
  });

  test('names the bodies that a person chose instead of those printed', () => {
    const document = read([{ leads: ['Sở Ngoại vụ'] }]);
    const tasks = drafted(document).tasks.map((task) => ({
      ...task,
      owners: [{ kind: 'unit' as const, unitId: asId<UnitId>('ca') }],
    }));
    expect(again(document, { tasks }).tasks[0]?.leads).toEqual(['Công an thành phố']);
  });

  test('bears the number and the day of its issue', () => {
    const issued = { status: 'issued', document: '12/KH-UBND', issuedOn: '2026-02-01' } as Partial<PlanState>;
    expect(again(read([{}]), issued).plan).toMatchObject({ number: '12/KH-UBND', date: '2026-02-01' });
  });

  test('has its dated steps in the time and the others in the remarks', () => {
    const document = read([{ deadline: { kind: 'by', due: '2026-06-30' } }]);
    const milestones = [{ text: 'Lập nhóm', due: '2026-02-15' }, { text: 'Thử nghiệm' }];
    const tasks = drafted(document).tasks.map((task) => ({ ...task, milestones }));
    expect(again(document, { tasks } as unknown as Partial<PlanState>).tasks[0]).toMatchObject({
      deadline: { milestones: [{ due: '2026-02-15', text: 'Lập nhóm', targets: [] }] },
      remark: 'Các bước: Thử nghiệm',
    });
  });
});
