import { describe, expect, test } from '@jest/globals';
import { by, personOf, planSample, refusalOf, sampleRules } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type PlanId, type UnitId } from '../shared/ids.js';
import type { PlanCommand } from './plan.commands.js';
import { planDecider } from './plan.decider.js';
import type { PlanEvent } from './plan.events.js';

const { drafted, fold, given, head, issue, issued, localities, now, owner, task } = planSample;

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
