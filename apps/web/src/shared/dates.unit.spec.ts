import { describe, expect, test } from '@jest/globals';
import { daysBetween, printInstant, printInstantDay, readDay } from './dates.js';

describe('dates on screens', () => {
  test('an instant is told in Vietnamese time: late in the UTC evening is already tomorrow', () => {
    expect(printInstant('2026-05-17T18:30:00.000Z')).toBe('01:30 18/05/2026');
    expect(printInstantDay('2026-05-17T16:59:59.999Z')).toBe('17/05/2026');
  });

  test.each([
    ['30/9/2026', '2026-09-30'],
    [' 01-02-2026 ', '2026-02-01'],
    ['29/02/2028', '2028-02-29'],
  ])('a typed day %j is read day first', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each(['31/04/2026', '29/02/2026', '00/01/2026', '2026-09-30', '9/2026', ''])(
    '%j is no day of the calendar',
    (typed) => {
      expect(readDay(typed)).toBeUndefined();
    },
  );

  test('days are counted across a month and a leap day', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
  });
});
