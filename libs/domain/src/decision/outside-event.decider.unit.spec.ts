import { describe, expect, test } from '@jest/globals';
import { local } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { DomainError } from '../shared/domain-error.js';
import { asId } from '../shared/ids.js';
import type { DecisionTarget } from './decision-target.js';
import { recordOutsideEvent } from './outside-event.decider.js';

const target = (task: string): DecisionTarget => ({ taskId: asId(task), obligationId: asId('ob-1') });
const data = {
  outsideEventId: asId<never>('sk-1'),
  what: 'Bộ Tư pháp ban hành hướng dẫn',
  document: '1520/BTP',
  happenedOn: asDay('2025-04-10'),
  due: asDay('2025-06-30'),
  targets: [target('kh-t01'), target('kh-t02')],
  byRole: 'standing-agency',
} as const;
const record = (over: object = {}) => {
  const command = { type: 'RecordOutsideEvent', ...data, ...over } as const;
  try {
    return recordOutsideEvent(command, { now: local('2025-04-14 09:00') });
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('an outside event', () => {
  test('is recorded once, with its document, for every task that waited for it', () => {
    expect(record()).toEqual([{ type: 'OutsideEventRecorded', data }]);
    const undated = { due: undefined };
    expect(record(undated)).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['event-without-task', { targets: [] }],
    ['decision-target-twice', { targets: [target('kh-t01'), target('kh-t01')] }],
    ['text-missing', { what: ' ' }],
    ['event-without-document', { document: '' }],
    ['event-in-the-future', { happenedOn: asDay('2025-04-15') }],
    ['date-in-the-past', { due: asDay('2025-04-13') }],
  ])('is refused: %s', (code, over) => expect(record(over)).toBe(code));
});
