import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, isWorkingDay } from './calendar.js';
import { recordCalendarNotice, withNotice, type CalendarNotice } from './calendar-notice.js';
import { asDay } from './day.js';
import { publicSectorCalendar as calendar } from './public-sector-calendar.js';

/** Friday 4 July 2025 off, made up on Saturday 12 July: an invented notice. */
const swap: CalendarNotice = {
  document: '99/TB-BNV',
  facts: [
    { day: asDay('2025-07-04'), kind: 'compensatory', name: 'hoán đổi với ngày 12/7/2025' },
    { day: asDay('2025-07-12'), kind: 'working-day', name: 'làm bù cho ngày 04/7/2025' },
  ],
  withdrawn: [],
};
const after = (notice: CalendarNotice, before = calendar) => {
  const [event] = recordCalendarNotice(before, notice);
  if (!event) throw new Error('nothing was recorded');
  return withNotice(before, event);
};

describe('a notice on the calendar', () => {
  test('makes days off and days worked, each with its document, and a version of its own', () => {
    const moved = after(swap);
    expect(isWorkingDay(moved, asDay('2025-07-04'))).toBe(false);
    expect(isWorkingDay(moved, asDay('2025-07-12'))).toBe(true);
    expect(moved.facts.get('2025-07-12')?.document).toBe('99/TB-BNV');
    expect(addWorkingDays(moved, asDay('2025-07-03'), 1)).toBe('2025-07-07');
    expect([
      moved.version,
      after({ ...swap, facts: [], withdrawn: [asDay('2025-07-04')] }, moved).version,
    ]).toEqual([`${calendar.version}+1`, `${calendar.version}+2`]);
  });

  test('leaves the calendar before it as it was, so that what was decided by it can be looked up', () => {
    after(swap);
    expect(isWorkingDay(calendar, asDay('2025-07-04'))).toBe(true);
  });

  test('withdraws a day to what its weekday makes of it', () => {
    const moved = after({
      document: '99/TB',
      facts: [],
      withdrawn: [asDay('2025-04-26'), asDay('2025-05-02')],
    });
    expect(isWorkingDay(moved, asDay('2025-04-26'))).toBe(false);
    expect(isWorkingDay(moved, asDay('2025-05-02'))).toBe(true);
  });

  test('that says what is known says nothing', () => {
    expect(recordCalendarNotice(after(swap), swap)).toEqual([]);
  });

  test.each<[string, Partial<CalendarNotice>]>([
    ['calendar-document-missing', { document: ' ' }],
    ['calendar-notice-empty', { facts: [] }],
    ['calendar-day-twice', { withdrawn: [asDay('2025-07-04')] }],
    ['calendar-day-twice', { facts: [...swap.facts, { ...swap.facts[0]!, kind: 'holiday' }] }],
    ['calendar-worked-weekday', { facts: [{ ...swap.facts[0]!, kind: 'working-day' }] }],
    ['calendar-day-unknown', { withdrawn: [asDay('2025-07-07')] }],
    ['text-missing', { facts: [{ ...swap.facts[0]!, name: '' }] }],
  ])('is refused with %s', (code, change) => {
    expect(() => recordCalendarNotice(calendar, { ...swap, ...change })).toThrow(code);
  });
});
