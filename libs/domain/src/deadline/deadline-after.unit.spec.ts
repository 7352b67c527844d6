import { describe, expect, test } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { publicSectorCalendar } from '../calendar/public-sector-calendar.js';
import { deadlineAfter, printDeadline, rollForward, type Deadline } from './deadline.js';

const due = asDay('2025-06-30');

describe('what a part goes on with after its day', () => {
  test('"then standing": without end from the day after; "then every …": by that rhythm, which says it more exactly', () => {
    expect(deadlineAfter({ kind: 'by', due, thenStanding: true })).toEqual({
      kind: 'standing',
      from: '2025-07-01',
    });
    const every = { kind: 'periodic', every: 'month' };
    expect(deadlineAfter({ kind: 'by', due, every: 'month' })).toEqual(every);
    expect(deadlineAfter({ kind: 'by', due, every: 'month', thenStanding: true })).toEqual(every);
  });

  test.each<Deadline>([
    { kind: 'by', due },
    { kind: 'standing' },
    { kind: 'periodic', every: 'month' },
    { kind: 'conditional', condition: 'x' },
    { kind: 'none' },
  ])('nothing: %j', (deadline) => expect(deadlineAfter(deadline)).toBeUndefined());
});

// rules: d-terms
describe('a day put off because it is no working day', () => {
  const rolled = (day: string) =>
    printDeadline(rollForward(publicSectorCalendar, { kind: 'by', due: asDay(day) }));

  test('goes to the next working day, and says from where', () => {
    expect(rolled('2025-06-29')).toBe('đến hết ngày 30/06/2025, lùi từ ngày nghỉ 29/06/2025');
    // 30 April to 4 May 2025 are off
    expect(rolled('2025-04-30')).toBe(
      'trước ngày 05/05/2025 (tính đến hết ngày 05/05), lùi từ ngày nghỉ 30/04/2025',
    );
  });

  test('stays where it is a working day, a Saturday made one too, and where there is no day', () => {
    expect(rolled('2025-06-30')).toBe('đến hết ngày 30/06/2025');
    expect(rolled('2025-04-26')).toBe('trước ngày 26/04/2025 (tính đến hết ngày 26/04)');
    const standing: Deadline = { kind: 'standing' };
    expect(rollForward(publicSectorCalendar, standing)).toBe(standing);
  });
});
