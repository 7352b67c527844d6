import { describe, expect, it } from '@jest/globals';
import { besideInBracket } from './closing-bracket.js';
import { headingOwners } from './heading-units.js';
import { readLeadSentence } from './lead-sentence.js';
import { ownersInSentence } from './sentence-owners.js';
import { splitUnits } from './split-units.js';

const both = (heading: string) => {
  const read = headingOwners(heading);
  return read && [read.leads, read.supports];
};

describe('a line over items', () => {
  it.each<[string, string[], string[]]>([
    ['Công an tỉnh chủ trì, phối hợp với Sở Y tế, Sở Nội vụ:', ['Công an tỉnh'], ['Sở Y tế', 'Sở Nội vụ']],
    [
      'Giao Công an tỉnh, Sở Y tế chủ trì, phối hợp chặt chẽ với các sở, ngành triển khai thực hiện các nhiệm vụ sau:',
      ['Công an tỉnh', 'Sở Y tế'],
      ['các sở, ngành'],
    ],
    ['Phòng Kinh tế là đơn vị chủ trì, Công an xã phối hợp thực hiện:', ['Phòng Kinh tế'], ['Công an xã']],
    [
      'Phòng Kinh tế chủ trì, phối hợp với thôn Đoài và thôn Thượng:',
      ['Phòng Kinh tế'],
      ['thôn Đoài', 'thôn Thượng'],
    ],
    ['Các nhiệm vụ do Sở Nội vụ chủ trì', ['Sở Nội vụ'], []],
    ['Dữ liệu số: Công an tỉnh chủ trì; các sở, ngành phối hợp', ['Công an tỉnh'], ['các sở, ngành']],
  ])('says who leads and who stands beside: %s', (heading, leads, supports) =>
    expect(both(heading)).toEqual([leads, supports]),
  );
  it.each([
    'Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát hồ sơ:',
    'Sở Y tế chủ trì, phối hợp với Sở Nội vụ',
    'Tăng cường vai trò của các đơn vị chủ trì:',
  ])('is none where it says what is done, or goes on: %s', (heading) => expect(both(heading)).toBeNull());
});

describe('who leads and who stands beside', () => {
  it('may be given behind the work', () =>
    expect(
      ownersInSentence(
        'Xây dựng cơ chế khoán chi, giao Sở Y tế chủ trì, Sở Tài chính phối hợp, xong trong quý II.',
      ),
    ).toMatchObject({ leads: ['Sở Y tế'], supports: ['Sở Tài chính'] }));
  it('may bear no known head where the sentence says that they lead', () =>
    expect(
      ownersInSentence(
        'Kéo cáp quang; do Viễn thông Lam Giang chủ trì, Công an xã phối hợp; xong trước 31/7.',
      ),
    ).toMatchObject({ leads: ['Viễn thông Lam Giang'], supports: ['Công an xã'] }));
  it('may stand alone in the closing bracket', () => {
    expect(besideInBracket('Mở lớp (Sở Nội vụ phối hợp; xong trong tháng 6)')).toEqual(['Sở Nội vụ']);
    expect(besideInBracket('Mở lớp (có sự phối hợp của nhân dân)')).toEqual([]);
    expect(besideInBracket('Mở lớp (Sở Y tế chủ trì, Sở Nội vụ phối hợp)')).toEqual([]);
  });
  it('ends at the name of a company with its place', () =>
    expect(
      readLeadSentence('Giao Sở Y tế chủ trì, phối hợp với Công ty Điện lực Lam Giang kéo điện đến trạm')
        ?.supports,
    ).toEqual(['Công ty Điện lực Lam Giang']));
  it('is each hamlet, and each committee of communes', () => {
    expect(splitUnits('Khu phố 1, khu phố 2 và khu phố 5')).toEqual(['Khu phố 1', 'khu phố 2', 'khu phố 5']);
    expect(splitUnits('Các sở, ban, ngành, đảng ủy các xã, phường')).toEqual([
      'Các sở, ban, ngành',
      'đảng ủy các xã, phường',
    ]);
  });
});
