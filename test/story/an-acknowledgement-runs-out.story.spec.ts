import { expect, test } from '@jest/globals';
import { assignTask, by, defaultRules, OB1, personOf, printEntry } from '@dondoc/testing';

const officer = personOf('so-tu-phap', 'person-assigned');
const obligationId = OB1;

// rules: m-acknowledgement-expires, e-stall
test('to acknowledge a task is not to do it: without progress the acknowledgement runs out after twenty working days, and it is asked for anew', () => {
  // Due at the end of September; acknowledged on the day it comes, and then nothing.
  const task = assignTask({ deadline: by('2025-09-30') }, '2025-03-10 08:30', defaultRules);
  task.act('2025-03-10 14:00', { type: 'Acknowledge', obligationId }, officer);

  // Twenty working days later, 7 April being a holiday, it is worth nothing any more: asked as if it had just been given out.
  task.until('2025-04-15 17:00');

  // Acknowledged again, and this time with work behind it: nobody asks again.
  task.act('2025-04-16 09:00', { type: 'Acknowledge', obligationId }, officer);
  task.act('2025-04-16 10:00', { type: 'ReportProgress', obligationId, note: 'Đã rà soát 2 xã.' }, officer);
  task.until('2025-06-30 17:00');

  expect(task.entries.map(printEntry)).toEqual([
    '10/03/2025 08:30 TaskAssigned',
    '10/03/2025 14:00 TaskAcknowledged',
    '08/04/2025 08:00 AcknowledgementExpired → person-assigned of so-tu-phap',
    '09/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '10/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    '15/04/2025 08:00 UnitUrged → standing-agency of cong-an',
    '16/04/2025 09:00 TaskAcknowledged',
    '16/04/2025 10:00 ProgressReported',
  ]);
  // Both times are on record: what was said in March stays said.
  expect(task.entries.filter(({ event }) => event.type === 'TaskAcknowledged')).toHaveLength(2);
});
