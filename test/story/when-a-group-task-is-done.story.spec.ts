import { expect, test } from '@jest/globals';
import { statusAt, type CompletionRule } from '@dondoc/domain';
import { alarmOf, assignTask, by, handIn, local, page, part, personOf, sampleRules } from '@dondoc/testing';

const communes = Array.from({ length: 40 }, (_, i) => `xa-${i + 1}`);
const silent = ['xa-5', 'xa-17', 'xa-33'];

/** Justice leads and forty communes do their part by 30 June 2025; three of them say nothing, Justice sums up on 3 July. */
function groupTask(completion?: CompletionRule) {
  const task = assignTask(
    { units: ['so-tu-phap', ...communes], deadline: by('2025-06-30'), ...(completion ? { completion } : {}) },
    '2025-05-05 08:30',
  );
  const idOf = (unit: string) =>
    task.state.obligations.find((ob) => ob.unitId === personOf(unit).unitId)!.obligationId;
  // Each of them is heard of on the first day; the three then fall silent.
  for (const { obligationId } of task.state.obligations) {
    task.act('2025-05-05 09:00', { type: 'Acknowledge', obligationId });
    task.act('2025-05-05 09:00', { type: 'ReportProgress', obligationId, note: 'Đang làm' });
  }
  for (const unit of communes.filter((c) => !silent.includes(c)))
    handIn(task, '2025-05-06', { obligationId: idOf(unit) });
  handIn(task, '2025-07-03', { obligationId: part('ob-1') });
  return { task, idOf };
}

// rules: e-6, b.7-2
test('a task of forty communes that is done by its lead’s summing-up is done with it; the three silent ones are named, the thirty-seven are not, and nobody is urged any more', () => {
  const { task, idOf } = groupTask({ rule: 'lead' });
  expect(page(task, { since: '2025-07-03 15:00' })).toEqual([
    '03/07/2025 15:00 ResultConfirmed',
    '03/07/2025 15:00 TaskCompleted',
  ]);
  expect(task.until('2026-06-30').automatic('2025-07-03 15:00')).toEqual([]);
  // Until then only those who had not handed in were taken to their heads and urged.
  const pressed = task.entries.flatMap(({ event }) =>
    alarmOf(event)?.trigger === 'overdue' ? [alarmOf(event)!.obligationId] : [],
  );
  expect([...new Set(pressed)].sort()).toEqual([part('ob-1'), ...silent.map(idOf)].sort());
  const words = statusAt(task.state, local('2025-07-04'), sampleRules).obligations;
  expect(communes.filter((c) => words.get(idOf(c)) !== 'completed-on-time')).toEqual(silent);
});

// rules: e-6
test('the same task, done only when all are, waits for the three and goes on urging them', () => {
  const { task, idOf } = groupTask();
  expect(task.state.closedAt).toBeUndefined();
  task.until('2025-07-21 17:00');
  expect(task.state.docket.map((item) => item.obligationId).sort()).toEqual(silent.map(idOf).sort());
});

// rules: e-6
test('a task that is done when named communes have done theirs does not wait for any other', () => {
  const units = ['xa-1', 'xa-2', 'xa-3'];
  const unitIds = ['xa-1', 'xa-2'].map((unit) => personOf(unit).unitId);
  const completion: CompletionRule = { rule: 'named', unitIds };
  const task = assignTask({ units, deadline: by('2025-06-30'), completion }, '2025-05-05 08:30');
  handIn(task, '2025-05-05', { obligationId: part('ob-1') });
  handIn(task, '2025-05-06', { obligationId: part('ob-2') });
  expect(page(task, { since: '2025-05-06 10:00' })).toEqual([
    '06/05/2025 10:00 ResultApproved',
    '06/05/2025 15:00 ResultConfirmed',
    '06/05/2025 15:00 TaskCompleted',
  ]);
  expect(task.until('2025-12-31').automatic('2025-05-06 15:00')).toEqual([]);
});
