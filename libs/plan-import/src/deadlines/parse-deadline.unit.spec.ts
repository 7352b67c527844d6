import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanDocumentDeadline } from '../plan-document.js';
import { parseDeadline } from './parse-deadline.js';
import { printDeadline } from './print-deadline.js';

const cases: [string, PlanDocumentDeadline][] = [
  ['Trước 30/9/2026', { kind: 'by', due: '2026-09-30' }],
  ['trước ngày 05 tháng 3 năm 2026.', { kind: 'by', due: '2026-03-05' }],
  ['Chậm nhất ngày 15.4.2026', { kind: 'by', due: '2026-04-15' }],
  ['Hoàn thành trong Quý I/2026', { kind: 'by', due: '2026-03-31' }],
  ['Quý II năm 2026', { kind: 'by', due: '2026-06-30' }],
  ['Hoàn thành dự thảo trong tháng 02/2028', { kind: 'by', due: '2028-02-29' }],
  ['6 tháng đầu năm 2026', { kind: 'by', due: '2026-06-30' }],
  ['Đầu tháng 9/2026', { kind: 'by', due: '2026-09-01' }],
  ['Giữa tháng 9/2026', { kind: 'by', due: '2026-09-15' }],
  ['Cuối tháng 02/2026', { kind: 'by', due: '2026-02-28' }],
  ['Giữa năm 2026', { kind: 'by', due: '2026-06-30' }],
  ['Cuối năm 2026', { kind: 'by', due: '2026-12-31' }],
  ['Năm 2026', { kind: 'by', due: '2026-12-31' }],
  ['Giai đoạn 2026-2030', { kind: 'by', due: '2030-12-31' }],
  ['Từ nay đến hết tháng 6/2026', { kind: 'by', due: '2026-06-30' }],
  ['Từ tháng 3 đến tháng 6/2026', { kind: 'by', due: '2026-06-30', from: '2026-03-01' }],
  ['Trong năm 2026 và các năm tiếp theo', { kind: 'by', due: '2026-12-31', thenStanding: true }],
  ['Xong trước ngày 15/6/2026; duy trì thường xuyên', { kind: 'by', due: '2026-06-15', thenStanding: true }],
  ['Hoàn thành trong năm 2026 (trong đó, đến ngày 30/6/2026 đạt 50%)', { kind: 'by', due: '2026-12-31' }],
  ['Thường xuyên', { kind: 'standing' }],
  ['Từ tháng 5/2026 và thực hiện thường xuyên', { kind: 'standing', from: '2026-05-01' }],
  ['Định kỳ hằng tháng, quý, 6 tháng, năm', { kind: 'periodic', every: 'month' }],
  ['Định kì hàng quý và đột xuất', { kind: 'periodic', every: 'quarter' }],
  ['Định kỳ hoặc đột xuất', { kind: 'periodic' }],
  ['06 tháng/lần', { kind: 'periodic', every: 'half-year' }],
  ['Trước ngày 20 hằng tháng', { kind: 'periodic', every: 'month', dayOfMonth: 20 }],
  ['trước ngày 25 của tháng cuối quý', { kind: 'periodic', every: 'quarter', dayOfMonth: 25 }],
  ['Khi có hướng dẫn của Bộ', { kind: 'conditional', condition: 'Khi có hướng dẫn của Bộ' }],
  [
    'Thực hiện theo lộ trình của trung ương',
    { kind: 'conditional', condition: 'theo lộ trình của trung ương' },
  ],
  [
    'Sau khi Bộ triển khai (dự kiến trong tháng 6/2026)',
    { kind: 'conditional', condition: 'Sau khi Bộ triển khai', expected: '2026-06-30' },
  ],
  [
    'Theo tiến độ tại Quyết định số 12/QĐ-UBND ngày 08/4/2026',
    { kind: 'conditional', condition: 'Theo tiến độ tại Quyết định số 12/QĐ-UBND ngày 08/4/2026' },
  ],
  ['Theo hướng dẫn của Bộ, hoàn thành trước 31/10/2026', { kind: 'by', due: '2026-10-31' }],
  ['Đã ban hành tại Công văn số 5/UBND-VP', { kind: 'done' }],
  ['Lãnh đạo cơ quan', { kind: 'none' }],
  ['', { kind: 'none' }],
];

describe('a deadline line is read as', () => {
  // rules: d-vague-dates
  it.each(cases)('%s', (text, expected) => expect(parseDeadline(text)).toEqual(expected));
});

describe('a date', () => {
  it.each([
    'Trước ngày 31/02/2026',
    'Trước ngày 29/2/2026',
    'Trước 32/1/2026',
    'Tháng 13/2026',
    'Quý V/2026',
    'trước ngày 31/6',
  ])('that no calendar has is refused with its text: %s', (text) =>
    expect(() => parseDeadline(text)).toThrow(
      expect.objectContaining({ code: 'plan-date-impossible', params: { text } }),
    ),
  );
  it('without a year takes the plan’s year, and is not guessed when there is none', () => {
    expect(parseDeadline('Trước ngày 25/3', { year: 2026 })).toEqual({ kind: 'by', due: '2026-03-25' });
    expect(parseDeadline('Trong quý II', { year: 2026 })).toEqual({ kind: 'by', due: '2026-06-30' });
    expect(parseDeadline('Trước ngày 25/3')).toEqual({ kind: 'none' });
  });
  it('of a cited document is not a deadline', () => {
    expect(parseDeadline('Thực hiện Nghị định số 45/2020/NĐ-CP ngày 31/02/2020')).toEqual({ kind: 'none' });
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const deadline: fc.Arbitrary<PlanDocumentDeadline> = fc.oneof(
  day.map((due) => ({ kind: 'by' as const, due })),
  day.map((due) => ({ kind: 'by' as const, due, thenStanding: true })),
  fc.tuple(day, day).map((days) => ({ kind: 'by' as const, from: days.sort()[0] ?? '', due: days[1] ?? '' })),
  day.map((from) => ({ kind: 'standing' as const, from })),
  fc.constantFrom<PlanDocumentDeadline>(
    { kind: 'standing' },
    { kind: 'periodic' },
    { kind: 'done' },
    { kind: 'none' },
  ),
  fc
    .constantFrom(
      'day' as const,
      'week' as const,
      'month' as const,
      'quarter' as const,
      'half-year' as const,
      'year' as const,
    )
    .map((every) => ({ kind: 'periodic' as const, every })),
  fc
    .integer({ min: 1, max: 31 })
    .map((dayOfMonth) => ({ kind: 'periodic' as const, every: 'month' as const, dayOfMonth })),
  day.map((expected) => ({
    kind: 'conditional' as const,
    condition: 'Khi có hướng dẫn của Bộ Nội vụ',
    expected,
  })),
);

describe('a printed deadline', () => {
  // rules: e-3
  it('reads back as the same deadline', () => {
    fc.assert(fc.property(deadline, (d) => expect(parseDeadline(printDeadline(d))).toEqual(d)));
  });
});
