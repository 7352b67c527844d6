import { expect, test } from '@jest/globals';
import { asDay, asId, type DecisionId } from '@dondoc/domain';
import { answerTo, by, handIn, OB1, page, personOf, printLedgerEntry, taskAtWork } from '@dondoc/testing';

const obligationId = OB1;
const chair = personOf('ban-chi-dao', 'head-of-committee');
const reopen = {
  type: 'Reopen',
  ...{ obligationId, decisionId: asId<DecisionId>('kl-1') },
  ...{ text: 'Kiểm tra: một phần ba số sổ nhập sai, làm lại', document: '70/TB-BCĐ' },
} as const;

// rules: m-reopened
test('a completed task whose result does not stand up is taken up again by a decision with a new day, is acknowledged anew, and keeps its whole past', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  handIn(task, '2025-06-12');
  expect(task.state.outcome).toBe('completed-on-time');

  // An inspection in August. Its day has gone by: without a new one it would be late the moment it begins.
  expect(answerTo(() => task.act('2025-08-11 09:00', reopen, chair))).toBe('decision-without-date');
  task.act('2025-08-11 09:00', { ...reopen, due: asDay('2025-09-30') }, chair);
  expect(task.state.outcome).toBeUndefined();
  task.until('2025-08-13 17:00');
  handIn(task, '2025-10-02');

  expect(page(task, { since: '2025-06-12' })).toEqual([
    '12/06/2025 09:00 ResultSubmitted',
    '12/06/2025 10:00 ResultApproved',
    '12/06/2025 15:00 ResultConfirmed',
    '12/06/2025 15:00 TaskCompleted',
    '11/08/2025 09:00 DecisionApplied',
    '11/08/2025 09:00 ObligationReopened',
    '12/08/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '13/08/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '18/08/2025 08:00 UnitUrged → standing-agency of cong-an',
    '19/09/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '25/09/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '01/10/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '02/10/2025 08:30 TaskAcknowledged',
    '02/10/2025 09:00 ResultSubmitted',
    '02/10/2025 10:00 ResultApproved',
    '02/10/2025 15:00 ResultConfirmed',
    '02/10/2025 15:00 TaskCompleted',
  ]);
  expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '11/08/2025 đến hết ngày 30/09/2025',
  ]);
  // Good the first time, late the second: it is the second result that counts.
  expect(task.state.outcome).toBe('completed-late');
  expect(new Set(task.keys()).size).toBe(task.keys().length);
});
