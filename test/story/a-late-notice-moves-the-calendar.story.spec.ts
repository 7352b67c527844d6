import { expect, test } from '@jest/globals';
import { asDay, recordCalendarNotice, withNotice, type CalendarNotice } from '@dondoc/domain';
import { assignTask, by, keyOf, OB1, sampleRules, TaskDiary, taskAtWork } from '@dondoc/testing';

/** A few days before, the Government announces that Friday 4 July 2025 is off and made up on Saturday 12 July (invented). */
const notice: CalendarNotice = {
  document: '99/TB-BNV',
  facts: [
    { day: asDay('2025-07-04'), kind: 'compensatory', name: 'hoán đổi với ngày 12/7/2025' },
    { day: asDay('2025-07-12'), kind: 'working-day', name: 'làm bù cho ngày 04/7/2025' },
  ],
  withdrawn: [],
};
const [recorded] = recordCalendarNotice(sampleRules.calendar, notice);
if (!recorded) throw new Error('the notice says nothing');
const before = sampleRules.calendar;
const calendar = withNotice(before, recorded);

/** The diary of a task goes on by the new calendar. */
function underNewCalendar(diary: TaskDiary): TaskDiary {
  return diary.goOn({ ...sampleRules, calendar });
}

// rules: d-late-notice, d-swaps, e-2
test('a late task is to be urged on 4 July; the notice of 2 July makes that a day off, and the urging moves to Monday', () => {
  // Due on 1 July; the head of the unit hears of it on 2 July at eight.
  const diary = underNewCalendar(taskAtWork({ deadline: by('2025-07-01') }).until('2025-07-02 08:00'));
  const events = diary.act('2025-07-02 15:00', { type: 'MoveCalendar', before, document: notice.document });

  // One event says what moved, from when to when and by which document.
  expect(events).toEqual([
    {
      type: 'CalendarMoved',
      data: {
        fromVersion: 'vn-2023-2026/1',
        toVersion: 'vn-2023-2026/1+1',
        document: '99/TB-BNV',
        moved: [
          {
            key: 'ob-1/deadline-1/ladder/2',
            act: 'urge',
            obligationId: OB1,
            to: { office: 'standing-agency', unitId: 'cong-an' },
            from: '2025-07-04T01:00:00.000Z',
            at: '2025-07-07T01:00:00.000Z',
          },
        ],
      },
    },
  ]);

  // What was sent stays sent; the next rungs come on their new days, the Saturday counting as worked, and nothing comes twice.
  expect(diary.until('2025-07-31').automatic('2025-07-02')).toEqual([
    '07/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    '15/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    '22/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
  ]);
  expect(new Set(diary.keys()).size).toBe(diary.keys().length);
});

// rules: e-2
test('a task with no alarm near those days is left alone', () => {
  const diary = assignTask({ deadline: by('2025-12-31') });
  diary.act('2025-03-10 09:00', { type: 'Acknowledge', obligationId: OB1 });
  diary.act('2025-03-10 09:00', { type: 'ReportProgress', obligationId: OB1, note: 'Đang làm' });
  const events = underNewCalendar(diary).act('2025-07-02 09:00', {
    type: 'MoveCalendar',
    before,
    document: notice.document,
  });
  expect(events.filter((event) => keyOf(event) || event.type === 'CalendarMoved')).toEqual([]);
});
