import { expect, test } from '@jest/globals';
import {
  addWorkingDays,
  asDay,
  isWorkingDay,
  printDay,
  publicSectorCalendar as calendar,
  statusAt,
} from '@dondoc/domain';
import { assignTask, by, local, sampleRules, taskAtWork } from '@dondoc/testing';

/** A day as a desk calendar would print it, with the document that made it differ from its weekday. */
function onPaper(day: string): string {
  const fact = calendar.facts.get(day);
  const why = fact ? ` (${fact.name}; ${fact.document})` : '';
  return `${printDay(asDay(day))} ${isWorkingDay(calendar, asDay(day)) ? 'làm việc' : 'nghỉ'}${why}`;
}
const after = (day: string, n: number) => printDay(addWorkingDays(calendar, asDay(day), n));

// rules: d-check-values, d-swaps, d-compensatory-days, d-holidays, e-1, e-miscount
test('a working day is what the weekday says unless a document says otherwise, so that a Saturday can count and a Friday cannot', () => {
  expect(['2025-04-26', '2025-04-30', '2025-05-01', '2025-05-02'].map(onPaper)).toEqual([
    '26/04/2025 làm việc (làm bù cho ngày 02/5/2025; 6150/TB-BLĐTBXH)',
    '30/04/2025 nghỉ (Ngày Chiến thắng; Bộ luật Lao động 2019, Điều 112)',
    '01/05/2025 nghỉ (Ngày Quốc tế Lao động; Bộ luật Lao động 2019, Điều 112)',
    '02/05/2025 nghỉ (hoán đổi với ngày 26/4/2025; 6150/TB-BLĐTBXH)',
  ]);
  // Thursday 24 April: the 25th, the worked Saturday, the 28th, the 29th.
  expect(after('2025-04-24', 4)).toBe('29/04/2025');
  // Wednesday 31 December: the 5th to the 9th of January, and the Saturday worked for Friday the 2nd.
  expect(after('2025-12-31', 6)).toBe('10/01/2026');
  // A holiday on a Sunday gives the Monday off.
  expect(['2026-04-26', '2026-04-27'].map(onPaper)).toEqual([
    '26/04/2026 nghỉ',
    '27/04/2026 nghỉ (nghỉ bù Giỗ Tổ Hùng Vương (26/4/2026 là Chủ nhật); Bộ luật Lao động 2019, Điều 111 khoản 3)',
  ]);
});

// rules: d-culture-day
test('a day that has only been asked for as a holiday is worked until a document makes it one', () => {
  expect(['2025-11-24', '2026-11-24'].map(onPaper)).toEqual(['24/11/2025 làm việc', '24/11/2026 làm việc']);
});

// rules: d-terms, e-3
test('a term does not count its first day; a day printed in a plan is over at its midnight, though it be a holiday, and only what follows waits for a working day', () => {
  // Given out on Thursday 24 April 2025, and not acknowledged: one working day later is Friday, two is the worked Saturday.
  const task = assignTask({ deadline: by('2025-04-30') }, '2025-04-24 09:00');
  expect(task.until('2025-04-26 17:00').automatic()).toEqual([
    '25/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    // three working days before the 30th: it is worked too
    '26/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    '26/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);

  // "By 30 April" ends with that holiday. From the next minute it is overdue; the first rung waits for Monday.
  const idle = taskAtWork({ deadline: by('2025-04-30') }, '2025-04-24 09:00');
  expect(statusAt(idle.state, local('2025-04-30 23:59'), sampleRules).task).toBe('due-soon');
  expect(statusAt(idle.state, local('2025-05-01 00:00'), sampleRules).task).toBe('overdue');
  expect(idle.until('2025-05-06').automatic('2025-04-30')).toEqual([
    '05/05/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
  ]);
});
