import { expect, test } from '@jest/globals';
import { asDay, asId, heldDays, statusAt, type DecisionId, type DecisionKind } from '@dondoc/domain';
import {
  answerTo,
  by,
  local,
  OB1,
  page,
  personOf,
  printLedgerEntry,
  sampleRules,
  taskAtWork,
} from '@dondoc/testing';

const obligationId = OB1;
const chair = personOf('ban-chi-dao', 'head-of-committee');
const conclude = (id: string, kind: DecisionKind, text: string, due?: string) =>
  ({
    type: 'ApplyDecision',
    ...{ obligationId, decisionId: asId<DecisionId>(id), kind, text, document: `${id}/TB-BCĐ` },
    ...(due ? { due: asDay(due) } : {}),
  }) as const;

// rules: m-suspended
test('a task suspended until a day is asked about by nobody, goes on by itself on the working day after it, and has the working days that it had left', () => {
  // Due on Monday 30 June 2025. On Friday the 20th, six working days before, it is suspended until 29 August.
  const task = taskAtWork({ deadline: by('2025-06-30') });
  task.act(
    '2025-06-20 09:00',
    conclude('41', 'suspend', 'Chờ sắp xếp đơn vị hành chính', '2025-08-29'),
    chair,
  );
  expect(statusAt(task.state, local('2025-07-15'), sampleRules).task).toBe('suspended');
  const report = { type: 'ReportProgress', obligationId, note: 'x' } as const;
  expect(answerTo(() => task.act('2025-07-15 09:00', report))).toBe('obligation-suspended');
  task.until('2025-09-12 17:00');

  expect(page(task, { since: '2025-06-20' })).toEqual([
    '20/06/2025 09:00 DecisionApplied',
    '20/06/2025 09:00 ObligationSuspended',
    // 29 August is a Friday, 1 and 2 September are holidays
    '03/09/2025 08:00 ObligationResumed → person-assigned of so-tu-phap',
    '08/09/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // late after the day that it has now
    '12/09/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);
  const part = task.state.obligations[0]!;
  expect(part.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '03/09/2025 trước ngày 11/09/2025 (tính đến hết ngày 11/09)',
  ]);
  const held = heldDays(task.state, part, sampleRules.calendar, local('2025-09-11 17:00'));
  // working days from 23 June to 3 September
  expect(held.nobody).toBe(51);
});

// rules: m-suspended
test('one suspended without a last day is brought to the standing agency’s mind, and goes on when the committee says so, with the day that it gives', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') });
  task.act('2025-06-20 09:00', conclude('41', 'suspend', 'Chờ sắp xếp đơn vị hành chính'), chair);
  task.act('2025-08-04 09:00', conclude('57', 'resume', 'Tiếp tục thực hiện', '2025-09-30'), chair);
  expect(task.state.obligations[0]!.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025',
    '04/08/2025 đến hết ngày 30/09/2025',
  ]);
  expect(answerTo(() => task.act('2025-08-05 09:00', conclude('58', 'resume', 'x'), chair))).toBe(
    'obligation-not-suspended',
  );
});
