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
    vi: `${place(p).vi} có định dạng ${p['format']} chưa đọc được; hãy lưu thành văn bản thuần (.txt) UTF-8.`,
    en: `${place(p).en} has the format ${p['format']}, which cannot be read yet; save it as plain UTF-8 text (.txt).`,
  }),
  'plan-table-unknown': (p) => ({
    vi: `${place(p).vi} có bảng${atLine(p).vi} nhưng không nhận ra dòng tiêu đề; hãy đặt tên các cột như STT, Nội dung nhiệm vụ, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian, Sản phẩm rồi đọc lại.`,
    en: `${place(p).en} holds a table${atLine(p).en} without a header that is known; name its columns, such as STT, Nội dung nhiệm vụ, Đơn vị chủ trì, Đơn vị phối hợp, Thời gian, Sản phẩm, and read it again.`,
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
} satisfies Record<string, Sentence>;

export type PlanReadErrorCode = keyof typeof sentences;
