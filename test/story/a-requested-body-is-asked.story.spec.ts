import { expect, test } from '@jest/globals';
import { asId, statusAt, type ObligationId } from '@dondoc/domain';
import { assignTask, by, local, OB1, personOf, printEntry, sampleRules } from '@dondoc/testing';

const tax = personOf('cuc-thue');
const part = asId<ObligationId>('ob-2');

// rules: m-requested-body
test('a body outside the committee’s line is only ever asked, once for each occasion, and never found late, while the unit beside it climbs the whole ladder', () => {
  // The Department of Justice is given the task, the tax office requested to join in; both by 30 June 2025.
  const task = assignTask({
    units: ['so-tu-phap'],
    requested: [tax.unitId],
    deadline: by('2025-06-30'),
  });
  task.until('2025-07-21 17:00');
  const of = (id: ObligationId) =>
    task.entries.filter(({ event }) => 'alarm' in event.data && event.data.obligationId === id);

  expect(of(part).map(printEntry)).toEqual([
    // it has not answered; its day comes near; its day has passed
    '17/03/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '25/06/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
    '21/07/2025 08:00 StatusAsked → head-of-unit of cuc-thue',
  ]);
  expect(of(OB1).map(printEntry)).toEqual([
    '11/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '12/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '17/03/2025 08:00 UnitUrged → standing-agency of cong-an',
    '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '25/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '21/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  const words = statusAt(task.state, local('2025-07-21 17:00'), sampleRules).obligations;
  expect([words.get(OB1), words.get(part)]).toEqual(['overdue', 'new']);

  // It joins in three weeks after the day: no mark of lateness stays on it.
  const evidence = [{ document: '410/CT-NV' }];
  task.act('2025-07-22 09:00', { type: 'Acknowledge', obligationId: part }, tax);
  task.act(
    '2025-07-22 10:00',
    { type: 'SubmitResult', obligationId: part, summary: 'Đã gửi.', evidence },
    tax,
  );
  task.act('2025-07-22 11:00', { type: 'ApproveResult', obligationId: part }, tax);
  task.act('2025-07-23 09:00', { type: 'ConfirmResult', obligationId: part }, personOf('cong-an'));
  expect(task.state.obligations.map((ob) => [ob.unitId, ob.status, ob.late])).toEqual([
    ['so-tu-phap', 'assigned', false],
    ['cuc-thue', 'confirmed', false],
  ]);
});
