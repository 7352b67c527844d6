import { describe, expect, it } from '@jest/globals';
import { readClosingBracket } from './closing-bracket.js';

const read = (bracket: string) => {
  const found = readClosingBracket(`Rà soát hồ sơ ${bracket}`);
  return found && [found.owners.leads, found.owners.supports, found.time];
};

describe('the bracket that closes a task', () => {
  it.each<[string, string[], string[], string | null]>([
    [
      '(Sở Y tế chủ trì; Sở Tư pháp, Sở Nội vụ phối hợp; hoàn thành trong Quý III/2026).',
      ['Sở Y tế'],
      ['Sở Tư pháp', 'Sở Nội vụ'],
      'hoàn thành trong Quý III/2026',
    ],
    ['(Sở Y tế chủ trì, Công an tỉnh phối hợp, thường xuyên)', ['Sở Y tế'], ['Công an tỉnh'], 'thường xuyên'],
    [
      '(Sở Y tế chủ trì, phối hợp với Sở Nội vụ; thời gian: tháng 6/2026',
      ['Sở Y tế'],
      ['Sở Nội vụ'],
      'tháng 6/2026',
    ],
    [
      '(Sở Y tế chủ trì; Sở Nội vụ; Viễn thông Lam Giang phối hợp)',
      ['Sở Y tế'],
      ['Sở Nội vụ', 'Viễn thông Lam Giang'],
      null,
    ],
    [
      '(Sở Y tế chủ trì; Công an tỉnh phối hợp; Thường xuyên; báo cáo hằng tháng).',
      ['Sở Y tế'],
      ['Công an tỉnh'],
      'Thường xuyên',
    ],
    ['(Sở Y tế chủ trì; báo cáo hằng tháng)', ['Sở Y tế'], [], 'báo cáo hằng tháng'],
    [
      '(Đoàn xã thực hiện; ngay sau khi được bố trí kinh phí)',
      ['Đoàn xã'],
      [],
      'ngay sau khi được bố trí kinh phí',
    ],
  ])('says who and until when, clause by clause: %s', (bracket, leads, supports, time) =>
    expect(read(bracket)).toEqual([leads, supports, time]),
  );
  it.each([
    '(theo Kế hoạch của Sở Y tế)',
    '(Sở Y tế; tháng 6/2026)',
    '(Sở Y tế chủ trì; nguồn xã hội hóa)',
    '(giao ban do đồng chí Chủ tịch chủ trì)',
  ])('is left to other readers where a clause is neither: %s', (bracket) => expect(read(bracket)).toBeNull());
});
