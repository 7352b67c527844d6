import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assigned, by, local, personOf, sampleRules, sampleSteering } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import type { Organisation, OwnerRef, UnitKind } from '../organisation/organisation.js';
import { DomainError } from '../shared/domain-error.js';
import { asId, type PlanId, type UnitId } from '../shared/ids.js';
import type { HeadChange, PlanCommand } from './plan.commands.js';
import { DRAFT_HEAD, draftPartStands, planDecider } from './plan.decider.js';
import type { DraftTask, PlanEvent, PlanHead } from './plan.events.js';
import { planNumberKey } from './plan-number.js';
import { taskIdOf, tasksToAssign } from './tasks-to-assign.js';

const now = local('2025-03-10 08:30');
const unit = (unitId: string, kind: UnitKind) => ({ unitId: asId<UnitId>(unitId), kind, name: unitId });
const organisation: Organisation = {
  organisationId: 'lam-giang',
  name: 'Lam Giang',
  units: [
    unit('ban-chi-dao', 'committee'),
    unit('cong-an', 'police'),
    unit('van-phong', 'office'),
    unit('so-tu-phap', 'department'),
    unit('xa-a', 'locality'),
    unit('xa-b', 'locality'),
    unit('toa-an', 'outside'),
  ],
  steering: sampleSteering,
};
const owner = (unitId: string): OwnerRef => ({ kind: 'unit', unitId: asId<UnitId>(unitId) });
const localities: OwnerRef = { kind: 'group', group: 'localities', printed: 'Các xã' };
const head: PlanHead = {
  planId: asId<PlanId>('kh'),
  organisationId: 'lam-giang',
  title: 'Kế hoạch',
  issuer: 'UBND',
  basedOn: [],
  supersedes: [],
};
const task = (key: string, over: Partial<DraftTask> = {}): DraftTask => ({
  key,
  ref: `II.${key}`,
  content: 'Làm sạch dữ liệu',
  leadsPrinted: [],
  supportsPrinted: [],
  owners: [owner('so-tu-phap')],
  supports: [],
  deadline: by('2025-06-30'),
  targets: [],
  ...over,
});
const drafted = (...tasks: DraftTask[]): PlanEvent => ({ type: 'PlanDrafted', data: { head, tasks } });
const issue: PlanCommand = { type: 'IssuePlan', issuedOn: asDay('2025-03-10'), organisation };
const issued: PlanEvent = {
  type: 'PlanIssued',
  data: {
    planId: head.planId,
    issuedOn: asDay('2025-03-10'),
    issuedForUnitId: asId('ban-chi-dao'),
    steering: organisation.steering,
    policyVersion: 'default/1',
    calendarVersion: 'vn-2023-2026/1',
    tasks: [{ key: 't1', taskId: asId('kh-t01') }],
  },
};

/** Code and facts of a refusal; undefined if it was none. */
const refusalOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.params];
  }
  return undefined;
};
const fold = (...events: PlanEvent[]) =>
  events.reduce((state, event) => planDecider.evolve(state, event, now), planDecider.initialState);
const given = (...events: PlanEvent[]) => ({
  when: (command: PlanCommand) => () =>
    planDecider.decide(fold(...events), command, { now, rules: sampleRules }),
});

describe('drafting a plan', () => {
  const draft: PlanCommand = { type: 'DraftPlan', head, tasks: [task('t1')] };
  test('acts, and keeps what document it was read from', () => {
    expect(given().when(draft)()).toEqual([drafted(task('t1'))]);
    expect(given().when({ ...draft, sourceSha256: 'ab' })()[0]?.data).toMatchObject({ sourceSha256: 'ab' });
  });
  test('refuses a plan that is there, one without title, a task without content, one key twice', () => {
    expect(given(drafted()).when(draft)).toThrow('plan-exists');
    expect(given().when({ ...draft, head: { ...head, title: ' ' } })).toThrow('text-missing');
    expect(given().when({ ...draft, tasks: [task('t1', { content: '' })] })).toThrow('text-missing');
    expect(given().when({ ...draft, tasks: [task('t1'), task('t1')] })).toThrow('plan-task-exists');
    const many = { ...head, receivers: Array.from({ length: 1_001 }, (_, i) => `Sở ${i}`) };
    expect(refusalOf(given().when({ ...draft, head: many }))?.[0]).toBe('plan-part-too-large');
    const long = { ...head, conduct: [{ who: [], what: 'x'.repeat(20_001) }] };
    expect(refusalOf(given().when({ ...draft, head: long }))?.[1]).toMatchObject({ part: 'conduct' });
    const blank = task('t1', { milestones: [{ text: 'Khảo sát' }, { text: ' ' }] });
    expect(given().when({ ...draft, tasks: [blank] })).toThrow('text-missing');
  });
});

describe('a draft', () => {
  test('takes a task more, once', () => {
    const add: PlanCommand = { type: 'AddPlanTask', task: task('t2') };
    expect(given(drafted(task('t1'))).when(add)()).toEqual([
      { type: 'PlanTaskAdded', data: { task: task('t2') } },
    ]);
    expect(given(drafted(task('t2'))).when(add)).toThrow('plan-task-exists');
    expect(given(drafted()).when({ ...add, task: task('t2', { content: '' }) })).toThrow('text-missing');
  });
  test('has its head corrected: what is given over what stands, a null takes away', () => {
    const correct = (change: HeadChange): PlanCommand => ({ type: 'CorrectPlanHead', change });
    const numbered = { ...head, number: '5/KH-UBND' };
    expect(given(drafted(task('t1'))).when(correct({ number: '5/KH-UBND' }))()).toEqual([
      { type: 'PlanHeadCorrected', data: { head: numbered } },
    ]);
    const later: PlanEvent = { type: 'PlanHeadCorrected', data: { head: numbered } };
    expect(fold(drafted(task('t1')), later).head).toEqual(numbered);
    expect(given(drafted(task('t1')), later).when(correct({ number: null }))()).toEqual([
      { type: 'PlanHeadCorrected', data: { head } },
    ]);
    expect(
      given(drafted(task('t1')), later).when(correct({ number: '5/KH-UBND', title: undefined }))(),
    ).toEqual([]);
    expect(given(drafted(task('t1'))).when(correct({ title: null, date: null }))()).toEqual([]);
  });
  test('keeps who drafts it and where, and never an empty title; an issued plan keeps its head', () => {
    const change = { title: 'Mới', planId: 'other', organisationId: 'other' } as HeadChange;
    expect(given(drafted()).when({ type: 'CorrectPlanHead', change })()).toEqual([
      { type: 'PlanHeadCorrected', data: { head: { ...head, title: 'Mới' } } },
    ]);
    const blank: PlanCommand = { type: 'CorrectPlanHead', change: { title: ' ' } };
    expect(given(drafted()).when(blank)).toThrow('text-missing');
    const title: PlanCommand = { type: 'CorrectPlanHead', change: { title: 'Mới' } };
    expect(given().when(title)).toThrow('plan-unknown');
    expect(given(drafted(task('t1')), issued).when(title)).toThrow('plan-already-issued');
  });
  test('has its tasks corrected, removed and given an owner', () => {
    const state = fold(
      drafted(task('t1'), task('t2'), task('t3', { owners: [] })),
      { type: 'PlanTaskCorrected', data: { task: task('t1', { content: 'Số hóa' }) } },
      { type: 'PlanTaskRemoved', data: { key: 't2', reason: 'trùng' } },
      { type: 'TaskOwnerChosen', data: { key: 't3', owners: [owner('cong-an')] } },
    );
    expect(state.tasks.map((t) => [t.key, t.content, t.owners])).toEqual([
      ['t1', 'Số hóa', [owner('so-tu-phap')]],
      ['t3', 'Làm sạch dữ liệu', [owner('cong-an')]],
    ]);
    expect(state.version).toBe(4);
  });
  test('knows its tasks by key', () => {
    for (const command of [
      { type: 'CorrectPlanTask', task: task('t9') },
      { type: 'RemovePlanTask', key: 't9', reason: 'x' },
      { type: 'ChooseOwner', key: 't9', owners: [owner('cong-an')] },
    ] satisfies PlanCommand[])
      expect(given(drafted(task('t1'))).when(command)).toThrow('plan-task-unknown');
  });
  test('acts on a correction, a removal, a choice; an owner is never chosen away', () => {
    const before = given(drafted(task('t1')));
    expect(before.when({ type: 'CorrectPlanTask', task: task('t1', { ref: 'III.1' }) })()).toHaveLength(1);
    expect(before.when({ type: 'RemovePlanTask', key: 't1', reason: 'x' })()).toHaveLength(1);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [owner('cong-an')] })()).toHaveLength(1);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [] })).toThrow('task-without-owner');
  });
  test('stays quiet when a correction or a choice says what already stands, whatever the order of its keys', () => {
    const before = given(drafted(task('t1', { owners: [owner('cong-an')] })));
    const again = Object.fromEntries(
      Object.entries(task('t1', { owners: [owner('cong-an')] })).reverse(),
    ) as unknown as DraftTask;
    expect(before.when({ type: 'CorrectPlanTask', task: again })()).toEqual([]);
    expect(before.when({ type: 'ChooseOwner', key: 't1', owners: [owner('cong-an')] })()).toEqual([]);
  });
  test('knows since when each of its parts stands', () => {
    const [one, two] = [task('t1'), task('t2')];
    const state = fold(
      drafted(one, two),
      { type: 'PlanTaskCorrected', data: { task: one } },
      { type: 'PlanHeadCorrected', data: { head } },
      { type: 'TaskOwnerChosen', data: { key: 't2', owners: [owner('cong-an')] } },
    );
    const stands = (part: string) => [0, 1, 2, 3, 4, 5].filter((seen) => draftPartStands(state, part, seen));
    expect([stands('t1'), stands(DRAFT_HEAD), stands('t2')]).toEqual([[2, 3, 4], [3, 4], [4]]);
  });
  test('wants a reason for a removal', () => {
    const before = given(drafted(task('t1')));
    expect(before.when({ type: 'RemovePlanTask', key: 't1', reason: ' ' })).toThrow('text-missing');
  });
});

describe('issuing a plan', () => {
  test('refuses a task that a unit without a part in it would complete, and names the unit', () => {
    const named = (...ids: string[]) =>
      task('t1', {
        owners: [owner('so-tu-phap'), localities],
        completion: { rule: 'named', unitIds: ids.map((id) => asId<UnitId>(id)) },
      });
    expect(refusalOf(given(drafted(named('xa-a', 'cong-an'))).when(issue))).toEqual([
      'completion-by-no-owner',
      { ref: 'II.t1', unit: 'cong-an' },
    ]);
    expect(given(drafted(named('xa-a', 'so-tu-phap'))).when(issue)()).toHaveLength(1);
  });
  test('acts, naming the task each part became and the versions it runs by', () => {
    expect(given(drafted(task('t1'))).when(issue)()).toEqual([issued]);
    expect(fold(drafted(task('t1')), issued)).toMatchObject({ status: 'issued', taskIds: { t1: 'kh-t01' } });
  });
  // rules: d-document-number, d-signing-capacity
  test('says in which capacity and under which number it was signed', () => {
    const actor = { ...personOf('ban-chi-dao', 'head-of-committee'), capacity: 'TM.' } as const;
    const [event] = planDecider.decide(
      fold(drafted(task('t1'))),
      { ...issue, document: '07/KH-UBND' } as PlanCommand,
      { now, rules: sampleRules, actor },
    );
    expect(event?.data).toMatchObject({ document: '07/KH-UBND', capacity: 'TM.' });
  });
  // rules: b.1-3
  test('refuses while a task has no owner, and names which', () => {
    const nobody = task('t2', { owners: [] });
    const unknown = task('t3', { owners: [owner('so-cu')] });
    const refusal = refusalOf(given(drafted(task('t1'), nobody, unknown)).when(issue));
    expect(refusal).toEqual(['task-without-owner', { ref: 'II.t2, II.t3' }]);
  });
  test('refuses a day that has not come, and one before the day on its paper', () => {
    const on = (day: string): PlanCommand => ({ ...issue, issuedOn: asDay(day) }) as PlanCommand;
    expect(refusalOf(given(drafted(task('t1'))).when(on('2025-03-11')))).toEqual([
      'plan-issued-in-the-future',
      { date: '2025-03-11', today: '2025-03-10' },
    ]);
    const dated: PlanEvent = {
      type: 'PlanDrafted',
      data: { head: { ...head, date: asDay('2025-03-07') }, tasks: [task('t1')] },
    };
    expect(refusalOf(given(dated).when(on('2024-03-07')))).toEqual([
      'plan-issued-before-its-date',
      { date: '2024-03-07', printed: '2025-03-07' },
    ]);
    expect(given(dated).when(on('2025-03-07'))()).toHaveLength(1);
    expect(given(dated).when(on('2025-03-10'))()).toHaveLength(1);
    expect(given(drafted(task('t1'))).when(on('2024-12-30'))()).toHaveLength(1);
  });
  test('refuses the number another plan bears, and says which plan that is', () => {
    const numbered = { ...issue, document: '07/KH-UBND' } as Extract<PlanCommand, { type: 'IssuePlan' }>;
    const numberHeldBy = { planId: asId<PlanId>('kh-cu'), title: 'Kế hoạch cũ' };
    const before = given(drafted(task('t1')));
    expect(refusalOf(before.when({ ...numbered, numberHeldBy }))).toEqual([
      'plan-number-taken',
      { number: '07/KH-UBND', plan: 'Kế hoạch cũ' },
    ]);
    expect(before.when({ ...issue, numberHeldBy } as PlanCommand)()).toHaveLength(1);
    const own = { ...numberHeldBy, planId: head.planId };
    expect(before.when({ ...numbered, numberHeldBy: own })()).toHaveLength(1);
  });
  test('refuses a plan without tasks, an unknown one, and one that is issued', () => {
    expect(given(drafted()).when(issue)).toThrow('plan-without-task');
    expect(given().when(issue)).toThrow('plan-unknown');
    expect(given(drafted(task('t1')), issued).when(issue)).toThrow('plan-already-issued');
  });
  test('ends the draft: nothing in it can be changed any more', () => {
    for (const command of [
      { type: 'AddPlanTask', task: task('t2') },
      { type: 'CorrectPlanTask', task: task('t1') },
      { type: 'RemovePlanTask', key: 't1', reason: 'x' },
      { type: 'ChooseOwner', key: 't1', owners: [owner('cong-an')] },
    ] satisfies PlanCommand[])
      expect(given(drafted(task('t1')), issued).when(command)).toThrow('plan-already-issued');
  });
});

describe('the number of a plan', () => {
  const key = (number: string, issuer = 'UBND thành phố Lam Giang', year = 2025) =>
    planNumberKey({ organisationId: 'lam-giang', issuer }, number, asDay(`${year}-03-10`));
  test('is one however it and its issuer are typed', () => {
    const typed = ['7/KH-UBND', ' 07 / kh-ubnd', 'Số: 07/KH-UBND', 'Kế hoạch số 07/KH-UBND'];
    const unseen = ['０７/KH-UBND', '０７／ＫＨ－ＵＢＮＤ', '0\u200b7/KH-UBND', '\ufeff07/KH-\u00adUBND'];
    for (const number of [...typed, ...unseen]) expect(key(number)).toBe(key('07/KH-UBND'));
    expect(key('07/KH-UBND', 'ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG')).toBe(key('07/KH-UBND'));
  });
  test('is another in another year, of another issuer, or in another series', () => {
    const others = [
      key('07/KH-UBND', 'UBND thành phố Lam Giang', 2026),
      key('07/KH-UBND', 'UBND xã Bình Khê'),
      key('07/KH-BCĐ'),
      key('70/KH-UBND'),
    ];
    expect(new Set([key('07/KH-UBND'), ...others]).size).toBe(5);
  });
  test('is of the year on the paper, whenever the plan is brought in', () => {
    const of = (date: string, issuedOn: string) =>
      planNumberKey(
        { organisationId: 'lam-giang', issuer: 'UBND', date: asDay(date) },
        '07/KH-UBND',
        asDay(issuedOn),
      );
    expect(of('2025-12-30', '2026-01-02')).toBe(of('2025-12-30', '2025-12-30'));
    expect(of('2025-12-30', '2026-01-02')).not.toBe(of('2026-01-02', '2026-01-02'));
  });
  test('is none while it is blank', () => {
    for (const blank of ['/KH-UBND', 'chưa cấp số', '…/KH-UBND', '']) expect(key(blank)).toBeUndefined();
  });
});

describe('what a plan gives out', () => {
  const given1 = (over: Partial<DraftTask>) =>
    tasksToAssign(fold(drafted(task('t1', over))), organisation, sampleRules)[0];

  test('a group becomes one part per unit, in one task', () => {
    expect(given1({ owners: [localities] })?.obligations).toEqual([
      { obligationId: 'ob-1', unitId: 'xa-a', relation: 'assigned' },
      { obligationId: 'ob-2', unitId: 'xa-b', relation: 'assigned' },
    ]);
  });
  test('a lead does not support itself', () => {
    const supports: OwnerRef[] = [{ kind: 'group', group: 'departments', printed: 'Các sở, ngành' }];
    expect(given1({ supports })?.supports).toEqual(['cong-an', 'van-phong']);
  });
  test('a body from outside is requested, and so is whoever the plan itself only asks', () => {
    expect(given1({ owners: [owner('toa-an')] })?.obligations[0]?.relation).toBe('requested');
    expect(given1({ requested: true })?.obligations[0]?.relation).toBe('requested');
  });
  test('the task carries the plan’s words, steering and versions', () => {
    const { data } = assigned();
    const own = { product: 'Báo cáo', deadlineText: 'trước 30/6/2025', supportsPrinted: ['Bưu điện'] };
    expect(given1(own)).toEqual({
      ...data,
      ...own,
      ref: 'II.t1',
      organisationId: head.organisationId,
      content: 'Làm sạch dữ liệu',
      taskId: 'kh-t01',
      supports: [],
    });
  });
  test('nothing is given out of no plan, and ids count from one', () => {
    expect(tasksToAssign(planDecider.initialState, organisation, sampleRules)).toEqual([]);
    expect([taskIdOf(head.planId, 0), taskIdOf(head.planId, 99)]).toEqual(['kh-t01', 'kh-t100']);
  });
});

describe('a plan with a time before its own day', () => {
  const dated: PlanEvent = {
    type: 'PlanDrafted',
    data: {
      head: { ...head, date: asDay('2025-03-01') },
      tasks: [
        task('t1', { deadline: by('2025-02-28') }),
        task('t2'),
        task('t3', { deadline: by('2024-12-31') }),
      ],
    },
  };
  const acknowledged = ['deadline-before-plan'] as const;
  test('is not issued before somebody acknowledges it: told by the first and the number of all', () => {
    expect(refusalOf(given(dated).when(issue))).toEqual([
      'plan-doubts-not-acknowledged',
      { ref: 'II.t1', due: '2025-02-28', date: '2025-03-01', first: 'deadline-before-plan', count: 2 },
    ]);
  });
  test('is issued by who acknowledges it, and that is kept', () => {
    const [event] = given(dated).when({ ...issue, acknowledged } as PlanCommand)();
    expect(event).toMatchObject({ type: 'PlanIssued', data: { acknowledged } });
  });
  test('what is acknowledged and not there is not kept', () => {
    const [event] = given(drafted(task('t1'))).when({ ...issue, acknowledged } as PlanCommand)();
    expect(event?.data).not.toHaveProperty('acknowledged');
  });
  test('what must be mended is told first, and no acknowledgement passes over it', () => {
    const impossible = task('t2', { deadline: { kind: 'none' }, deadlineText: 'trước ngày 31/4/2025' });
    const state = given(dated, { type: 'PlanTaskCorrected', data: { task: impossible } });
    expect(refusalOf(state.when({ ...issue, acknowledged } as PlanCommand))?.[0]).toBe('plan-has-faults');
  });
});

describe('a plan with what must be mended', () => {
  const impossible = { deadline: { kind: 'none' }, deadlineText: 'trước ngày 31/4/2025' } as const;
  test('is not issued: told by the first and the number of all', () => {
    const state = given(drafted(task('t1', impossible), task('t2'), task('t3', impossible)));
    expect(refusalOf(state.when(issue))).toEqual([
      'plan-has-faults',
      { ref: 'II.t1', printed: '31/4/2025', first: 'deadline-impossible', count: 2 },
    ]);
  });
  test('is issued once that is mended, whatever should be looked at', () => {
    const late = task('t2', { deadline: by('2025-01-01') });
    const mended: PlanEvent = { type: 'PlanTaskCorrected', data: { task: task('t1') } };
    expect(given(drafted(task('t1', impossible), late), mended).when(issue)()).toHaveLength(1);
  });
});

test('a draft stored before tasks had a source and a confidence reads as it did', () => {
  const stored = JSON.parse(
    readFileSync(new URL('../../fixtures/plan-drafted.v1.json', import.meta.url), 'utf8'),
  ) as PlanEvent[];
  const [before, since] = stored.map((event) => fold(event).tasks[0]);
  expect(before).not.toHaveProperty('source');
  expect(since).toEqual({ ...before, source: { line: 19, endLine: 22, page: 3 }, confidence: 0.66 });
});
