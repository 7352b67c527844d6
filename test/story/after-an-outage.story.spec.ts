import { expect, test } from '@jest/globals';
import { localDay, printDay } from '@dondoc/domain';
import { alarmOf, by, printEntry, taskAtWork, type DiaryEntry } from '@dondoc/testing';

const withDay = (entry: DiaryEntry): string => {
  const alarm = alarmOf(entry.event);
  const due = alarm ? `, due ${printDay(localDay(alarm.dueAt))}${alarm.late ? ', late' : ''}` : '';
  return `${printEntry(entry)}${due}`;
};

// rules: m-once, e-stall
test('after three weeks of standstill every step is made once, in order and marked late, and the next comes no sooner than its distance', () => {
  // Due on 30 June 2025 and late. The system stands still from 20 June and is back on 14 July at ten.
  const task = taskAtWork({ deadline: by('2025-06-30') }).until('2025-06-20');
  task.wakeUp('2025-07-14 10:00');
  // Woken once more, it has nothing to add.
  expect(task.wakeUp('2025-07-14 10:05')).toEqual([]);
  task.until('2025-08-29');

  expect(task.entries.slice(3).map(withDay)).toEqual([
    '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap, due 19/06/2025',
    // what fell into the standstill
    '14/07/2025 10:00 ReminderSent → person-assigned of so-tu-phap, due 25/06/2025, late',
    '14/07/2025 10:00 TaskEscalated → head-of-unit of so-tu-phap, due 01/07/2025, late',
    // the head has the two working days that lie between these rungs, then seven more, then five
    '16/07/2025 08:00 UnitUrged → standing-agency of cong-an, due 16/07/2025',
    '25/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao, due 25/07/2025',
    '01/08/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao, due 01/08/2025',
  ]);
  expect(new Set(task.keys()).size).toBe(task.keys().length);
});
