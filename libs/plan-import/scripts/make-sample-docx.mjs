// Makes docs/samples/ke-hoach-xa-tan-hoa-2026.docx as an officer would in Word: letterhead and signature in tables without
// borders, headings and items numbered by Word itself, labels in italics. Run: node libs/plan-import/scripts/make-sample-docx.mjs
import { writeFile } from 'node:fs/promises';
import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const target = new URL('../../../docs/samples/ke-hoach-xa-tan-hoa-2026.docx', import.meta.url);
const level = (at, format, text, more = {}) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  ...more,
});
const outline = [
  level(0, LevelFormat.UPPER_ROMAN, '%1.'),
  level(1, LevelFormat.DECIMAL, '%2.'),
  level(2, LevelFormat.LOWER_LETTER, '%3)'),
];

const line = (text, more = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...more })], spacing: { after: 80 } });
const centred = (text, more = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...more })] });
const item = (at, text) =>
  new Paragraph({
    numbering: { reference: 'outline', level: at },
    children: [new TextRun({ text, bold: at < 2 })],
    spacing: { after: 80 },
  });
const [part, heading, task] = [0, 1, 2].map((at) => (text) => item(at, text));
/** A label in italics, its value upright, as a bullet of Word. */
const value = (label, text) =>
  new Paragraph({
    numbering: { reference: 'dash', level: 0 },
    children: [new TextRun({ text: `${label}: `, italics: true }), new TextRun(text)],
  });
const assigned = (lead, support, time, product) => [
  value('Đơn vị chủ trì', lead),
  ...(support ? [value('Đơn vị phối hợp', support)] : []),
  value('Thời gian thực hiện', time),
  ...(product ? [value('Sản phẩm', product)] : []),
];

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const twoColumns = (left, right) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({ children: [new TableCell({ children: left }), new TableCell({ children: right })] }),
    ],
  });

const letterhead = twoColumns(
  [centred('ỦY BAN NHÂN DÂN'), centred('XÃ TÂN HÒA', { bold: true }), centred('Số: 31/KH-UBND')],
  [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    centred('Tân Hòa, ngày 05 tháng 02 năm 2026', { italics: true }),
  ],
);
const signature = twoColumns(
  [
    line('Nơi nhận:', { bold: true, italics: true }),
    line('- UBND thành phố Lam Giang (để báo cáo);'),
    line('- Các phòng, trung tâm thuộc UBND xã;'),
    line('- Lưu: VT, VHXH.'),
  ],
  [
    centred('TM. ỦY BAN NHÂN DÂN', { bold: true }),
    centred('CHỦ TỊCH', { bold: true }),
    centred('Nguyễn Thị Hạnh', { bold: true }),
  ],
);

const children = [
  letterhead,
  new Paragraph(''),
  centred('KẾ HOẠCH', { bold: true }),
  centred('SỐ HÓA HỒ SƠ VÀ NÂNG CAO CHẤT LƯỢNG PHỤC VỤ NGƯỜI DÂN XÃ TÂN HÒA NĂM 2026', { bold: true }),
  new Paragraph(''),
  line(
    'Thực hiện Kế hoạch số 07/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân thành phố Lam Giang, Ủy ban nhân dân xã Tân Hòa ban hành Kế hoạch số hóa hồ sơ và nâng cao chất lượng phục vụ người dân năm 2026 như sau:',
  ),
  part('MỤC ĐÍCH, YÊU CẦU'),
  heading('Mục đích'),
  line('Người dân nộp hồ sơ một lần, theo dõi được từng bước và nhận kết quả đúng hẹn.'),
  heading('Yêu cầu'),
  line('Mỗi nhiệm vụ có một đầu mối, có thời hạn và có sản phẩm cụ thể.'),
  part('NHIỆM VỤ'),
  heading('Số hóa hồ sơ'),
  task('Rà soát, lập danh mục hồ sơ hộ tịch, đất đai cần số hóa tại xã.'),
  ...assigned(
    'Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế, Công an xã',
    'Trước ngày 31/3/2026',
    'Danh mục hồ sơ cần số hóa',
  ),
  task('Số hóa sổ hộ tịch các năm 2005 - 2025, đối chiếu với Cơ sở dữ liệu quốc gia về dân cư.'),
  ...assigned(
    'Phòng Văn hóa - Xã hội',
    'Công an xã',
    'Hoàn thành trong Quý III/2026',
    'Biên bản bàn giao dữ liệu',
  ),
  heading('Phục vụ người dân'),
  task('Bố trí điểm hỗ trợ dịch vụ công trực tuyến tại nhà văn hóa các thôn.'),
  ...assigned(
    'Trung tâm Phục vụ hành chính công xã',
    'Đoàn Thanh niên xã, các thôn',
    'Hoàn thành trước ngày 30/6/2026',
    null,
  ),
  task('Duy trì giải quyết thủ tục hành chính vào sáng thứ Bảy.'),
  ...assigned('Trung tâm Phục vụ hành chính công xã', null, 'Thường xuyên', null),
  task('Lắp đặt máy lấy số tự động và màn hình tra cứu tại bộ phận một cửa.'),
  ...assigned('Văn phòng HĐND và UBND xã', 'Phòng Kinh tế', 'Trong tháng 9/2026', 'Báo cáo nghiệm thu'),
  part('TỔ CHỨC THỰC HIỆN'),
  heading(
    'Các phòng, trung tâm, các thôn báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 20 hằng tháng.',
  ),
  heading('Giao Phòng Văn hóa - Xã hội theo dõi, đôn đốc và tổng hợp, báo cáo Chủ tịch UBND xã./.'),
  signature,
];

const document = new Document({
  creator: 'UBND xã Tân Hòa',
  styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
  numbering: {
    config: [
      { reference: 'outline', levels: outline },
      { reference: 'dash', levels: [level(0, LevelFormat.BULLET, '-')] },
    ],
  },
  sections: [{ children }],
});
await writeFile(target, await Packer.toBuffer(document));
