import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  asDay,
  dayFromOrdinal,
  isDay,
  lastDayOfMonth,
  ordinalOf,
  partsOf,
  printDay,
  weekday,
} from './day.js';

describe('a day', () => {
  test.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '',
    '30/09/2025',
  ])('%p does not exist and is refused', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => asDay(text)).toThrow('date-impossible');
  });

  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '1970-01-01', '1900-02-28'])('%p exists', (text) => {
    expect(asDay(text)).toBe(text);
  });

  test('1900 and 2100 have no 29 February, 2000 has', () => {
    expect([isDay('1900-02-29'), isDay('2000-02-29'), isDay('2100-02-29')]).toEqual([false, true, false]);
  });

  test('counts over month, year and leap day, both ways', () => {
    expect(addDays(asDay('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(asDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(asDay('2025-03-01'), -1)).toBe('2025-02-28');
    expect(addDays(asDay('2025-03-10'), 365)).toBe('2026-03-10');
  });

  test('every day of three centuries follows the one before, and comes back from its number', () => {
    const first = ordinalOf(asDay('1900-01-01'));
    const last = ordinalOf(asDay('2199-12-31'));
    expect(last - first).toBe(109_572);
    let previous = dayFromOrdinal(first);
    for (let n = first + 1; n <= last; n += 1) {
      const day = dayFromOrdinal(n);
      const { year, month, date } = partsOf(previous);
      const expected =
        previous === lastDayOfMonth(year, month)
          ? `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}-01`
          : `${previous.slice(0, 8)}${String(date + 1).padStart(2, '0')}`;
      if (day !== expected || ordinalOf(day) !== n) throw new Error(`${previous} is followed by ${day}`);
      previous = day;
    }
  });

  test('knows its weekday, Monday first, also before 1970', () => {
    expect(weekday(asDay('2025-03-10'))).toBe(1);
    expect(weekday(asDay('2025-04-24'))).toBe(4);
    expect(weekday(asDay('2026-01-10'))).toBe(6);
    expect(weekday(asDay('1945-09-02'))).toBe(7);
  });

  test('the last day of a month is its own', () => {
    expect([lastDayOfMonth(2024, 2), lastDayOfMonth(2025, 2), lastDayOfMonth(2025, 12)]).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2025-12-31',
    ]);
  });

  test('prints day first, as documents in Viet Nam do', () => {
    expect(printDay(asDay('2025-09-02'))).toBe('02/09/2025');
  });
});

test('a day is one of 1900 to 2199: a slip of the year is no day', () => {
  expect(['1900-01-01', '2199-12-31'].every(isDay)).toBe(true);
  expect(['0206-12-31', '1899-12-31', '2200-01-01', '9999-12-31'].some(isDay)).toBe(false);
});
