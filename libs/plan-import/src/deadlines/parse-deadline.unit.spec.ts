import { describe, expect, it } from '@jest/globals';
import type { PlanDocumentDeadline, PlanDocumentMilestone } from '../plan-document.js';
import { impossibleDates, parseDeadline } from './parse-deadline.js';

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
    ['Trước ngày 31/02/2026', 'Trước ngày 31/02/2026'],
    ['Trước ngày 29/2/2026', 'Trước ngày 29/2/2026'],
    ['Hoàn thành chậm nhất 32/1/2026', 'chậm nhất 32/1/2026'],
    ['Tháng 13/2026', 'Tháng 13/2026'],
    ['Quý V/2026', 'Quý V/2026'],
    ['trước ngày 31/6', 'trước ngày 31/6'],
    ['Trước 31/6/2026; duy trì thường xuyên', 'Trước 31/6/2026'],
    ['trước ngày 32 hằng tháng', 'trước ngày 32 hằng tháng'],
    ['Trước 31/6 hằng năm', 'Trước 31/6 hằng năm'],
    ['Năm 2026 (trước ngày 31/9/2026)', 'trước ngày 31/9/2026'],
  ])('that no calendar has is not read, and is told of: %s', (text, date) => {
    expect(parseDeadline(text)).toEqual({ kind: 'none' });
    expect(impossibleDates(text)).toEqual([date]);
  });
  it('that no calendar has beside the deadline is told of, and the deadline is read', () => {
    const text = 'Khi có hướng dẫn của Bộ (dự kiến ngày 31/9/2026)';
    expect(parseDeadline(text)).toEqual({ kind: 'conditional', condition: 'Khi có hướng dẫn của Bộ' });
    expect(impossibleDates(text)).toHaveLength(1);
  });
  it('that is in the calendar is told of by nobody', () =>
    expect(cases.flatMap(([text]) => impossibleDates(text))).toEqual([]));
  it('without a year takes the plan’s year, and is not guessed when there is none', () => {
    expect(parseDeadline('Trước ngày 25/3', { year: 2026 })).toEqual({ kind: 'by', due: '2026-03-25' });
    expect(parseDeadline('Trong quý II', { year: 2026 })).toEqual({ kind: 'by', due: '2026-06-30' });
    expect(parseDeadline('Trước ngày 25/3')).toEqual({ kind: 'none' });
    expect(parseDeadline('Trong năm')).toEqual({ kind: 'none' });
  });
  it('without a year takes that of the other dates of its line before the plan’s', () =>
    expect(parseDeadline('Quý I: khảo sát; quý III/2027: tổng kết', { year: 2026 }).milestones).toMatchObject(
      [{ due: '2027-03-31' }, { due: '2027-09-30' }],
    ));
  it('of a cited document is not a deadline', () => {
    expect(parseDeadline('Thực hiện Nghị định số 45/2020/NĐ-CP ngày 31/02/2020')).toEqual({ kind: 'none' });
  });
});

const step = (due: string, text: string, ...values: number[]) => ({
  due,
  text,
  targets: values.map((value) => ({ value, unit: '%', by: due })),
});

describe('the dated steps of a line', () => {
  it.each<[string, string, PlanDocumentMilestone[]]>([
    [
      'Hoàn thành trong năm 2026 (trong đó, đến ngày 30/6/2026 đạt 50%)',
      '2026-12-31',
      [step('2026-06-30', 'đạt 50%', 50)],
    ],
    [
      'Quý I/2026: xây dựng kế hoạch; Quý II/2026: triển khai',
      '2026-06-30',
      [step('2026-03-31', 'xây dựng kế hoạch'), step('2026-06-30', 'triển khai')],
    ],
    [
      'Đến 30/6/2026 đạt 80%, đến 31/12/2026 đạt 100%',
      '2026-12-31',
      [step('2026-06-30', 'đạt 80%', 80), step('2026-12-31', 'đạt 100%', 100)],
    ],
    [
      'Giai đoạn 1: trước 30/6/2026; giai đoạn 2: trước 31/12/2026',
      '2026-12-31',
      [step('2026-06-30', 'Giai đoạn 1'), step('2026-12-31', 'giai đoạn 2')],
    ],
    [
      'Giai đoạn 1 (đến 30/6/2026): xây dựng; giai đoạn 2 (đến 31/12/2026): vận hành',
      '2026-12-31',
      [step('2026-06-30', 'Giai đoạn 1: xây dựng'), step('2026-12-31', 'giai đoạn 2: vận hành')],
    ],
    [
      'Trong năm 2026, trong đó quý I: khảo sát; quý II: lập danh mục',
      '2026-12-31',
      [step('2026-03-31', 'khảo sát'), step('2026-06-30', 'lập danh mục')],
    ],
    [
      'Ban hành kế hoạch trước 15/3/2026, hoàn thành trước 30/6/2026',
      '2026-06-30',
      [step('2026-03-15', 'Ban hành kế hoạch'), step('2026-06-30', 'hoàn thành')],
    ],
    [
      'Hoàn thành trong năm 2026 (quý II thí điểm, quý IV nhân rộng)',
      '2026-12-31',
      [step('2026-06-30', 'thí điểm'), step('2026-12-31', 'nhân rộng')],
    ],
  ])('%s', (text, due, milestones) =>
    expect(parseDeadline(text, { year: 2026 })).toEqual({ kind: 'by', due, milestones }),
  );
  it('are none where several dates stand for one last day, or one date beside a rhythm', () => {
    for (const text of ['Quý I, Quý II/2026', '30/6 và 31/12/2026', 'Trước 30/6/2026; duy trì thường xuyên'])
      expect(parseDeadline(text)).not.toHaveProperty('milestones');
  });
});
