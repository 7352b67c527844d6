import { describe, expect, test } from '@jest/globals';
import { local, sampleRules } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type PersonId, type UnitId } from '../shared/ids.js';
import type { TaskState } from '../task/task.state.js';
import { taskDecider } from '../task/task.decider.js';
import { decisionNotApplied, recordDecision, type RecordDecision } from './decision.decider.js';

const command: RecordDecision = {
  type: 'RecordDecision',
  decisionId: asId('kl-1'),
  kind: 'guide',
  text: 'Khẩn trương hoàn thành',
  document: '12/TB-BCĐ',
  targets: [{ taskId: asId('kh-t01'), obligationId: asId('ob-1') }],
  byRole: 'head-of-committee',
};
const record =
  (over: Partial<RecordDecision> = {}) =>
  () =>
    recordDecision({ ...command, ...over }, { now: local('2025-07-23 09:00'), rules: sampleRules });

describe('a conclusion of the committee', () => {
  test('is recorded as it was said', () => {
    const { type: _type, ...data } = command;
    expect(record()()).toEqual([{ type: 'DecisionRecorded', data }]);
  });

  test('is about at least one task, and has words and a document', () => {
    expect(record({ targets: [] })).toThrow('decision-without-task');
    expect(record({ text: ' ' })).toThrow('text-missing');
    expect(record({ document: '' })).toThrow('decision-without-document');
    expect(record({ targets: [...command.targets, ...command.targets] })).toThrow('decision-target-twice');
  });

  test('that extends names the day, today at the earliest', () => {
    expect(record({ kind: 'extend' })).toThrow('decision-without-date');
    expect(record({ kind: 'extend', due: asDay('2025-07-22') })).toThrow('date-in-the-past');
    expect(record({ kind: 'extend', due: asDay('2025-07-23') })()).toHaveLength(1);
  });

  test('that reassigns names the unit', () => {
    expect(record({ kind: 'reassign' })).toThrow('decision-without-unit');
    expect(
      record({ kind: 'reassign', toUnit: { unitId: asId('so-noi-vu'), relation: 'assigned' } })(),
    ).toHaveLength(1);
  });
});

describe('a conclusion that a task refuses when it is brought there', () => {
  const { type: _type, ...decision } = command;
  const target = command.targets[0]!;
  const refusal = { code: 'deadline-not-dated', params: {} };
  const decidedBy = { personId: asId<PersonId>('ct'), unitId: asId<UnitId>('bcd') };

  test('says which part refused it, why, and who took it', () => {
    const state = taskDecider.initialState;
    expect(decisionNotApplied(decision, { target, state, refusal, decidedBy })).toEqual({
      type: 'DecisionNotApplied',
      data: {
        ...target,
        ...refusal,
        ...{ decisionId: 'kl-1', kind: 'guide', document: '12/TB-BCĐ', decidedBy },
      },
    });
  });

  test('tells the agency that follows the task', () => {
    const state = {
      ...taskDecider.initialState,
      task: { steering: { standingAgencyUnitId: 'ca', officeUnitId: 'vp' } },
      obligations: [{ obligationId: 'ob-1', unitId: 'snv' }],
    } as unknown as TaskState;
    expect(decisionNotApplied(decision, { target, state, refusal, decidedBy }).data).toMatchObject({
      unitId: 'snv',
      confirmerUnitId: 'ca',
    });
  });
});
