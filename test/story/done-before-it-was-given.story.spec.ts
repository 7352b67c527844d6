import { expect, test } from '@jest/globals';
import { statusAt } from '@dondoc/domain';
import { assignTask, local, OB1, printEntry, sampleRules } from '@dondoc/testing';

// rules: b.6-6
test('a task that was done before the plan came out is given out and closed at once, by the letter that proves it, and nobody is asked about it', () => {
  const task = assignTask({ deadline: { kind: 'done', document: '1204/UBND-KSTT ngày 20/02/2025' } });
  expect(task.until('2026-12-31').entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 08:30 TaskClosed',
  ]);
  expect(task.entries.at(-1)?.event.data).toEqual({ reason: '1204/UBND-KSTT ngày 20/02/2025' });
  expect(statusAt(task.state, local('2025-03-11'), sampleRules).task).toBe('done-before');
  expect(() => task.act('2025-03-12', { type: 'Acknowledge', obligationId: OB1 })).toThrow(
    expect.objectContaining({ code: 'task-already-closed' }),
  );
});
