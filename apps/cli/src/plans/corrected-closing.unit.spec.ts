import { expect, test } from '@jest/globals';
import type { PlanHead } from '@dondoc/domain';
import { correctedClosing } from './corrected-closing.js';

const head = {
  title: 'Kế hoạch',
  signedAs: { capacity: 'TM', office: ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
} as unknown as PlanHead;
const corrected = (options: Parameters<typeof correctedClosing>[1]) =>
  JSON.parse(JSON.stringify(correctedClosing(head, options)));

test('what was not typed is not sent', () => {
  expect(corrected({})).toEqual({});
});
test('receivers and money are the entries typed; one empty text takes them away', () => {
  expect(corrected({ receiver: ['Các sở', 'Lưu: VT'], money: ['Ngân sách'] })).toEqual({
    receivers: ['Các sở', 'Lưu: VT'],
    money: ['Ngân sách'],
  });
  expect(corrected({ receiver: [''], money: [''] })).toEqual({ receivers: null, money: null });
});
test('of the signing office and its capacity the one that was not typed stands', () => {
  expect(corrected({ signingCapacity: 'KT' })).toEqual({
    signedAs: { capacity: 'KT', office: ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  });
  expect(corrected({ signingOffice: ['PHÓ CHỦ TỊCH'] })).toEqual({
    signedAs: { capacity: 'TM', office: ['PHÓ CHỦ TỊCH'] },
  });
  expect(corrected({ signingCapacity: '' })).toMatchObject({ signedAs: { capacity: null } });
  expect(corrected({ signingOffice: [''] })).toEqual({ signedAs: null });
});
test('a capacity is typed as it is printed, by itself or before the office', () => {
  expect(corrected({ signingCapacity: 'TM.' })).toMatchObject({ signedAs: { capacity: 'TM' } });
  expect(corrected({ signingCapacity: 'tuq' })).toMatchObject({ signedAs: { capacity: 'TUQ' } });
  const signingOffice = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
  expect(corrected({ signingOffice })).toEqual({ signedAs: { capacity: 'KT', office: signingOffice } });
});
test('a capacity without an office is refused', () => {
  const bare = { title: 'Kế hoạch' } as unknown as PlanHead;
  expect(() => correctedClosing(bare, { signingCapacity: 'KT' })).toThrow(
    expect.objectContaining({ code: 'signing-office-missing' }),
  );
});
