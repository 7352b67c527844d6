import { expect, test } from '@jest/globals';
import { localDay, printDay, type Deadline } from '@dondoc/domain';
import { assignTask, handIn, OB1, page, part, personOf } from '@dondoc/testing';

const justice = personOf('so-tu-phap');
const monthlyBy = (dayOfMonth: number): Deadline => ({ kind: 'periodic', every: 'month', dayOfMonth });

// rules: b.2-1, e-3, d-data-closing
test('of a monthly report March comes late and April in time: each month is a part of its own, and what the one was does not stay on the other', () => {
  // Given out on 20 February 2025: every month, sent before the 15th.
  const task = assignTask({ deadline: monthlyBy(15) }, '2025-02-20 08:30');
  task.act('2025-02-20 09:00', { type: 'Acknowledge', obligationId: OB1 }, justice);
  const [march, april] = [part('ob-1-2025-03'), part('ob-1-2025-04')];

  // 1 March is a Saturday: the month opens on Monday. The 15th is a Saturday too, and stays where it is.
  task.act('2025-03-04 07:30', { type: 'Acknowledge', obligationId: march }, justice);
  handIn(task, '2025-03-20', { obligationId: march });
  task.act('2025-04-02 07:30', { type: 'Acknowledge', obligationId: april }, justice);
  handIn(task, '2025-04-02', { obligationId: april });

  expect(page(task, { of: march })).toEqual([
    '03/03/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
    '04/03/2025 07:30 TaskAcknowledged',
    '06/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '12/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '17/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '19/03/2025 08:00 UnitUrged → standing-agency of cong-an',
    '20/03/2025 09:00 ResultSubmitted',
    '20/03/2025 10:00 ResultApproved',
    '20/03/2025 15:00 ResultConfirmed',
  ]);
  expect(page(task, { of: april })).toEqual([
    '01/04/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
    '02/04/2025 07:30 TaskAcknowledged',
    '02/04/2025 09:00 ResultSubmitted',
    '02/04/2025 10:00 ResultApproved',
    '02/04/2025 15:00 ResultConfirmed',
  ]);

  // What is reported about is no calendar month: it closes on the 14th.
  const table = task.state.obligations.slice(1).map(({ period, late, confirmedAt }) => {
    const { dataFrom, dataTo, due } = period!;
    const sent = confirmedAt ? printDay(localDay(confirmedAt)) : 'chưa';
    const data = `số liệu ${printDay(dataFrom)}–${printDay(dataTo)}, hạn ${printDay(due)}`;
    return `${period!.key}: ${data}, xác nhận ${sent}, ${late ? 'chậm' : 'đúng hạn'}`;
  });
  expect(table).toEqual([
    '2025-03: số liệu 15/02/2025–14/03/2025, hạn 15/03/2025, xác nhận 20/03/2025, chậm',
    '2025-04: số liệu 15/03/2025–14/04/2025, hạn 15/04/2025, xác nhận 02/04/2025, đúng hạn',
  ]);
  // Two reports are in, and the task stands for the months to come.
  expect(task.state.closedAt).toBeUndefined();
});

// rules: b.2-2, e-3
test('a plan that wants its monthly report before the 18th gets it followed by that day', () => {
  const task = assignTask({ deadline: monthlyBy(18) }, '2025-03-03 08:30').until('2025-03-24 17:00');
  expect(page(task, { of: part('ob-1-2025-03') })).toEqual([
    '04/03/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
    '05/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '06/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '07/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '11/03/2025 08:00 UnitUrged → standing-agency of cong-an',
    '13/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '19/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '21/03/2025 08:00 UnitUrged → standing-agency of cong-an',
  ]);
});
