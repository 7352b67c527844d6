import { describe, expect, test } from '@jest/globals';
import { addWorkingDays, calendarOf, isWorkingDay, workingDaysBetween } from './calendar.js';
import { addDays, asDay, type Day } from './day.js';
import { publicSectorCalendar as calendar } from './public-sector-calendar.js';

const add = (day: string, n: number) => addWorkingDays(calendar, asDay(day), n);
const daysOff = (first: string, last: string): Day[] => {
  const off: Day[] = [];
  for (let day = asDay(first); day <= last; day = addDays(day, 1))
    if (!isWorkingDay(calendar, day)) off.push(day);
  return off;
};

describe('working days of the public sector', () => {
  // rules: d-check-values, d-swaps
  test('four after Thursday 24/4/2025 are Tuesday 29/4/2025, for Saturday 26/4 is worked', () => {
    expect(add('2025-04-24', 4)).toBe('2025-04-29');
  });

  // rules: d-check-values, d-swaps
  test('six after Wednesday 31/12/2025 are Saturday 10/01/2026, for 2/1 is swapped with it', () => {
    expect(add('2025-12-31', 6)).toBe('2026-01-10');
  });

  test('five working days before Tết 2025 are followed by nine days off', () => {
    expect(daysOff('2025-01-20', '2025-02-07')).toEqual([
      '2025-01-25',
      '2025-01-26',
      '2025-01-27',
      '2025-01-28',
      '2025-01-29',
      '2025-01-30',
      '2025-01-31',
      '2025-02-01',
      '2025-02-02',
    ]);
    expect(add('2025-01-24', 1)).toBe('2025-02-03');
  });

  test('over Tết 2026 nobody works from 14 to 22 February', () => {
    expect(add('2026-02-13', 1)).toBe('2026-02-23');
    expect(add('2026-02-23', -1)).toBe('2026-02-13');
  });

  // rules: d-compensatory-days
  test('Hùng Kings’ day 2026 falls on a Sunday and gives the Monday off', () => {
    expect(isWorkingDay(calendar, asDay('2026-04-27'))).toBe(false);
    expect(add('2026-04-24', 1)).toBe('2026-04-28');
  });

  test('over Tết 2023 and 2024 nobody works for seven days, and Saturday 4/5/2024 is worked for the Monday before', () => {
    expect(add('2023-01-19', 1)).toBe('2023-01-27');
    expect(add('2024-02-07', 1)).toBe('2024-02-15');
    expect(add('2023-04-28', 1)).toBe('2023-05-04');
    expect(add('2023-08-31', 1)).toBe('2023-09-05');
    expect(add('2024-04-26', 1)).toBe('2024-05-02');
    expect(add('2024-05-03', 1)).toBe('2024-05-04');
    expect(add('2024-08-30', 1)).toBe('2024-09-04');
  });

  test('every fact says by which document it is one; 2023 to 2026 are known', () => {
    const facts = [...calendar.facts.values()];
    expect(facts.filter((fact) => fact.document === '' || fact.name === '')).toEqual([]);
    expect(new Set(facts.map((fact) => fact.day.slice(0, 4))).size).toBe(4);
  });

  test('the day itself is not counted', () => {
    expect(add('2025-03-10', 1)).toBe('2025-03-11');
    expect(add('2025-03-10', -1)).toBe('2025-03-07');
  });

  test('none after a working day is the day itself, after a day off the next working day', () => {
    expect(add('2025-03-10', 0)).toBe('2025-03-10');
    expect(add('2025-03-08', 0)).toBe('2025-03-10');
    expect(add('2025-04-30', 0)).toBe('2025-05-05');
  });

  test('going back from a day off counts the working day before it', () => {
    expect(add('2025-05-04', -1)).toBe('2025-04-29');
  });

  // rules: e-miscount
  test('counting there and back agree over two years', () => {
    for (let day = asDay('2025-01-01'); day < '2026-12-31'; day = addDays(day, 1)) {
      for (const n of [1, 3, 10, 15]) {
        const then = addWorkingDays(calendar, day, n);
        if (workingDaysBetween(calendar, day, then) !== n || !isWorkingDay(calendar, then))
          throw new Error(`${day} + ${n} is not ${then}`);
      }
    }
    expect(workingDaysBetween(calendar, asDay('2025-05-05'), asDay('2025-04-24'))).toBe(-5);
    expect(workingDaysBetween(calendar, asDay('2025-04-24'), asDay('2025-04-24'))).toBe(0);
  });

  // rules: d-holidays, e-1
  test('every fact names the document that made it', () => {
    expect(calendar.facts.size).toBeGreaterThan(25);
    expect([...calendar.facts.values()].filter((f) => f.document === '' || f.name === '')).toEqual([]);
  });

  test('one calendar’s answers do not leak into another’s', () => {
    const plain = calendarOf('plain/1', []);
    expect(add('2025-04-24', 4)).toBe('2025-04-29');
    expect(addWorkingDays(plain, asDay('2025-04-24'), 4)).toBe('2025-04-30');
  });
});
