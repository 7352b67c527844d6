import { expect, test } from '@jest/globals';
import { asDay, asId, standingOf, type HandOffId } from '@dondoc/domain';
import { assignTask, by, OB1, personOf, printEntry, sampleRules } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const head = personOf('so-tu-phap');
const homeAffairs = personOf('so-noi-vu');
const desk = personOf('cong-an', 'standing-agency');

const obligationId = OB1;
const handOffId = asId<HandOffId>('ho-1');

// rules: e-5
test('a supporting unit promises and stays silent, is brought to it by the standing agency, and its poor answer goes back once', () => {
  // The Department of Justice has until 30 June 2025 and is at work; it needs figures of the Department of Home Affairs by 4 April.
  const task = assignTask({ deadline: by('2025-06-30') });
  task.act('2025-03-10 14:00', { type: 'Acknowledge', obligationId }, officer);
  task.act('2025-03-17 09:00', { type: 'ReportProgress', obligationId, note: 'Đã rà soát.' }, officer);
  task.act(
    '2025-03-17 10:00',
    {
      type: 'RequestHandOff',
      obligationId,
      handOffId,
      toUnitId: homeAffairs.unitId,
      content: 'Danh sách cán bộ hộ tịch các xã',
      due: asDay('2025-04-04'),
    },
    officer,
  );

  // It accepts at once, so nobody is reminded before its own day. Its day passes; 7 April is a holiday.
  task.act('2025-03-18 09:00', { type: 'AcceptHandOff', handOffId }, homeAffairs);
  task.until('2025-04-11 17:00');
  expect(standingOf(task.state, sampleRules)).toMatchObject({
    ball: ['so-noi-vu'],
    openHandOffs: 1,
    // The lead is not late: its own day is far off.
    escalationLevel: 0,
  });

  // Urged, it delivers something; the lead gives it back, which is a new occasion to be silent.
  task.act(
    '2025-04-15 09:00',
    { type: 'DeliverHandOff', handOffId, note: 'Gửi danh sách.', evidence: [] },
    homeAffairs,
  );
  const reason = 'Thiếu 4 xã mới sắp xếp.';
  task.act(
    '2025-04-16 09:00',
    { type: 'ReturnHandOff', handOffId, reason, due: asDay('2025-04-25') },
    officer,
  );
  task.act(
    '2025-04-22 09:00',
    { type: 'DeliverHandOff', handOffId, note: 'Gửi đủ.', evidence: [] },
    homeAffairs,
  );
  task.act('2025-04-23 09:00', { type: 'TakeHandOff', handOffId }, officer);

  // With the figures the lead finishes two months early.
  const evidence = [{ document: '198/BC-STP' }];
  task.act(
    '2025-04-29 09:00',
    { type: 'SubmitResult', obligationId, summary: 'Đã hoàn thành.', evidence },
    officer,
  );
  task.act('2025-04-29 14:00', { type: 'ApproveResult', obligationId }, head);
  task.act('2025-05-05 09:00', { type: 'ConfirmResult', obligationId }, desk);

  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 14:00 TaskAcknowledged',
    '17/03/2025 09:00 ProgressReported',
    '17/03/2025 10:00 HandOffRequested',
    '18/03/2025 09:00 HandOffAccepted',
    // promised and not delivered: two working days after its day the lead is told, after five the standing agency
    '09/04/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '14/04/2025 08:00 TaskEscalated → standing-agency of cong-an',
    '15/04/2025 09:00 HandOffDelivered',
    '16/04/2025 09:00 HandOffReturned',
    // given back and silent again: counted from the day it came back
    '18/04/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    '22/04/2025 09:00 HandOffDelivered',
    '23/04/2025 09:00 HandOffTaken',
    '29/04/2025 09:00 ResultSubmitted',
    '29/04/2025 14:00 ResultApproved',
    '05/05/2025 09:00 ResultConfirmed',
    '05/05/2025 09:00 TaskCompleted',
  ]);
  expect(task.state.outcome).toBe('completed-on-time');
});
