import { describe, expect, it } from '@jest/globals';
import { withoutSplitWords } from './split-words.js';

const joined = (text: string) => withoutSplitWords(text.split('\n')).join('\n');

describe('a word that the extraction split', () => {
  it.each([
    ['- Th ời gian thực hi ện: Quý II/2026.', '- Thời gian thực hiện: Quý II/2026.'],
    ['* Đơn v ị chủ trì (ph ối hợp với Sở Nội vụ)', '* Đơn vị chủ trì (phối hợp với Sở Nội vụ)'],
    ['các tỉnh, thành ph ố trực thu ộc trung ương', 'các tỉnh, thành phố trực thuộc trung ương'],
    ['các doanh nghi ệp; chuy ển đổi', 'các doanh nghiệp; chuyển đổi'],
  ])('is joined where a piece is no word: %s', (printed, expected) => {
    expect(joined(printed)).toBe(expected);
  });

  it.each([
    'Khu B ở phía đông; lớp 5 c ở tầng hai',
    'hỗ trợ 50 tr ủng hộ đồng bào',
    'dự án ổn định dân cư, thu ủng hộ, chi ứng phó, số ấn phẩm',
    'các điểm a, b và c ở khoản 2',
    'hộ ở ấp Tân Hòa; đi ủng hộ; ý ảnh hưởng',
  ])('stays apart where both are words: %s', (printed) => {
    expect(joined(printed)).toBe(printed);
  });

  const split = 'ph ối hợp\nth ực hiện\nnghi ệp vụ\nph ường\nv ới';
  it.each([
    ['S ở Y tế, t ổ chức', 'Sở Y tế, tổ chức'],
    ['Trường Chính trị t ỉnh', 'Trường Chính trị tỉnh'],
    ['Thờ i gian; ngườ i dân', 'Thời gian; người dân'],
    ['thu ủng hộ; hộ ở ấp', 'thu ủng hộ; hộ ở ấp'],
  ])('is joined in a text of such words also where it could be two: %s', (printed, expected) => {
    expect(joined(`${split}\n${printed}`).split('\n').at(-1)).toBe(expected);
  });
});
