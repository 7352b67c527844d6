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
  it('keep a number with a stop in it whole', () =>
    expect(basedOn('Căn cứ Quyết định số 21.4/GĐN ngày 02/01/2026,')).toEqual(['21.4/GĐN']));
});

describe('the documents a plan replaces', () => {
  it('are named in its preamble too, and it does not rest on them', () => {
    const opening = lines(
      ...title,
      'Căn cứ Quyết định số 06/QĐ-TTg, UBND xã ban hành Kế hoạch năm 2026; Kế hoạch này thay thế Kế hoạch số 31/KH-UBND.',
    );
    expect(readHead(opening, [])).toMatchObject({ basedOn: ['06/QĐ-TTg'], supersedes: ['31/KH-UBND'] });
  });
});

describe('the number', () => {
  it('of a committee of the Party stands without a colon', () =>
    expect(readHead(lines('TỈNH ỦY LAM GIANG', 'Số 12-CTr/TU', ...title), []).number).toBe('12-CTr/TU'));
});

describe('the title', () => {
  it('in small letters is whole over its lines and ends where the preamble opens', () =>
    expect(
      readHead(
        lines(
          'KẾ HOẠCH',
          'Thực hiện Chỉ thị số 04-CT/TU ngày 05/01/2026',
          'của Ban Thường vụ Tỉnh ủy về quản lý tài nguyên nước',
          'trên địa bàn tỉnh Lam Giang',
          'Thực hiện Chỉ thị số 04-CT/TU, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
        ),
        [],
      ).title,
    ).toBe(
      'Thực hiện Chỉ thị số 04-CT/TU ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy về quản lý tài nguyên nước trên địa bàn tỉnh Lam Giang',
    ));
});

describe('who issues a plan', () => {
  const issuer = (...texts: string[]) => readHead(lines(...texts), []).issuer;
  const day = 'Lam Giang, ngày 05 tháng 02 năm 2026';
  it('is a committee of the Party, with its place', () => {
    const party = ['TỈNH ỦY LAM GIANG', 'ĐẢNG CỘNG SẢN VIỆT NAM', day, ...title];
    expect(issuer(...party, 'Thực hiện Nghị quyết, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:')).toBe(
      'Ban Thường vụ Tỉnh ủy Lam Giang',
    );
    expect(issuer(...party)).toBe('TỈNH ỦY LAM GIANG');
  });
  it('is not the committee whose resolution a plan of the State carries out', () =>
    expect(
      issuer(day, ...title, 'Sau khi, Tỉnh ủy ban hành Nghị quyết, Ủy ban nhân dân tỉnh ban hành Kế hoạch:'),
    ).toBe('Ủy ban nhân dân tỉnh Lam Giang'));
  it('is a board by its whole name, where the text shortens it', () =>
    expect(
      issuer(
        ...['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'TỈNH LAM GIANG', day, ...title],
        'Ban Chỉ đạo tỉnh ban hành Kế hoạch như sau:',
      ),
    ).toBe('BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH LAM GIANG'));
});

describe('a plan issued by a resolution or a decision', () => {
  const head = readHead(
    lines(
      'CHÍNH PHỦ',
      'Số: 31/NQ-CP',
      'Hà Nội, ngày 02 tháng 3 năm 2026',
      'NGHỊ QUYẾT',
      'Ban hành Chương trình hành động về chuyển đổi số',
      'Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;',
      'Theo đề nghị của Bộ Khoa học và Công nghệ tại Tờ trình số 15/TTr-BKHCN ngày 10 tháng 02 năm 2026.',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ',
      'Về chuyển đổi số đến năm 2030',
      '(Kèm theo Nghị quyết số 31/NQ-CP ngày 02 tháng 3 năm 2026 của Chính phủ)',
    ),
    [],
  );
  it("has the issuing document's number, its day and what it rests on, and its own title", () =>
    expect(head).toEqual({
      number: '31/NQ-CP',
      issuer: 'Chính phủ',
      date: '2026-03-02',
      title: 'Về chuyển đổi số đến năm 2030',
      basedOn: ['15/TTr-BKHCN'],
      supersedes: [],
    }));
  it('has no day where the line of place and day is blank, whatever days its basis names', () =>
    expect(
      readHead(
        lines(
          'Lam Giang, ngày tháng năm 2026',
          'QUYẾT ĐỊNH',
          'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;',
          'KẾ HOẠCH',
          'Năm 2026',
        ),
        [],
      ).date,
    ).toBeNull());
});
