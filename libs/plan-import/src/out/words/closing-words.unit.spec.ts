import { describe, expect, it } from '@jest/globals';
import type { PlanDocumentHead, PlanDocumentSignatory } from '../../plan-document.js';
import { signatureWords } from './closing-words.js';

const printed = (capacity: PlanDocumentSignatory['capacity'], ...office: string[]) =>
  signatureWords({ signatory: { capacity, office, name: null } } as PlanDocumentHead).office;

describe('the office a plan is signed in', () => {
  it('is printed with the capacity that none of its lines bears', () => {
    expect(printed('KT', 'CHỦ TỊCH', 'PHÓ CHỦ TỊCH')).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
  });
  it('is printed as it stands where a line bears it, or nobody else is signed for', () => {
    const office = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    expect(printed('KT', ...office)).toEqual(office);
    expect(printed('TM', 'TM . ỦY BAN NHÂN DÂN', 'CHỦ TỊCH')[0]).toBe('TM . ỦY BAN NHÂN DÂN');
    expect(printed(null, 'CHỦ TỊCH')).toEqual(['CHỦ TỊCH']);
  });
});
