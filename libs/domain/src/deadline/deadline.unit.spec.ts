import { describe, expect, test } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { dueDay, overdueAt, printDeadline, type Deadline } from './deadline.js';

const due = (day: string, thenStanding?: boolean): Deadline => ({
  kind: 'by',
  due: asDay(day),
  thenStanding,
});

describe('a deadline', () => {
  test.each<[string, Deadline]>([
    ['trước ngày 29/09/2025 (tính đến hết ngày 29/09)', due('2025-09-29')],
    ['đến hết ngày 28/02/2025', due('2025-02-28')],
    ['đến hết ngày 29/02/2024', due('2024-02-29')],
    ['đến hết ngày 31/12/2025', due('2025-12-31')],
    ['trước ngày 15/06/2023 (tính đến hết ngày 15/06), sau đó thường xuyên', due('2023-06-15', true)],
    ['thường xuyên', { kind: 'standing' }],
    ['thường xuyên, từ ngày 01/04/2023', { kind: 'standing', from: asDay('2023-04-01') }],
    ['định kỳ', { kind: 'periodic' }],
    ['định kỳ hằng tháng, trước ngày 15', { kind: 'periodic', every: 'month', dayOfMonth: 15 }],
    [
      'định kỳ hằng quý, trước ngày 15 của tháng cuối quý',
      { kind: 'periodic', every: 'quarter', dayOfMonth: 15 },
    ],
    ['định kỳ hằng năm, trước ngày 15 của tháng 12', { kind: 'periodic', every: 'year', dayOfMonth: 15 }],
    ['định kỳ 6 tháng một lần', { kind: 'periodic', every: 'half-year' }],
    ['sau khi Bộ Công an hướng dẫn', { kind: 'conditional', condition: 'sau khi Bộ Công an hướng dẫn' }],
    [
      'sau khi có hướng dẫn (dự kiến đến 30/09/2026)',
      { kind: 'conditional', condition: 'sau khi có hướng dẫn', expected: asDay('2026-09-30') },
    ],
    ['đã hoàn thành (155/KH-UBND)', { kind: 'done', document: '155/KH-UBND' }],
    ['không ghi thời hạn', { kind: 'none' }],
  ])('prints as %p', (text, deadline) => {
    expect(printDeadline(deadline)).toBe(text);
  });

  // rules: d-terms
  test('is over at the end of its day, without roll-forward over a Sunday or a holiday', () => {
    expect(overdueAt(due('2025-03-30'))).toBe('2025-03-30T17:00:00.000Z');
    expect(overdueAt(due('2025-04-30'))).toBe('2025-04-30T17:00:00.000Z');
  });

  test.each<Deadline>([
    { kind: 'standing' },
    { kind: 'periodic', every: 'month' },
    { kind: 'conditional', condition: 'x', expected: asDay('2025-06-30') },
    { kind: 'done', document: 'x' },
    { kind: 'none' },
  ])('without a date is never over: $kind', (deadline) => {
    expect(dueDay(deadline)).toBeUndefined();
    expect(overdueAt(deadline)).toBeUndefined();
  });
});
