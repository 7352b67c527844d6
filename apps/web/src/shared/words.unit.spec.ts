import { describe, expect, test } from '@jest/globals';
import { en } from '../i18n/en.js';
import { vi } from '../i18n/vi.js';
import { contains } from './fold-text.js';
import { planTitle } from './plan-title.js';

describe('finding and printing words', () => {
  test('what is typed without marks finds both ways of writing the mark', () => {
    expect(contains('Uỷ ban nhân dân phường Đông Kinh', 'uy ban dong')).toBe(true);
    expect(contains('Ủy ban nhân dân phường Đông Kinh', 'Uỷ ban')).toBe(true);
    expect(contains('Sở Nội vụ', 'tư pháp')).toBe(false);
  });

  test("a title in capitals becomes a sentence in which the issuer's place keeps its capitals", () => {
    const title = 'CẢI CÁCH HÀNH CHÍNH THÀNH PHỐ LAM GIANG NĂM 2026';
    const sentence = 'Cải cách hành chính thành phố Lam Giang năm 2026';
    expect(planTitle(title, 'Ủy ban nhân dân thành phố Lam Giang')).toBe(sentence);
    expect(planTitle(title, 'ỦY BAN NHÂN DÂN THÀNH PHỐ LAM GIANG')).toBe(sentence);
  });

  test('a title that is no shouting stays as typed', () => {
    expect(planTitle('Kế hoạch số 05', 'UBND tỉnh')).toBe('Kế hoạch số 05');
  });

  test('both languages fill the same places of a sentence', () => {
    const places = (words: object): unknown[] =>
      Object.entries(words).map(([key, word]) =>
        typeof word === 'string'
          ? [key, [...word.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort()]
          : [key, places(word as object)],
      );
    expect(places(en)).toEqual(places(vi));
  });
});
