import { expect, test } from '@jest/globals';
import { asId, type DecisionId } from '@dondoc/domain';
import { assignTask, by, OB1, personOf, printEntry } from '@dondoc/testing';

const justice = personOf('so-tu-phap');
const homeAffairs = personOf('so-noi-vu');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const desk = personOf('cong-an', 'standing-agency');
const obligationId = OB1;

// rules: b.4-4, b.7-3, m-reassigned
test('a unit does not decline a task but says whose it is; until that is decided the duty stays, and whoever takes over acknowledges anew', () => {
  // Due by 30 June 2025. The Department of Justice holds it to be a matter of Home Affairs, and says so the next day.
  const task = assignTask({ deadline: by('2025-06-30'), supports: [] });
  task.act('2025-03-11 07:30', { type: 'Acknowledge', obligationId }, justice);
  task.act(
    '2025-03-11 09:00',
    {
      type: 'ReportOutsideCompetence',
      obligationId,
      reason: 'Thuộc quản lý nhà nước về tổ chức bộ máy.',
      proposedUnitId: homeAffairs.unitId,
    },
    justice,
  );

  // Nobody decides for a month: the duty is still Justice's.
  task.until('2025-04-09 17:00');
  expect(task.state.obligations.map((ob) => ob.unitId)).toEqual(['so-tu-phap']);

  // The head of the committee gives it to Home Affairs. Home Affairs has acknowledged nothing, and is asked to.
  task.act(
    '2025-04-10 09:00',
    {
      type: 'ApplyDecision',
      obligationId,
      decisionId: asId<DecisionId>('kl-1'),
      kind: 'reassign',
      text: 'Giao Sở Nội vụ chủ trì.',
      document: '27/TB-BCĐ',
      toUnit: { unitId: homeAffairs.unitId, relation: 'assigned' },
    },
    chair,
  );
  task.act('2025-04-15 09:00', { type: 'Acknowledge', obligationId }, homeAffairs);
  task.act('2025-04-16 09:00', { type: 'ReportProgress', obligationId, note: 'Đã nhận hồ sơ.' }, homeAffairs);
  const evidence = [{ document: '301/BC-SNV' }];
  task.act(
    '2025-05-28 09:00',
    { type: 'SubmitResult', obligationId, summary: 'Xong', evidence },
    homeAffairs,
  );
  task.act('2025-05-28 10:00', { type: 'ApproveResult', obligationId }, homeAffairs);
  task.act('2025-05-29 09:00', { type: 'ConfirmResult', obligationId }, desk);

  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '11/03/2025 07:30 TaskAcknowledged',
    '11/03/2025 09:00 OutsideCompetenceReported',
    // the unit has answered: those who have to decide are reminded, and in the end it lies before the committee
    '13/03/2025 08:00 ReminderSent → standing-agency of cong-an',
    '18/03/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '25/03/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    // what was told to Justice stays told to Justice; from here on it is Home Affairs that is spoken to
    '10/04/2025 09:00 DecisionApplied',
    '10/04/2025 09:00 ObligationReassigned',
    '11/04/2025 08:00 ReminderSent → person-assigned of so-noi-vu',
    '14/04/2025 08:00 TaskEscalated → head-of-unit of so-noi-vu',
    '15/04/2025 09:00 TaskAcknowledged',
    '16/04/2025 09:00 ProgressReported',
    '28/05/2025 09:00 ResultSubmitted',
    '28/05/2025 10:00 ResultApproved',
    '29/05/2025 09:00 ResultConfirmed',
    '29/05/2025 09:00 TaskCompleted',
  ]);
  expect(task.state.outcome).toBe('completed-on-time');
});
