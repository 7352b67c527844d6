import { describe, expect, it } from '@jest/globals';
import { down, full, page, read } from './pages.js';

describe('letters become words', () => {
  it('by the gaps between them where spaces are not printed, also in a spaced-out heading', () => {
    expect(read(page(1, [{ text: 'Ủy ban nhân dân xã', x: 60, y: 200, bare: true }]))).toEqual([
      'Ủy ban nhân dân xã',
    ]);
    expect(read(page(1, [{ text: 'KẾ HOẠCH NĂM', x: 200, y: 200, apart: 0.3, bare: true }]))).toEqual([
      'KẾ HOẠCH NĂM',
    ]);
  });
  it('in NFC, with the marks that were printed on their own', () => {
    expect(read(page(1, [{ text: 'Kế hoạch'.normalize('NFD'), x: 60, y: 200 }]))).toEqual(['Kế hoạch']);
  });
  it('once where bold was made by printing twice', () => {
    const [text, y] = ['Đơn vị chủ trì', 200];
    expect(
      read(
        page(1, [
          { text, x: 60, y },
          { text, x: 60.4, y },
        ]),
      ),
    ).toEqual([text]);
  });
  it('with raised figures in their line', () => {
    expect(
      read(
        page(1, [
          { text: 'rộng 25 km', x: 60, y: 200 },
          { text: '2', x: 120, y: 195, size: 7 },
        ]),
      ),
    ).toEqual(['rộng 25 km2']);
  });
});

describe('lines become paragraphs', () => {
  it('where the next word would have fitted, a line ended by choice', () => {
    const [a, b] = [full('Thực hiện'), full('Căn cứ')];
    expect(read(page(1, down([a, 'đến hết năm.', b, 'như sau:'])))).toEqual([
      `${a} đến hết năm.`,
      `${b} như sau:`,
    ]);
  });
  it("at markers and labels, but not at a year or a dash that a line's end left over", () => {
    const a = full('a) Ban hành trong Quý');
    expect(read(page(1, down([a, 'I/2026.', '- Đơn vị chủ trì: Sở A.', 'Thời gian: tháng 5.'])))).toEqual([
      `${a} I/2026.`,
      '- Đơn vị chủ trì: Sở A.',
      'Thời gian: tháng 5.',
    ]);
  });
  it('with a number or a date cut at its hyphen put together, and a dash between words kept apart', () => {
    const cut = `${full('Quyết định').slice(0, 70)} 12/QĐ-`;
    expect(read(page(1, down([cut, 'TTg của Thủ tướng'])))[0]).toMatch(/12\/QĐ-TTg của Thủ tướng$/u);
    const dash = `${full('Phòng').slice(0, 70)} Văn hóa -`;
    expect(read(page(1, down([dash, 'Xã hội'])))[0]).toMatch(/Văn hóa - Xã hội$/u);
  });
  it("over a page's end", () => {
    const a = full('Ủy ban');
    expect(
      read(page(1, down([full('Mở đầu'), a], 740)), page(2, down(['tiếp tục thực hiện.', 'Hết.']))),
    ).toEqual([`${full('Mở đầu')} ${a} tiếp tục thực hiện.`, 'Hết.']);
  });
});

describe('what is printed on every page', () => {
  const body = (n: number) => down([full(`Đoạn ${'abcdef'.charAt(n)}`), 'đến hết.']);
  it.each(['2', '- 2 -', 'Trang 2/15', '2/15'])('is left out: page number %s', (number) => {
    expect(read(page(2, [{ text: number, x: 300 - number.length * 3, y: 40 }, ...body(1)]))).toEqual([
      `${full('Đoạn b')} đến hết.`,
    ]);
  });
  it('is left out: a running head on three pages, also with a number that changes', () => {
    const pages = [1, 2, 3].map((n) =>
      page(n, [{ text: `UBND xã Tân Hòa, tờ ${n}`, x: 60, y: 40 }, ...body(n)]),
    );
    expect(read(...pages)).toHaveLength(3);
    expect(read(...pages.slice(1))).toHaveLength(4);
  });
  it('stays where it is content: a labelled line that happens to stand at one height', () => {
    const pages = [1, 2, 3].map((n) =>
      page(n, [{ text: '- Thời gian: Thường xuyên.', x: 60, y: 60 }, ...body(n)]),
    );
    expect(read(...pages)).toHaveLength(6);
  });
});

describe('columns side by side', () => {
  it('are read one after the other: letterhead, then signature', () => {
    const puts = [
      { text: 'UBND TỈNH', x: 90, y: 60 },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 60 },
      { text: 'SỞ TÀI CHÍNH', x: 80, y: 76 },
      { text: 'Độc lập - Tự do - Hạnh phúc', x: 320, y: 78 },
      ...down([full('Thực hiện'), 'như sau:'], 140),
      { text: 'Nơi nhận:', x: 60, y: 260 },
      { text: 'KT. GIÁM ĐỐC', x: 400, y: 262 },
      { text: '- Như trên;', x: 60, y: 276 },
      { text: 'PHÓ GIÁM ĐỐC', x: 400, y: 278 },
      { text: 'Trần Văn An', x: 405, y: 360 },
    ];
    const texts = read(page(1, puts));
    expect(texts.slice(0, 4)).toEqual([
      'UBND TỈNH',
      'SỞ TÀI CHÍNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(texts.slice(5)).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Văn An',
    ]);
  });
});
