import { departmentNameBefore } from './department-names.js';

/**
 * Where a name closes: at its level and place ("xã", "tỉnh Lam Giang"), at "liên quan", at the known name of a
 * department, at a body that needs no further name. What is no word of names behind it is what the body does, whatever
 * its verb: no list of verbs is ever complete.
 */
const PLACE = String.raw`(?: \p{Lu}[\p{L}'’]*)*`;
const LEVEL = String.raw`(?:[Cc]ấp )?(?:tỉnh(?! (?:ủy|uỷ|đoàn|hội|lộ|thành))|thành phố|huyện(?! (?:ủy|uỷ|đoàn|đội))|quận(?! (?:ủy|uỷ|đoàn))|thị xã|xã(?! (?:hội|viên|đội|luận))|phường(?! hội)|thị trấn|đặc khu)`;
const MASS = String.raw`Đoàn [Tt]hanh niên(?: [Cc]ộng sản)?|Hội (?:[Ll]iên hiệp )?[Pp]hụ nữ|Hội [Nn]ông dân|Hội [Cc]ựu chiến binh|Hội [Cc]hữ thập đỏ|Hội [Nn]gười cao tuổi|Liên đoàn [Ll]ao động|Mặt trận Tổ quốc`;
const PARTY = String.raw`(?:Tỉnh|Thành|Huyện|Thị) (?:ủy|uỷ)(?! viên)`;
const COMPANY = String.raw`(?:Công ty|Tập đoàn|Viễn thông|Điện lực|Bưu điện|Viettel|VNPT)(?: \p{L}[\p{L}'’]*){0,8}?(?: \p{Lu}\p{Ll}+){2}(?= \p{Ll})`;
/** "Ban Phát triển các thôn"; "các thôn văn hóa" are told apart by what they are. */
const HAMLETS = String.raw`các (?:thôn|ấp|khu phố|tổ dân phố)(?! (?:bản|xóm|làng|buôn|văn hóa|văn minh|kiểu mẫu|nông thôn))`;
const CLOSED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${LEVEL}|${MASS}|${PARTY}|${HAMLETS})${PLACE}(?!\p{L})|${COMPANY}|liên quan(?!\p{L})|chính trị ?[-–] ?xã hội(?!\p{L})|(?:Sở|Bộ) (?=\p{Lu}))`,
  'gu',
);

/** Words a name, or what is said of a group, may go on with behind its close. */
const GOES_ON = new RegExp(
  String.raw`^(?:và|cùng|với|hoặc|hay|của|thuộc|trực thuộc|có|đã|đang|chưa|không|được|bị|nơi|ở|tại|trên|trong|ngoài|theo|khác|này|đó|(?:nêu|nói|kể) trên|còn|liên quan|lân cận|giáp|biên giới|miền núi|đồng bằng|trung du|bãi ngang|đầu nguồn|vùng|ven (?:biển|sông|hồ|đường|rừng)|hải đảo|đảo|trọng điểm|thông minh|nông thôn|đặc biệt|khó khăn|các|những|cấp|tỉnh|thành phố|huyện|quận|xã|phường|thị|đặc khu|trung ương|địa phương|mới|đến|tới|trực tiếp|là|cần|phải|sẽ|do|để|từ|về|khi|nếu|mà|bạn|phía|khu vực|phụ trách|làm|đóng|nhân dân|nghề nghiệp|chuyên môn|chức năng|bán chuyên trách|chi nhánh|như|gồm|bao gồm|vào|qua|sau|trước|đối với|chủ trì)(?!\p{L})`,
  'u',
);

/** No list of bodies in a sentence is longer; a paragraph may be. */
const LONGEST = 600;

/** No name holds these: what follows says what for, or how often. */
const PURPOSE =
  / (?=(?:trong (?:việc|công tác|quá trình)|để|nhằm|(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm))(?!\p{L}))/u;

/** Where the bodies that open a text have ended and something else begins, or -1 where their own words do not tell. */
export function nameEnd(text: string): number {
  const near = text.slice(0, LONGEST);
  const [closed, purpose] = [closedBefore(near), near.search(PURPOSE)];
  return purpose > 0 && (closed < 0 || purpose < closed) ? purpose + 1 : closed;
}

function closedBefore(text: string): number {
  for (const m of text.matchAll(CLOSED)) {
    const end = /^(?:Sở|Bộ) /u.test(m[0])
      ? departmentNameBefore(text, m.index + m[0].length)
      : m.index + m[0].length;
    const at = end + (QUALIFIED.exec(text.slice(end))?.[0].length ?? 0);
    const next = /^ (?=\p{Ll})/u.test(text.slice(at)) ? text.slice(at + 1) : '';
    if (end > 0 && next !== '' && !GOES_ON.test(next)) return at + 1;
  }
  return -1;
}

/** What is added to a level without another name: "các xã, phường ven sông", "các tỉnh miền núi phía Bắc". */
const QUALIFIED =
  /^(?: (?:ven (?:biển|sông|hồ|đường|rừng)|miền núi|biên giới|hải đảo|lân cận|giáp ranh|trọng điểm|còn lại|khác|liên quan|trực thuộc))+(?!\p{L})/u;
