import { foldText } from '../shared/fold-text.js';
import type { UnitGroup } from './organisation.js';

const DEPARTMENT_WORDS = /\b(so|ban|nganh|co quan|don vi|doan the|phong|to chuc)\b/;
const LOCALITY_WORDS =
  /\b(dia phuong|cap (?:huyen|xa)|cac (?:quan|huyen|xa|phuong|thon|ap|khu pho|to dan pho)|quan huyen|xa phuong)\b/;
const GROUP_OPENING =
  /^(?:cac|toan the|tat ca(?: cac)?|nhung|so nganh|so ban nganh|co quan don vi|dia phuong|phong ban|ubnd (?:cap|cac)|uy ban nhan dan (?:cap|cac)|to cong tac .*cap)\b/;
/** Words in which "ban" and "tổ" are no department: "Ủy ban nhân dân các xã", "các xã trên địa bàn". */
const NO_DEPARTMENT = /\b(to cong tac|uy ban nhan dan|dia ban|co so)\b/g;
const COMPANIES = /\b(doanh nghiep|cung cap dich vu|ngan hang|hop tac xa)\b/;
/** "Tổ công tác Đề án 06 cấp xã": there is one in each commune. */
const ONE_EACH = /^(?:to|cong an) (?:.*)\bcap (?:huyen|xa)$/;
/** "Thủ trưởng các sở, ngành": who answers is the unit. */
const HEADS_OF =
  /^(?:thu truong|nguoi dung dau|lanh dao|chu tich|giam doc) (?=(?:cac|toan the|tat ca)\b|ubnd (?:cap|cac)\b|uy ban nhan dan (?:cap|cac)\b)/;

/** "các xã Tân Hòa, Bình Khê", "Các sở: Nội vụ": bodies called by name are those alone, not all of their kind. */
const BY_NAME =
  /:\s*\S|(?<!\p{L})[Cc]ác (?:[Ss]ở|[Pp]hòng|[Xx]ã|[Pp]hường|[Qq]uận|[Hh]uyện|[Tt]hị trấn) (?!(?:Ban|Ngành|Phòng|Sở|Xã|Phường|Thị|Đặc|Đoàn|Đơn|Cơ|Hội|Chuyên|Trực|Thuộc|Thành|Tỉnh|Liên|Có)(?!\p{L}))\p{Lu}\p{Ll}/u;
/** "Các thành viên Ban Chỉ đạo": people, not bodies. */
const PEOPLE = /^(?:(?:cac|toan the|tat ca(?: cac)?|nhung) )thanh vien\b/;

/** Whether the printed words name many bodies at once ("các sở, ngành, địa phương"), and which; undefined for a single body. */
export function groupNamed(printed: string): UnitGroup | 'companies' | undefined {
  const words = foldText(printed)
    .replace(/^(?:va|voi|cung) /, '')
    .replace(HEADS_OF, '');
  if (ONE_EACH.test(words)) return 'localities';
  if (!GROUP_OPENING.test(words) || PEOPLE.test(words) || BY_NAME.test(printed.normalize('NFC')))
    return undefined;
  const localities = LOCALITY_WORDS.test(words);
  const departments = DEPARTMENT_WORDS.test(words.replace(NO_DEPARTMENT, ''));
  if (COMPANIES.test(words)) return 'companies';
  if (localities && departments) return 'all';
  if (localities) return 'localities';
  // "các bệnh viện", "các trường học": whom it means is for a person to say.
  return departments ? 'departments' : undefined;
}
