import { describe, expect, it } from '@jest/globals';
import { readHead } from './read-head.js';

const lines = (...texts: string[]) => texts.map((text, i) => ({ text, line: i + 1, endLine: i + 1 }));
const title = ['KẾ HOẠCH', 'CHUYỂN ĐỔI SỐ NĂM 2026'];
const issued = '(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/02/2026 của UBND tỉnh Lam Giang)';
const basedOn = (...texts: string[]) => readHead(lines(...title, ...texts), []).basedOn;

describe('the documents a plan rests on', () => {
  it('do not hold the decision that issues it', () => expect(basedOn(issued)).toEqual([]));
  it('hold that decision where the plan says so elsewhere, and all others', () => {
    const rests = 'Căn cứ Quyết định số 12/QĐ-UBND và Quyết định số 06/QĐ-TTg,';
    expect(basedOn(issued, rests)).toEqual(['12/QĐ-UBND', '06/QĐ-TTg']);
  });
});
