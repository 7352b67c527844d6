import { describe, expect, test } from '@jest/globals';
import { asDay } from '../calendar/day.js';
import { planNumberKey } from './plan-number.js';

describe('the number of a plan', () => {
  const key = (number: string, issuer = 'UBND thành phố Lam Giang', year = 2025) =>
    planNumberKey({ organisationId: 'lam-giang', issuer }, number, asDay(`${year}-03-10`));
  test('is one however it and its issuer are typed', () => {
    const typed = ['7/KH-UBND', ' 07 / kh-ubnd', 'Số: 07/KH-UBND', 'Kế hoạch số 07/KH-UBND'];
    const unseen = ['０７/KH-UBND', '０７／ＫＨ－ＵＢＮＤ', '0\u200b7/KH-UBND', '\ufeff07/KH-\u00adUBND'];
    for (const number of [...typed, ...unseen]) expect(key(number)).toBe(key('07/KH-UBND'));
    expect(key('07/KH-UBND', 'ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG')).toBe(key('07/KH-UBND'));
  });
  test('is another in another year, of another issuer, or in another series', () => {
    const others = [
      key('07/KH-UBND', 'UBND thành phố Lam Giang', 2026),
      key('07/KH-UBND', 'UBND xã Bình Khê'),
      key('07/KH-BCĐ'),
      key('70/KH-UBND'),
    ];
    expect(new Set([key('07/KH-UBND'), ...others]).size).toBe(5);
  });
  test('is of the year on the paper, whenever the plan is brought in', () => {
    const of = (date: string, issuedOn: string) =>
      planNumberKey(
        { organisationId: 'lam-giang', issuer: 'UBND', date: asDay(date) },
        '07/KH-UBND',
        asDay(issuedOn),
      );
    expect(of('2025-12-30', '2026-01-02')).toBe(of('2025-12-30', '2025-12-30'));
    expect(of('2025-12-30', '2026-01-02')).not.toBe(of('2026-01-02', '2026-01-02'));
  });
  test('is none while it is blank', () => {
    for (const blank of ['/KH-UBND', 'chưa cấp số', '…/KH-UBND', '']) expect(key(blank)).toBeUndefined();
  });
});
