type Params = Record<string, string | number>;
type Sentence = (params: Params) => { vi: string; en: string };

const place = (p: Params) => (p['file'] === undefined ? { vi: 'Văn bản', en: 'The document' } : named(p));
const named = (p: Params) => ({ vi: `Tệp ${p['file']}`, en: `The file ${p['file']}` });
const atLine = (p: Params) =>
  p['line'] === undefined ? { vi: '', en: '' } : { vi: ` ở dòng ${p['line']}`, en: ` on line ${p['line']}` };
const spot = (p: Params) =>
  p['line'] === undefined
    ? { vi: `mục ${p['at']}`, en: String(p['at']) }
    : { vi: `dòng ${p['line']}`, en: `line ${p['line']}` };

const packedLimits: Record<string, { vi: string; en: string }> = {
  entries: { vi: '2.000 tệp con', en: '2,000 entries' },
  total: { vi: 'tổng cộng 200 MB', en: '200 MB altogether' },
  part: { vi: 'một tệp con 100 MB', en: '100 MB for one entry' },
  ratio: { vi: 'nén quá 250 lần', en: 'packed more than 250 times' },
};
const sheetLimits: Record<string, { vi: string; en: string }> = {
  columns: { vi: 'cột', en: 'columns' },
  rows: { vi: 'dòng', en: 'rows' },
  cells: { vi: 'ô', en: 'cells' },
};

export const sentences = {
  'plan-file-missing': (p) => ({
    vi: `Không tìm thấy tệp ${p['file']}; hãy kiểm tra lại đường dẫn.`,
    en: `The file ${p['file']} was not found; check the path.`,
  }),
  'plan-file-unreadable': (p) => ({
    vi: `${place(p).vi} không phải là văn bản UTF-8 đọc được; hãy lưu lại dưới dạng văn bản thuần (.txt) với bảng mã UTF-8.`,
    en: `${place(p).en} is not readable UTF-8 text; save it again as plain text (.txt) in UTF-8.`,
  }),
  'plan-file-empty': (p) => ({
    vi: `${place(p).vi} không có nội dung; hãy chọn đúng tệp kế hoạch.`,
    en: `${place(p).en} is empty; choose the file that holds the plan.`,
  }),
  'plan-file-too-large': (p) => ({
    vi: `${place(p).vi} lớn hơn ${p['limitMegabytes']} MB; hãy tách riêng phần văn bản của kế hoạch.`,
    en: `${place(p).en} is larger than ${p['limitMegabytes']} MB; keep only the plan's text.`,
  }),
  'plan-format-unsupported': (p) => ({
    vi: `${place(p).vi} có định dạng ${p['format']} không đọc được; hãy mở và lưu lại thành .docx, .xlsx, .pdf hoặc văn bản thuần (.txt) UTF-8.`,
    en: `${place(p).en} has the format ${p['format']}, which cannot be read; save it as .docx, .xlsx, .pdf or plain UTF-8 text (.txt).`,
  }),
  'plan-table-unknown': (p) => ({
    vi: `${place(p).vi} có bảng${atLine(p).vi} nhưng không nhận ra dòng tiêu đề; hãy đặt tên các cột như STT, Nội dung nhiệm vụ, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian, Sản phẩm rồi đọc lại.`,
    en: `${place(p).en} holds a table${atLine(p).en} without a header that is known; name its columns, such as STT, Nội dung nhiệm vụ, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian, Sản phẩm, and read it again.`,
  }),
  'plan-file-is-image': (p) => ({
    vi: `${place(p).vi} là ảnh (${p['format']}), không có chữ để đọc; hãy dùng tệp gốc (.docx, .xlsx) hoặc nhận dạng chữ (OCR) trước.`,
    en: `${place(p).en} is a picture (${p['format']}) without text; use the original file (.docx, .xlsx) or run text recognition (OCR) first.`,
  }),
  'plan-file-encrypted': (p) => ({
    vi: `${place(p).vi} được đặt mật khẩu; hãy gỡ mật khẩu rồi nộp lại.`,
    en: `${place(p).en} is protected by a password; remove it and hand the file in again.`,
  }),
  'plan-file-damaged': (p) => ({
    vi: `${place(p).vi} bị hỏng hoặc chưa được tải đủ; hãy mở lại bằng phần mềm đã tạo ra tệp, lưu thành tệp mới rồi nộp lại.`,
    en: `${place(p).en} is damaged or was cut short; open it where it was made, save it as a new file and hand that in.`,
  }),
  'plan-file-unsafe': (p) => ({
    vi: `${place(p).vi} chứa khai báo XML không được phép (DOCTYPE); hãy mở bằng Word hoặc Excel, lưu thành tệp mới rồi nộp lại.`,
    en: `${place(p).en} holds an XML declaration that is not allowed (DOCTYPE); open it in Word or Excel, save it as a new file and hand that in.`,
  }),
  'plan-archive-too-large': (p) => ({
    vi: `${place(p).vi} khi giải nén vượt giới hạn (${packedLimits[String(p['what'])]?.vi}); hãy chép riêng phần văn bản của kế hoạch sang tệp mới.`,
    en: `${place(p).en} goes beyond the limit when unpacked (${packedLimits[String(p['what'])]?.en}); copy only the plan's text into a new file.`,
  }),
  'plan-sheet-too-large': (p) => ({
    vi: `${place(p).vi} có trang tính "${p['sheet']}" với quá ${p['limit']} ${sheetLimits[String(p['what'])]?.vi} có nội dung; hãy chép riêng vùng chứa kế hoạch sang tệp mới.`,
    en: `${place(p).en} has a sheet "${p['sheet']}" with content in more than ${p['limit']} ${sheetLimits[String(p['what'])]?.en}; copy only the plan's area into a new file.`,
  }),
  'plan-no-task': (p) => ({
    vi: `${place(p).vi} không có nhiệm vụ nào nhận ra được; hãy kiểm tra các mục I./1./a) và dòng "Đơn vị chủ trì: …".`,
    en: `${place(p).en} holds no task that could be recognised; check its items I./1./a) and the lines "Đơn vị chủ trì: …".`,
  }),
  'plan-json-invalid': (p) => ({
    vi: `${place(p).vi} không đúng dạng trao đổi ở ${spot(p).vi}: ${p['foundVi']}; hãy sửa chỗ đó rồi đọc lại.`,
    en: `${place(p).en} does not follow the interchange form at ${spot(p).en}: ${p['found']}; correct that place and read it again.`,
  }),
  'plan-read-stopped': (p) => ({
    vi: `${place(p).vi} vượt giới hạn đọc (${p['limit']}) nên đã dừng lại; hãy bỏ phần không thuộc kế hoạch rồi đọc lại.`,
    en: `Reading stopped at its limit (${p['limit']}): ${place(p).en.toLowerCase()} is too heavy; remove what is not part of the plan and read it again.`,
  }),
  'plan-file-scanned': (p) => ({
    vi: `${place(p).vi} là bản quét (ảnh), không có lớp chữ; hãy dùng tệp gốc (DOCX) hoặc nhận dạng chữ (OCR) trước.`,
    en: `${place(p).en} is a scan (pictures) without a text layer; use the original file (DOCX) or have its text recognised (OCR) first.`,
  }),
  'plan-file-garbled': (p) => ({
    vi: `${place(p).vi} dùng phông chữ không cho biết chữ nào là chữ nào nên không đọc được; hãy dùng tệp gốc (DOCX) hoặc xuất lại PDF với phông chữ Unicode.`,
    en: `${place(p).en} uses fonts that do not tell which letter is which; use the original file (DOCX) or export the PDF again with Unicode fonts.`,
  }),
  'plan-font-legacy': (p) => ({
    vi: `${place(p).vi} gõ bằng phông chữ cũ (TCVN3 ".VnTime" hoặc VNI); hãy chuyển mã sang Unicode rồi nộp lại.`,
    en: `${place(p).en} is set in old Vietnamese fonts (TCVN3 ".VnTime" or VNI); convert it to Unicode and hand it in again.`,
  }),
} satisfies Record<string, Sentence>;

/** Why a document was refused; each code has its sentence in Vietnamese and English. */
export type PlanReadErrorCode = keyof typeof sentences;
