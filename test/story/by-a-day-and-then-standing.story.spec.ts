import { expect, test } from '@jest/globals';
import { statusAt, type Deadline } from '@dondoc/domain';
import { by, defaultRules, handIn, local, page, printLedgerEntry, taskAtWork } from '@dondoc/testing';

// rules: e-3
test('"by 30 June, and then standing": the result in time ends the dated part, and the work goes on without a day but not in silence', () => {
  const task = taskAtWork({ deadline: { ...by('2025-06-30'), thenStanding: true } as Deadline });
  handIn(task, '2025-06-18');
  task.goOn(defaultRules).until('2025-10-20');

  expect(page(task, { since: '2025-06-01' })).toEqual([
    '18/06/2025 09:00 ResultSubmitted',
    '18/06/2025 10:00 ResultApproved',
    '18/06/2025 15:00 ResultConfirmed',
    '18/06/2025 15:00 StandingBegan',
    // a quarter without a word from 1 July on; never overdue
    '03/10/2025 08:00 StatusAsked → person-assigned of so-tu-phap',
    '10/10/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
  ]);
  const part = task.state.obligations[0]!;
  expect(part.ledger.map(printLedgerEntry)).toEqual([
    '10/03/2025 đến hết ngày 30/06/2025, sau đó thường xuyên',
    '18/06/2025 thường xuyên, từ ngày 01/07/2025',
  ]);
  expect(part.firstResult).toMatchObject({ late: false });
  expect(statusAt(task.state, local('2025-10-20'), defaultRules).task).toBe('standing');
});

// rules: e-3
test('"by 30 June, and then every quarter": the first result comes late, and the quarters are counted from there, each by itself', () => {
  const task = taskAtWork({ deadline: { ...by('2025-06-30'), every: 'quarter' } as Deadline });
  handIn(task, '2025-07-02');
  task.until('2025-12-31');
  expect(
    page(task, { since: '2025-07-01' }).filter((line) => !/Remind|Escal|Urged|Docket/.test(line)),
  ).toEqual([
    '02/07/2025 09:00 ResultSubmitted',
    '02/07/2025 10:00 ResultApproved',
    '02/07/2025 15:00 ResultConfirmed',
    '02/07/2025 15:00 StandingBegan',
    // the first working day of the last month of the quarter; 1 and 2 September are off
    '03/09/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
    '01/12/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
  ]);
  expect(task.state.obligations.map((ob) => [ob.obligationId, ob.firstResult?.late])).toEqual([
    ['ob-1', true],
    ['ob-1-2025-Q3', undefined],
    ['ob-1-2025-Q4', undefined],
  ]);
});
