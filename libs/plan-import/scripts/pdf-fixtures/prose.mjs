import { Document, Paragraph } from 'docx';
import { body, centred, furniture, run, sideBySide } from './docx-parts.mjs';
import { proseLines } from './prose-text.mjs';

const bold = { bold: true };

/** The plan of a commune, four to five pages of prose with labels. */
export function proseDocument() {
  return new Document({
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 850 },
          },
        },
        ...furniture('Kế hoạch phòng, chống thiên tai xã Tân Hòa năm 2026'),
        children: [letterhead(), ...title(), ...proseLines.map(paragraph), signature()],
      },
    ],
  });
}

const letterhead = () =>
  sideBySide(
    [
      centred('ỦY BAN NHÂN DÂN', { ...bold, size: 26 }),
      centred('XÃ TÂN HÒA', { ...bold, size: 26 }),
      centred('Số: 32/KH-UBND', { size: 26 }),
    ],
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...bold, size: 24 }),
      centred('Độc lập - Tự do - Hạnh phúc', bold),
      centred('Tân Hòa, ngày 12 tháng 02 năm 2026', { italics: true }),
    ],
  );

const title = () => [
  centred(''),
  centred('KẾ HOẠCH', bold),
  centred('Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn xã Tân Hòa năm 2026', bold),
  centred(''),
];

const paragraph = (line) => body(line, /^(?:[IVX]+\. |\d+\. \P{Ll}*$)/u.test(line) ? bold : {});

const signature = () =>
  sideBySide(
    [
      ['Nơi nhận:', { bold: true, italics: true, size: 24 }],
      ['- Ban Chỉ huy Phòng thủ dân sự thành phố;'],
      ['- Thường trực Đảng ủy, HĐND xã;'],
      ['- Các phòng, ban, đơn vị thuộc xã;'],
      ['- Trưởng các thôn;'],
      ['- Lưu: VT, KT.'],
    ].map(([text, more]) => new Paragraph({ children: [run(text, more ?? { size: 22 })] })),
    [
      centred('TM. ỦY BAN NHÂN DÂN', bold),
      centred('CHỦ TỊCH', bold),
      centred(''),
      centred(''),
      centred('Lê Thị Mai Hương', bold),
    ],
    [4700, 4700],
  );
