const page = (style, inside) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm } body { font: 13pt 'Liberation Serif'; margin: 0 }
${style}</style></head><body>${inside}</body></html>`;

const head = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian', 'Sản phẩm'];
const rows = [
  [
    '1',
    'Rà soát danh mục thủ tục hành chính đang thực hiện tại xã, đề xuất cắt giảm',
    'Văn phòng HĐND và UBND xã',
    'Trước ngày 28/02/2026',
    'Báo cáo rà soát',
  ],
  [
    '2',
    'Bố trí công chức tiếp nhận hồ sơ lưu động tại ba thôn vùng bãi',
    'Trung tâm Phục vụ hành chính công xã',
    'Tháng 3/2026',
    'Lịch tiếp nhận',
  ],
  [
    '3',
    'Niêm yết mã QR tra cứu thủ tục tại nhà văn hóa các thôn',
    'Các thôn',
    'Trước ngày 31/3/2026',
    '09 điểm niêm yết',
  ],
  [
    '4',
    'Khảo sát mức độ hài lòng của người dân',
    'Phòng Văn hóa - Xã hội',
    'Quý II/2026',
    'Báo cáo khảo sát',
  ],
  [
    '5',
    'Công khai kết quả khảo sát trên trang thông tin điện tử của xã',
    'Phòng Văn hóa - Xã hội',
    'Trước ngày 15/7/2026',
    'Bản tin',
  ],
  [
    '6',
    'Sơ kết, rút kinh nghiệm, nhân rộng mô hình hiệu quả',
    'Văn phòng HĐND và UBND xã',
    'Tháng 12/2026',
    'Báo cáo sơ kết',
  ],
];
const tr = (cells, tag) => `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;

/** A table whose columns are only aligned: no line is drawn. */
export const unruledPage = () =>
  page(
    'td,th { vertical-align: top; padding: 3px 9px; text-align: left } table { border-collapse: collapse }',
    `<p><b>DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH XÃ TÂN HÒA NĂM 2026</b></p>
<table><colgroup><col style="width:9mm"><col style="width:56mm"><col style="width:40mm"><col style="width:34mm"><col style="width:30mm"></colgroup>
${tr(head, 'th')}${rows.map((r) => tr(r, 'td')).join('')}</table>
<p>Các đơn vị được giao chủ trì báo cáo kết quả trước ngày 25 của tháng cuối quý để tổng hợp.</p>`,
  );

export const unruledRows = [head, ...rows];

/** One page to lock or to print as a picture. */
export const memoPage = () =>
  page(
    'p { text-indent: 10mm; text-align: justify }',
    `<p><b>I. NHIỆM VỤ</b></p><p>1. Trồng 2.000 cây phân tán dọc bờ sông Lam; chăm sóc, bảo vệ trong ba năm.</p>
<p>- Đơn vị chủ trì: Phòng Kinh tế.</p><p>- Thời gian thực hiện: Trước ngày 30/4/2026.</p>`,
  );

/** A text set in TCVN3, as a PDF hands it over: the letters of another code page. */
export const legacyPage = () =>
  page(
    '',
    `<p>KÕ ho¹ch phßng, chèng thiªn tai vµ t×m kiÕm cøu n¹n n¨m 2026</p>
<p>1. KiÖn toµn Ban ChØ huy; ph©n c«ng nhiÖm vô cho tõng thµnh viªn phô tr¸ch th«n.</p>
<p>- §¬n vÞ chñ tr×: V¨n phßng H§ND vµ UBND x·. - Thêi gian: Tr­íc ngµy 28/02/2026.</p>`,
  );

/** Tables with heads over two columns, cells over two rows, and one without a frame around it; a raised figure. */
export const mergedPage = () =>
  page(
    '@page { size: A4 landscape } table { border-collapse: collapse; width: 100% } td,th { border: 1px solid #000; padding: 2px 5px }',
    `<h3 style="text-align:center">PHỤ LỤC 2</h3>
<table><tr><th rowspan=2>TT<th rowspan=2>Nhiệm vụ<th colspan=2>Phân công<th rowspan=2>Thời gian</tr><tr><th>Chủ trì<th>Phối hợp</tr>
<tr><td>1<td>Giao khoán 25 km<sup>2</sup> rừng phòng hộ<td>Phòng Kinh tế<td rowspan=2>Các thôn<td>Quý I/2026</tr><tr><td>2<td>Trồng rừng thay thế<td>Hạt Kiểm lâm<td>Quý II/2026</tr></table>
<p>Đoạn văn giữa hai bảng.</p>
<table style="border-style:hidden"><tr><td>Thôn<td>Số hộ<td>Ghi chú</tr><tr><td>Đông An<td>214<td></tr></table>
<h3 style="letter-spacing:0.25em">TỔ CHỨC THỰC HIỆN</h3>`,
  );
