import { expect, test } from '@jest/globals';
import { alarmOf, by, OB1, page, printEntry, sampleRules, taskAtWork } from '@dondoc/testing';

/** Working hours of the place: nothing is sent outside them. */
const rules = {
  ...sampleRules,
  policy: { ...sampleRules.policy, version: 'noi-quy/2', window: { from: '07:30', to: '17:00' } },
};

// rules: m-working-hours, m-once
test('a system that comes back in the night sends nothing then: it waits for the next working morning, and the rungs keep their distance from there', () => {
  // Due on Monday 30 June 2025. The system stands still from 20 June and is back on Friday 4 July at 23:10.
  const task = taskAtWork({ deadline: by('2025-06-30') })
    .goOn(rules)
    .until('2025-06-20');
  expect(task.wakeUp('2025-07-04 23:10')).toEqual([]);
  // Asked again through the night and the week-end, it stays silent.
  for (const hour of ['2025-07-05 02:00', '2025-07-05 10:00', '2025-07-06 10:00', '2025-07-07 07:29'])
    expect(task.wakeUp(hour)).toEqual([]);
  task.until('2025-07-31');

  const since = page(task, { since: '2025-06-21' });
  expect(since).toEqual([
    '07/07/2025 07:30 ReminderSent → person-assigned of so-tu-phap',
    '07/07/2025 07:30 TaskEscalated → head-of-unit of so-tu-phap',
    '09/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    '18/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '25/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  const late = task.entries.filter((e) => alarmOf(e.event)?.late).map(printEntry);
  expect(late).toEqual(since.slice(0, 2));
});

// rules: m-working-hours
test('what people do is written at any hour; only the machine keeps office hours', () => {
  const task = taskAtWork({ deadline: by('2025-06-30') }).goOn(rules);
  task.act('2025-06-28 22:15', {
    type: 'ReportProgress',
    obligationId: OB1,
    note: 'Xong 90%',
  });
  expect(page(task, { since: '2025-06-28' })).toEqual(['28/06/2025 22:15 ProgressReported']);
});
