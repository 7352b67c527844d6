import { expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  printDeadline,
  recordOutsideEvent,
  type Deadline,
  type OutsideEventId,
} from '@dondoc/domain';
import {
  assignTask,
  by,
  local,
  OB1,
  page,
  personOf,
  printLedgerEntry,
  type TaskDiary,
} from '@dondoc/testing';

const obligationId = OB1;
const desk = personOf('cong-an', 'standing-agency');
const condition = 'Sau khi Bộ Tư pháp có hướng dẫn';

/** A task that waits, acknowledged on the day it was given out. */
function waiting(unit: string, deadline: Deadline): TaskDiary {
  const task = assignTask({ units: [unit], deadline });
  task.act('2025-03-10 14:00', { type: 'Acknowledge', obligationId }, personOf(unit));
  return task;
}
const guidance = {
  outsideEventId: asId<OutsideEventId>('sk-1'),
  what: 'Bộ Tư pháp ban hành hướng dẫn số hóa sổ hộ tịch',
  document: '1520/BTP-HTQTCT',
  happenedOn: asDay('2025-05-12'),
} as const;

// rules: e-3
test('a task that waits for an outside event is never late; when the event is recorded, with its document, it gets its day and is acknowledged anew', () => {
  // Expected by 30 April 2025. The day passes: somebody asks whether it has happened, nobody is blamed.
  const task = waiting('so-tu-phap', { kind: 'conditional', condition, expected: asDay('2025-04-30') });
  task.until('2025-05-14 17:00');
  task.act(
    '2025-05-15 09:00',
    { type: 'MeetCondition', obligationId, ...guidance, due: asDay('2025-06-30') },
    desk,
  );
  task.act('2025-05-16 07:30', { type: 'Acknowledge', obligationId }, personOf('so-tu-phap'));
  task.act('2025-05-16 09:00', { type: 'ReportProgress', obligationId, note: 'Đã lập danh mục sổ' });
  task.until('2025-07-01 17:00');

  expect(page(task)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 14:00 TaskAcknowledged',
    // 30 April to 4 May are off
    '05/05/2025 08:00 StatusAsked → head-of-unit of so-tu-phap',
    '15/05/2025 09:00 ConditionMet',
    '16/05/2025 07:30 TaskAcknowledged',
    '16/05/2025 09:00 ProgressReported',
    // from here on it is a task with a day like any other
    '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '25/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);
  expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 Sau khi Bộ Tư pháp có hướng dẫn (dự kiến đến 30/04/2025)',
    '15/05/2025 đến hết ngày 30/06/2025; 1520/BTP-HTQTCT',
  ]);
});

// rules: e-3
test('one outside event opens every task that waited for it, once each, however often it is brought to them', () => {
  const first = waiting('so-tu-phap', { kind: 'conditional', condition });
  const second = waiting('so-y-te', { kind: 'conditional', condition });
  const tasks = [first, second];

  // Recorded once, for both; without a day of its own they are carried out as standing ones.
  const targets = ['kh-t01', 'kh-t02'].map((id) => ({ taskId: asId<never>(id), obligationId }));
  const [recorded] = recordOutsideEvent(
    { type: 'RecordOutsideEvent', ...guidance, targets, byRole: 'standing-agency' },
    { now: local('2025-05-15 09:00') },
  );
  expect(recorded).toMatchObject({ type: 'OutsideEventRecorded', data: { document: '1520/BTP-HTQTCT' } });
  const meet = { type: 'MeetCondition', obligationId, ...guidance } as const;
  for (const task of tasks) task.act('2025-05-15 09:00', meet, desk);
  for (const task of tasks) expect(task.act('2025-05-15 09:05', meet, desk)).toEqual([]);

  for (const task of tasks) {
    expect(page(task, { since: '2025-03-11' })).toEqual(['15/05/2025 09:00 ConditionMet']);
    expect(printDeadline(task.state.obligations[0]!.deadline)).toBe('thường xuyên, từ ngày 12/05/2025');
  }
  // Another task that waits for something else is not touched by it.
  const other = waiting('so-noi-vu', by('2025-12-31'));
  expect(() => other.act('2025-05-15 09:00', meet, desk)).toThrow(
    expect.objectContaining({ code: 'deadline-not-conditional' }),
  );
});
