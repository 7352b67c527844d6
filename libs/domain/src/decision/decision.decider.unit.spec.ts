import { describe, expect, test } from '@jest/globals';
import { local, sampleRules } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId } from '../shared/ids.js';
import { recordDecision, type RecordDecision } from './decision.decider.js';

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
