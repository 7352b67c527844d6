import { expect, test } from '@jest/globals';
import type { PlanDocument } from '@dondoc/plan-import';
import { termsOf } from './plan-terms.js';

const validToOf = (title: string, date: string | null = '2026-11-20') =>
  termsOf({ plan: { title, date }, duties: [] } as unknown as PlanDocument).validTo;

test.each([
  ['Chuyển đổi số năm 2026', '2026-12-31'],
  ['Cải cách hành chính giai đoạn 2026-2030', '2030-12-31'],
  ['Phòng cháy dịp Tết Nguyên đán Đinh Mùi 2027', '2027-12-31'],
  ['Thực hiện Nghị quyết số 57/2024 năm 2026', '2026-12-31'],
  ['Phòng cháy, chữa cháy', '2026-12-31'],
])('a plan holds to the end of the last year its title names, else of its date (%s)', (title, day) => {
  expect(validToOf(title)).toBe(day);
});
test('a plan that names no year says nothing of its end', () => {
  expect(validToOf('Phòng cháy, chữa cháy', null)).toBeUndefined();
});
