import { describe, expect, it } from '@jest/globals';
import { readClosing } from './read-closing.js';

const read = (...texts: string[]) =>
  readClosing(texts.map((text, i) => ({ text, line: i + 1, endLine: i + 1 })));
const office = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
const list = ['Nơi nhận:', '- Tỉnh ủy;', '- Lưu: VT.'];
const signed = {
  signatory: { capacity: 'KT', office, name: 'Nguyễn Văn An' },
  receivers: ['Tỉnh ủy', 'Lưu: VT'],
};

describe('the signature and the list of receivers are read', () => {
  it.each<[string, string[]]>([
    ['one after the other', [...list, ...office, 'Nguyễn Văn An']],
    ['in the other order', [...office, 'Nguyễn Văn An', ...list]],
    ['with the list between the office and the name', [...office, ...list, 'Nguyễn Văn An']],
    [
      'with the lines of both in turn',
      [
        'TM. ỦY BAN NHÂN DÂN',
        'Nơi nhận:',
        'KT. CHỦ TỊCH',
        '- Tỉnh ủy;',
        'PHÓ CHỦ TỊCH',
        '- Lưu: VT.',
        'Nguyễn Văn An',
      ],
    ],
    [
      'with a piece of each on one line',
      [
        'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
        '- Tỉnh ủy; KT. CHỦ TỊCH',
        '- Lưu: VT. PHÓ CHỦ TỊCH',
        'Nguyễn Văn An',
      ],
    ],
    [
      'with the name beside the end of the list',
      [
        'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
        '- Tỉnh ủy; KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        '- Lưu: VT. Nguyễn Văn An',
      ],
    ],
  ])('%s', (_, texts) => expect(read(...texts)).toEqual(signed));
  it('without what follows the signature', () =>
    expect(read(...list, ...office, 'Nguyễn Văn An', '- Tải về tại cổng thông tin.')).toEqual(signed));
  it('and a receiver with a name like a person’s stays one', () =>
    expect(read('Nơi nhận:', '- Như Điều 3; Sở Y Tế;', '- Lưu: VT.').receivers).toEqual([
      'Như Điều 3; Sở Y Tế',
      'Lưu: VT',
    ]));
});
