import { expect, test } from '@jest/globals';
import { asDay, asId, statusAt, type DecisionId, type HandOffId } from '@dondoc/domain';
import { assignTask, by, local, OB1, personOf, printEntry, sampleRules } from '@dondoc/testing';

const head = personOf('so-tu-phap');
const officer = personOf('so-tu-phap', 'person-assigned');
const supporter = personOf('so-noi-vu');
const desk = personOf('cong-an', 'standing-agency');
const chair = personOf('ban-chi-dao', 'head-of-committee');

const handOffId = asId<HandOffId>('ho-1');
const obligationId = OB1;
const evidence = [{ document: '412/BC-STP' }];

// rules: b.3-1, b.7-2, e-5, e-10
test('a task waits for a silent supporter, runs late, reaches the head of the committee, comes back with a new date, and is done in time', () => {
  // Given to the Department of Justice on 10 March 2025, due by 30 April, a holiday; the Department of Home Affairs supports.
  const task = assignTask({ deadline: by('2025-04-30') });
  task.act('2025-03-11 09:00', { type: 'AssignPerson', obligationId, personId: officer.personId }, head);
  task.act('2025-03-12 09:00', { type: 'Acknowledge', obligationId }, officer);
  task.act('2025-03-20 09:00', { type: 'ReportProgress', obligationId, note: 'Đã rà soát 4 xã.' }, officer);

  // The officer asks the supporting unit for its figures. It stays silent, then answers.
  const content = 'Số liệu cán bộ hộ tịch các xã';
  const toUnitId = supporter.unitId;
  task.act(
    '2025-03-21 09:00',
    { type: 'RequestHandOff', obligationId, handOffId, toUnitId, content },
    officer,
  );
  task.act(
    '2025-04-01 14:00',
    { type: 'DeliverHandOff', handOffId, note: 'Gửi số liệu.', evidence: [] },
    supporter,
  );
  task.act('2025-04-02 09:00', { type: 'TakeHandOff', handOffId }, officer);

  // Nobody submits anything. Each step comes once, on a working day, a rung higher than the last.
  task.until('2025-05-23 09:00');
  expect(statusAt(task.state, local('2025-05-23 09:00'), sampleRules).task).toBe('overdue');

  // The head of the committee decides; the deadline moves, and with it everything that was to come.
  const decided = {
    type: 'ApplyDecision',
    obligationId,
    decisionId: asId<DecisionId>('kl-1'),
    kind: 'extend',
    text: 'Gia hạn đến hết tháng 6.',
    document: '88/TB-BCĐ',
    due: asDay('2025-06-30'),
  } as const;
  task.act('2025-05-26 10:00', decided, chair);
  task.act(
    '2025-06-18 09:00',
    { type: 'SubmitResult', obligationId, summary: 'Đã số hóa.', evidence },
    officer,
  );
  task.act('2025-06-19 09:00', { type: 'ApproveResult', obligationId }, head);
  task.act('2025-06-20 09:00', { type: 'ConfirmResult', obligationId }, desk);

  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '11/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '11/03/2025 09:00 PersonAssigned',
    '12/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '12/03/2025 09:00 TaskAcknowledged',
    '20/03/2025 09:00 ProgressReported',
    // the hand-off: two working days of silence, then five
    '21/03/2025 09:00 HandOffRequested',
    '25/03/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '28/03/2025 08:00 TaskEscalated → standing-agency of cong-an',
    '01/04/2025 14:00 HandOffDelivered',
    '02/04/2025 09:00 HandOffTaken',
    // seven and three working days before; Saturday 26 April is worked in place of 2 May
    '22/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '26/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // overdue: the first working day after the holidays, then the third, the tenth, the fifteenth
    '05/05/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '07/05/2025 08:00 UnitUrged → standing-agency of cong-an',
    '16/05/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '23/05/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    '26/05/2025 10:00 DecisionApplied',
    '26/05/2025 10:00 DeadlineExtended',
    '18/06/2025 09:00 ResultSubmitted',
    '19/06/2025 09:00 ResultApproved',
    '20/06/2025 09:00 ResultConfirmed',
    '20/06/2025 09:00 TaskCompleted',
  ]);
  // Nothing rings for a task that has ended.
  const told = task.entries.length;
  expect(task.until('2026-12-31').entries).toHaveLength(told);
  expect(task.state.outcome).toBe('completed-on-time');
});
