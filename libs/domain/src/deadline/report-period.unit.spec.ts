import { describe, expect, test } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { nextPeriod, periodAt, rhythmOf, type Rhythm } from './report-period.js';

const at = (rhythm: Rhythm, day: string, dayOfMonth?: number) => {
  const { key, opens, dataFrom, dataTo, due } = periodAt(rhythm, asDay(day), dayOfMonth);
  return `${key}: ${opens}, ${dataFrom} to ${dataTo}, by ${due}`;
};

// rules: d-data-closing
describe('a report period closes on the 14th (Decree 09/2019/NĐ-CP, art. 12): it is no calendar month', () => {
  test.each<[Rhythm, string, string]>([
    ['month', '2025-03-10', '2025-03: 2025-03-01, 2025-02-15 to 2025-03-14, by 2025-03-31'],
    ['month', '2025-01-02', '2025-01: 2025-01-01, 2024-12-15 to 2025-01-14, by 2025-01-31'],
    ['quarter', '2025-02-20', '2025-Q1: 2025-03-01, 2024-12-15 to 2025-03-14, by 2025-03-31'],
    ['quarter', '2025-11-30', '2025-Q4: 2025-12-01, 2025-09-15 to 2025-12-14, by 2025-12-31'],
    ['half-year', '2025-01-01', '2025-H1: 2025-06-01, 2024-12-15 to 2025-06-14, by 2025-06-30'],
    ['half-year', '2025-07-01', '2025-H2: 2025-12-01, 2025-06-15 to 2025-12-14, by 2025-12-31'],
    ['year', '2025-05-19', '2025: 2025-12-01, 2024-12-15 to 2025-12-14, by 2025-12-31'],
  ])('%s of %s', (rhythm, day, period) => expect(at(rhythm, day)).toBe(period));

  test('from the 15th on it is still the month that is named: what comes after the 14th goes into the next report', () => {
    expect(at('month', '2025-03-15')).toBe(at('month', '2025-03-10'));
    expect(at('month', '2025-04-01')).toBe('2025-04: 2025-04-01, 2025-03-15 to 2025-04-14, by 2025-04-30');
  });
});

describe('the day for sending', () => {
  test('is the plan’s day of the last month, and its last day in a month that has no such day', () => {
    expect(at('month', '2025-03-10', 15)).toContain('by 2025-03-15');
    expect(at('quarter', '2025-01-10', 20)).toContain('by 2025-03-20');
    expect(at('month', '2025-02-10', 30)).toContain('by 2025-02-28');
    expect(at('month', '2024-02-10', 31)).toContain('by 2024-02-29');
  });
});

describe('a week', () => {
  test('is that of ISO 8601, from Monday to Sunday, due on its Friday', () =>
    expect(at('week', '2025-03-12')).toBe('2025-W11: 2025-03-10, 2025-03-10 to 2025-03-16, by 2025-03-14'));

  test('at the turn of a year belongs to the year of its Thursday', () => {
    expect(periodAt('week', asDay('2024-12-30')).key).toBe('2025-W01');
    expect(periodAt('week', asDay('2027-01-01')).key).toBe('2026-W53');
  });
});

describe('period after period', () => {
  test.each<[Rhythm, string, readonly string[]]>([
    ['week', '2025-12-22', ['2025-W52', '2026-W01', '2026-W02']],
    ['month', '2025-11-01', ['2025-11', '2025-12', '2026-01']],
    ['quarter', '2025-07-01', ['2025-Q3', '2025-Q4', '2026-Q1']],
    ['half-year', '2025-01-31', ['2025-H1', '2025-H2', '2026-H1']],
    ['year', '2025-12-31', ['2025', '2026', '2027']],
  ])('%s: none is left out and none comes twice', (rhythm, from, keys) => {
    const first = periodAt(rhythm, asDay(from), 15);
    const second = nextPeriod(rhythm, first, 15);
    const third = nextPeriod(rhythm, second, 15);
    expect([first, second, third].map((p) => p.key)).toEqual(keys);
    // the data of one begin where those of the one before end
    expect([second.dataFrom > first.dataTo, third.dataFrom > second.dataTo]).toEqual([true, true]);
  });

  test('over sixty months every day of data lies in exactly one', () => {
    let period = periodAt('month', asDay('2024-01-10'));
    for (let n = 0; n < 60; n += 1) {
      const next = nextPeriod('month', period);
      expect([period.dataTo.slice(8), next.dataFrom.slice(8)]).toEqual(['14', '15']);
      expect(next.dataFrom.slice(0, 7)).toBe(period.dataTo.slice(0, 7));
      period = next;
    }
    expect(period.key).toBe('2029-01');
  });
});

test('only a rhythm of a week or longer opens periods; what is done daily, or at no rhythm named, does not', () => {
  expect(rhythmOf({ kind: 'periodic', every: 'quarter' })).toBe('quarter');
  expect(rhythmOf({ kind: 'periodic', every: 'day' })).toBeUndefined();
  expect(rhythmOf({ kind: 'periodic' })).toBeUndefined();
  expect(rhythmOf({ kind: 'standing' })).toBeUndefined();
  expect(rhythmOf({ kind: 'by', due: asDay('2025-06-30'), every: 'month' })).toBeUndefined();
});
