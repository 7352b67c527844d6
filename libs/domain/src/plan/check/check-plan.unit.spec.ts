import { describe, expect, test } from '@jest/globals';
import { by, sampleSteering } from '@dondoc/testing';
import { asDay } from '../../calendar/day.js';
import type { Organisation, OwnerRef, Unit, UnitKind } from '../../organisation/organisation.js';
import { asId, type PlanId, type UnitId } from '../../shared/ids.js';
import type { DraftTask, PlanHead } from '../plan.events.js';
import { checkPlan, mustMend } from './check-plan.js';
import { impossibleDaysIn } from './check-time.js';
import type { PlanToCheck } from './finding.js';
import { refGaps } from './refs.js';

const unit = (unitId: string, kind: UnitKind, name: string): Unit => ({
  unitId: asId<UnitId>(unitId),
  kind,
  name,
});
const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Thành phố Lam Giang',
  units: [
    unit('ban-chi-dao', 'committee', 'Ban Chỉ đạo'),
    unit('cong-an', 'police', 'Công an thành phố'),
    unit('van-phong', 'office', 'Văn phòng UBND thành phố'),
    unit('stp', 'department', 'Sở Tư pháp'),
    unit('snv', 'department', 'Sở Nội vụ'),
    unit('toa', 'outside', 'Tòa án nhân dân thành phố'),
  ],
  steering: sampleSteering,
};
const head: PlanHead = {
  planId: asId<PlanId>('kh'),
  organisationId: 'lam-giang',
  title: 'Kế hoạch',
  issuer: 'UBND',
  date: asDay('2026-01-15'),
  validTo: asDay('2026-12-31'),
  basedOn: [],
  supersedes: [],
};
const owner = (unitId: string): OwnerRef => ({ kind: 'unit', unitId: asId<UnitId>(unitId) });
/** A task against which nothing can be said. */
const clear = (ref: string, over: Partial<DraftTask> = {}): DraftTask => ({
  key: `t-${ref}`,
  ref,
  content: 'Làm sạch dữ liệu hộ tịch',
  leadsPrinted: ['Sở Tư pháp'],
  supportsPrinted: ['Sở Nội vụ'],
  owners: [owner('stp')],
  supports: [owner('snv')],
  deadline: by('2026-06-30'),
  deadlineText: 'Trước ngày 30/6/2026',
  product: 'Báo cáo',
  targets: [],
  confidence: 1,
  source: { line: 10, endLine: 12 },
  ...over,
});
const check = (tasks: readonly DraftTask[], more: Partial<PlanToCheck> = {}) =>
  checkPlan({ head, tasks, organisation, on: asDay('2026-01-20'), ...more });
/** `[code, severity]` of what is found about one task. */
const found = (over: Partial<DraftTask>, more?: Partial<PlanToCheck>) =>
  check([clear('I.1', over)], more).map(({ code, severity }) => [code, severity]);

test('a plan in which everything is clear has no finding', () => {
  expect(check([clear('I.1'), clear('I.2')])).toEqual([]);
});

describe('rõ người:', () => {
  test('a task needs a lead', () => {
    expect(found({ leadsPrinted: [], owners: [] })).toEqual([['lead-missing', 'must']]);
  });
  test('a lead nobody knows must be chosen, one that is likely comes with its proposal', () => {
    expect(found({ leadsPrinted: ['Sở Ngoại vụ'], owners: [] })).toEqual([['lead-unknown', 'must']]);
    const [proposed] = check([clear('I.1', { leadsPrinted: ['Tư pháp'], owners: [] })]);
    expect(proposed).toMatchObject({
      ...{ code: 'lead-proposed', severity: 'must', clarity: 'person', ref: 'I.1', key: 't-I.1' },
      params: { printed: 'Tư pháp', unit: 'Sở Tư pháp' },
      proposals: [{ unitId: 'stp', name: 'Sở Tư pháp', score: 0.8 }],
      source: { line: 10, endLine: 12 },
    });
    expect(found({ leadsPrinted: ['VNPT Lam Giang'], owners: [] })).toEqual([['lead-outside', 'must']]);
  });
  test('a second lead that is unknown beside a known one is to be looked at', () => {
    expect(found({ leadsPrinted: ['Sở Tư pháp', 'Sở Ngoại vụ'] })).toEqual([['lead-unknown', 'should']]);
  });
  test('an owner whom a person chose answers for the name', () => {
    expect(found({ leadsPrinted: ['Sở Ngoại vụ'] })).toEqual([]);
  });
  test('a group without a unit is nobody', () => {
    const localities: OwnerRef = { kind: 'group', group: 'localities', printed: 'Các xã' };
    expect(found({ owners: [localities], leadsPrinted: ['Các xã'] })).toEqual([['lead-group-empty', 'must']]);
  });
  test('two leads are a doubt until it is said whose part makes it done; a group is one', () => {
    const two = {
      leadsPrinted: ['Sở Tư pháp', 'Công an thành phố'],
      owners: [owner('stp'), owner('cong-an')],
    };
    expect(found(two)).toEqual([['leads-several', 'should']]);
    expect(found({ ...two, completion: { rule: 'lead' } })).toEqual([]);
    expect(
      found({
        owners: [{ kind: 'group', group: 'departments', printed: 'Các sở' }],
        supports: [],
        supportsPrinted: [],
      }),
    ).toEqual([]);
  });
  test('without an organisation a printed name is enough', () => {
    const none = { organisation: undefined } as unknown as Partial<PlanToCheck>;
    expect(found({ leadsPrinted: ['Sở Ngoại vụ'], owners: [] }, none)).toEqual([]);
    expect(found({ leadsPrinted: [], owners: [] }, none)).toEqual([['lead-missing', 'must']]);
    expect(found({ leadsPrinted: ['Sở A', 'Sở B'], owners: [] }, none)).toEqual([
      ['leads-several', 'should'],
    ]);
  });
});

describe('rõ việc:', () => {
  test('a task says what is to be done', () => {
    expect(found({ content: ' ' })).toEqual([['content-missing', 'must']]);
  });
  test('a list of acts inside one sentence is a doubt, two steps of one are none', () => {
    expect(found({ content: 'Xây dựng kho dữ liệu; tổ chức tập huấn; ban hành quy chế' })).toEqual([
      ['content-several', 'should'],
    ]);
    expect(found({ content: 'Thực hiện: (1) rà soát sổ; (2) nhập dữ liệu' })).toEqual([
      ['content-several', 'should'],
    ]);
    expect(found({ content: 'Xây dựng kho dữ liệu; công bố dữ liệu mở' })).toEqual([]);
  });
  test('what the reader was unsure of is to be compared', () => {
    expect(found({ confidence: 0.66 })).toEqual([['reading-doubtful', 'should']]);
    expect(found({ confidence: 0.8 })).toEqual([]);
  });
});

describe('rõ thời gian:', () => {
  const none = { kind: 'none' } as const;
  test.each<[string, Partial<DraftTask>, string[][]]>([
    [
      'a day that does not exist must be mended',
      { deadline: none, deadlineText: 'trước ngày 31/4/2026' },
      [['deadline-impossible', 'must']],
    ],
    [
      'words that were not understood are looked at',
      { deadline: none, deadlineText: 'theo tiến độ' },
      [['deadline-unclear', 'should']],
    ],
    ['no words at all are confirmed', { deadline: none, deadlineText: '' }, [['deadline-missing', 'should']]],
    ['a day before the plan itself', { deadline: by('2026-01-14') }, [['deadline-before-plan', 'should']]],
    ['a day that has gone by at issue', { deadline: by('2026-01-19') }, [['deadline-past', 'should']]],
    ['today is not past', { deadline: by('2026-01-20') }, []],
    [
      'a day beyond the plan’s validity',
      { deadline: by('2027-01-01') },
      [['deadline-after-validity', 'should']],
    ],
    ['a standing task has no day to be wrong', { deadline: { kind: 'standing' } }, []],
    [
      'a step after the deadline',
      { milestones: [{ text: 'Bước 2', due: asDay('2026-07-01') }] },
      [['milestone-after-due', 'should']],
    ],
    ['a step on the day itself', { milestones: [{ text: 'Bước 2', due: asDay('2026-06-30') }] }, []],
  ])('%s', (_, over, wanted) => {
    expect(found(over)).toEqual(wanted);
  });
  test('a part of a task is due no later than the task', () => {
    const later = [clear('II.3.b'), clear('II.3.b-1', { deadline: by('2026-07-01') })];
    expect(check(later)).toMatchObject([
      { code: 'child-after-parent', ref: 'II.3.b-1', params: { parent: 'II.3.b' } },
    ]);
    expect(check([clear('II.3.b'), clear('II.3.b-1')])).toEqual([]);
  });
  test.each([
    ['trước ngày 31/4/2026', ['31/4/2026']],
    ['ngày 30 tháng 02 năm 2026', ['ngày 30 tháng 02 năm 2026']],
    ['29/02/2028 và 29/02/2027', ['29/02/2027']],
    ['hoàn thành 31/6', ['31/6']],
    ['Hoàn thành chậm nhất 32/1/2026', ['32/1/2026']],
    ['Tháng 13/2026', ['Tháng 13/2026']],
    ['Quý V/2026', ['Quý V/2026']],
    ['Quý II, quý IV/2026; quý 3 năm 2026; tháng 12/2026', []],
    ['trước ngày 32 hằng tháng', ['ngày 32 hằng tháng']],
    ['ngày 31 hằng tháng', []],
    ['Trước 31/6 hằng năm', ['31/6']],
    ['Năm 2026 (trước ngày 31/9/2026)', ['31/9/2026']],
    ['trực 24/24, 24/7; ngày 29/2; 12/KH-UBND; 1.500/2.000', []],
  ])('impossible days in %p', (words, days) => {
    expect(impossibleDaysIn(words)).toEqual(days);
  });
});

describe('rõ kết quả:', () => {
  const { product: _, ...bare } = clear('I.1');
  test('a product, a figure or a step is to come out', () => {
    expect(check([bare]).map(({ code }) => code)).toEqual(['result-missing']);
    expect(check([{ ...bare, targets: [{ value: 100, unit: '%' }] }])).toEqual([]);
    expect(check([{ ...bare, milestones: [{ text: 'Khảo sát' }] }])).toEqual([]);
  });
  test('a duty, or what was done before, needs none', () => {
    expect(check([clear('I.1'), { ...bare, key: 'd1', ref: 'TC-1', duty: true }])).toEqual([]);
    expect(check([{ ...bare, deadline: { kind: 'done', document: '1/QĐ' } }])).toEqual([]);
  });
});

describe('rõ trách nhiệm:', () => {
  test('nobody leads and supports at once', () => {
    expect(found({ supports: [owner('stp')] })).toEqual([['support-is-lead', 'should']]);
    const none = { organisation: undefined } as unknown as Partial<PlanToCheck>;
    expect(found({ supportsPrinted: ['Sở Tư pháp'], supports: [] }, none)).toEqual([
      ['support-is-lead', 'should'],
    ]);
  });
  test('a support nobody knows is told by what it may be', () => {
    const codes = (name: string) => found({ supportsPrinted: [name], supports: [] }).map(([code]) => code);
    expect(codes('Sở Ngoại vụ')).toEqual(['support-unknown']);
    expect(codes('Nội vụ')).toEqual(['support-proposed']);
    expect(codes('Kho bạc Nhà nước')).toEqual(['support-outside']);
  });
  test('a body outside the line is asked, one inside is not', () => {
    expect(found({ leadsPrinted: ['Tòa án'], owners: [owner('toa')] })).toEqual([
      ['lead-to-be-asked', 'should'],
    ]);
    expect(found({ leadsPrinted: ['Tòa án'], owners: [owner('toa')], requested: true })).toEqual([]);
    expect(found({ requested: true })).toEqual([['requested-in-line', 'should']]);
  });
  test('a duty has somebody to do it', () => {
    const duties = [{ who: [], what: 'Báo cáo hằng quý', source: { line: 90, endLine: 90 } }];
    expect(check([clear('I.1')], { duties })).toMatchObject([
      { code: 'duty-without-who', ref: '', key: '', source: { line: 90 } },
    ]);
    expect(check([clear('I.1')], { duties: [{ who: ['Sở Tư pháp', 'Các sở, ngành'], what: 'x' }] })).toEqual(
      [],
    );
  });
  test.each(['Sở Ngoại vụ', 'Tư pháp', 'Kho bạc Nhà nước'])(
    'a duty of %p, whom nobody surely is, is not lost unseen',
    (name) => {
      expect(check([clear('I.1')], { duties: [{ who: ['Sở Tư pháp', name], what: 'x' }] })).toMatchObject([
        { code: 'duty-unknown', severity: 'should', params: { printed: name } },
      ]);
    },
  );
});

describe('the plan as a whole:', () => {
  const codes = (tasks: DraftTask[], more: Partial<PlanToCheck> = {}) =>
    check(tasks, more).map(({ code }) => code);
  test('has a task of its list', () => {
    expect(codes([])).toEqual(['plan-empty']);
    expect(codes([clear('TC-1', { duty: true })])).toEqual(['plan-empty']);
  });
  test('has as many tasks as it says, duties not counted', () => {
    const tasks = [clear('II.1.a'), clear('II.1.b'), clear('II.10.a'), clear('TC-1', { duty: true })];
    expect(codes(tasks, { stated: { tasks: 3, bySection: { 'II.1': 2, 'II.10': 1 } } })).toEqual([]);
    expect(check(tasks, { stated: { tasks: 4, bySection: { 'II.1': 3 } } })).toMatchObject([
      { code: 'count-differs', severity: 'should', params: { stated: 4, found: 3 } },
      { code: 'section-count-differs', severity: 'should', params: { section: 'II.1', stated: 3, found: 2 } },
    ]);
  });
  test('has no reference twice and no gap', () => {
    const twice = [clear('I.1'), clear('I.1', { key: 'other' })];
    expect(check(twice)).toMatchObject([{ code: 'ref-repeated', key: 'other' }]);
    expect(check([clear('I.1'), clear('I.3')])).toMatchObject([
      { code: 'ref-gap', ref: 'I.3', params: { before: 'I.1', missing: 'I.2' } },
    ]);
  });
  test('replaces plans that are known', () => {
    const replacing = { head: { ...head, supersedes: ['19/KH-UBND'] } };
    expect(codes([clear('I.1')], replacing)).toEqual([]);
    expect(codes([clear('I.1')], { ...replacing, knownPlans: ['19/KH-UBND'] })).toEqual([]);
    expect(codes([clear('I.1')], { ...replacing, knownPlans: [] })).toEqual(['supersedes-unknown']);
  });
  test('bears no number of another', () => {
    const numbered = { ...head, number: '07/KH-UBND' };
    const held = (planId: string) => ({
      ...{ head: numbered, numberHeldBy: { planId: asId<PlanId>(planId), title: 'Kế hoạch cũ' } },
    });
    expect(check([clear('I.1')], held('kh-cu'))).toMatchObject([
      { code: 'number-taken', severity: 'should', params: { number: '07/KH-UBND', plan: 'Kế hoạch cũ' } },
    ]);
    expect(codes([clear('I.1')], held(head.planId))).toEqual([]);
  });
});

test.each<[string, string[], string[]]>([
  ['numbers', ['12', '14'], ['13']],
  ['letters', ['I.a', 'I.c'], ['I.b']],
  ['after d comes đ', ['I.d', 'I.đ', 'I.e', 'I.g'], []],
  ['or e, as Latin has it', ['I.d', 'I.e', 'I.f'], []],
  ['what stands under the one left out', ['I.1', 'I.2.a', 'I.3'], []],
  ['a list begun anew', ['1', '2', '1', '2', '3'], []],
  ['numbers with a zero before them', ['01', '02', '04'], ['3']],
  ['bullets', ['II.b-1', 'II.b-3'], ['II.b-2']],
  ['other lists between', ['I.1.a', 'I.2.a', 'I.1.b'], []],
  ['roman headings', ['I', 'III'], []],
])('a gap in the numbering: %s', (_, refs, missing) => {
  expect(refGaps(refs).map((gap) => gap.missing)).toEqual(missing);
});

test('what must be mended comes first, then what was read with least certainty, then the plan’s order', () => {
  const { product: _, ...bare } = clear('x');
  const tasks = [
    { ...bare, key: 'a', ref: 'I.1' },
    { ...bare, key: 'b', ref: 'I.2', confidence: 0.5 },
    { ...bare, key: 'c', ref: 'I.3', owners: [], leadsPrinted: [] },
  ];
  const findings = check(tasks);
  expect(findings.map(({ code, key }) => [code, key])).toEqual([
    ['lead-missing', 'c'],
    ['reading-doubtful', 'b'],
    ['result-missing', 'b'],
    ['result-missing', 'a'],
    ['result-missing', 'c'],
  ]);
  expect(mustMend(findings)).toHaveLength(1);
});
