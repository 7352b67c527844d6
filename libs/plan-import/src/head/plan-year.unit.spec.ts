import { describe, expect, it } from '@jest/globals';
import { planYear } from './plan-year.js';

const year = (head: string[], title = 'CHUYỂN ĐỔI SỐ', date: string | null = null) =>
  planYear({ title, date }, head);
const issued = '(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/02/2025 của UBND tỉnh Lam Giang)';

describe('the year of a plan', () => {
  it.each([
    issued,
    '(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2025 của UBND tỉnh)',
    '(kèm theo Kế hoạch số /KH-UBND ngày /02/2025 của UBND tỉnh)',
  ])('is that of what it is issued with, where it prints no other date: %s', (text) =>
    expect(year([text])).toBe(2025),
  );
  it('is its own where it prints one', () => {
    expect(year([issued], 'CHUYỂN ĐỔI SỐ NĂM 2026')).toBe(2026);
    expect(year([issued], undefined, '2026-01-05')).toBe(2026);
    expect(year(['Lam Giang, ngày   tháng 01 năm 2026', issued])).toBe(2026);
  });
  it('is not that of a document it only rests on', () =>
    expect(year(['Căn cứ Quyết định số 12/QĐ-UBND ngày 05/02/2025 của UBND tỉnh;'])).toBeUndefined());
});
