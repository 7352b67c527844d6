import { expect, test } from '@jest/globals';
import { asId, statusAt, type TaskId } from '@dondoc/domain';
import { defaultRules, local, OB1, personOf, printEntry, sampleTask, TaskDiary } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const head = personOf('so-tu-phap');
const obligationId = OB1;

// rules: b.3-3, b.3-7, e-stall
test('a standing task is never overdue, but a quarter of silence is asked about, and then again until somebody answers', () => {
  // Information security is to be checked "regularly": no day is printed. Given out on Monday 10 March 2025.
  const task = new TaskDiary(defaultRules);
  const checks = {
    ...sampleTask({ deadline: { kind: 'standing' } }),
    taskId: asId<TaskId>('kh-t02'),
    content: 'Kiểm tra an toàn thông tin',
  };
  task.act('2025-03-10 08:30', { type: 'AssignTask', task: checks });
  task.act('2025-03-10 09:00', { type: 'Acknowledge', obligationId }, officer);
  task.act(
    '2025-03-14 09:00',
    { type: 'ReportProgress', obligationId, note: 'Đã kiểm tra 2 đơn vị.' },
    officer,
  );

  // Nothing is heard. Nobody is found late: the person is asked, then the head of the unit, then the head again.
  task.until('2025-10-01 17:00');
  expect(statusAt(task.state, local('2025-10-01 17:00'), task.rules).task).toBe('standing');

  // A word of how it stands is enough: the quarter begins anew.
  task.act('2025-10-02 09:00', { type: 'ReportProgress', obligationId, note: 'Đã kiểm tra 7 đơn vị.' }, head);
  task.until('2025-12-31 17:00');

  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 09:00 TaskAcknowledged',
    '14/03/2025 09:00 ProgressReported',
    // 66 working days of silence, 71, and 66 more
    '19/06/2025 08:00 StatusAsked → person-assigned of so-tu-phap',
    '26/06/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '30/09/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '02/10/2025 09:00 ProgressReported',
  ]);
  expect(task.state.obligations.map((ob) => [ob.escalationLevel, ob.late])).toEqual([[0, false]]);
});
