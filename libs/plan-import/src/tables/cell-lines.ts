import type { SourceCell } from '../front-ends/source-block.js';
import { opensWithLabel } from '../structure/labels.js';
import { foldInPlace } from '../text/vietnamese.js';
import { isPersonName } from '../units/person-name.js';
import { headingNamesActor } from '../units/unit-heads.js';

interface CellLine {
  text: string;
  bullet: boolean;
  /** Typed as a line of its own; else it may only be where the words before it wrapped. */
  typed: boolean;
}

const BULLET = /^[-–+•*](?:\s+|(?=\p{Lu}))/u;

/** Lines typed in one cell stand on one line of the file; wrapped ones, in a printed document, on several. */
function linesOf({ text, starts }: SourceCell): CellLine[] {
  const pieces = starts ?? [{ at: 0, line: 0 }];
  const lines = pieces.map(({ at, line }, i): CellLine => {
    const words = text.slice(at, pieces[i + 1]?.at ?? text.length).trim();
    const plain = words.replace(BULLET, '');
    return { text: plain, bullet: plain !== words, typed: line === pieces[i - 1]?.line };
  });
  return lines.filter((l) => l.text !== '');
}

/** The units of a cell, a semicolon between two that stand on lines of their own. */
export function unitsInCell(cell: SourceCell): string {
  const lines = linesOf(cell);
  // In print a line ends where the column does: a list that is divided by signs is divided by them alone.
  if (/[;,]/u.test(cell.text) && !lines.some((l) => l.typed || l.bullet)) return cell.text;
  const joined = joinLines(lines, opensBody);
  return BULLET.test(cell.text)
    ? joined.replace(/\s[-–+•]\s(?=\p{Lu}|các )/gu, (m, at: number) =>
        headingNamesActor(joined.slice(at + m.length)) ? '; ' : m,
      )
    : joined;
}

/** The times of a cell, likewise ("Quý I/2025" over "Quý III/2025"). */
export const timesInCell = (cell: SourceCell): string =>
  cell.starts === undefined ? cell.text : joinLines(linesOf(cell), opensTime);

function joinLines(lines: CellLine[], opens: (before: string, line: CellLine) => boolean): string {
  let joined = '';
  for (const line of lines) {
    if (joined === '') joined = line.text;
    else if (isOpen(joined) || !(line.bullet || opens(joined, line))) joined += ` ${line.text}`;
    else joined = `${joined.replace(/[\s;,.]+$/u, '')}; ${line.text}`;
  }
  return joined;
}

const isOpen = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

const BRAND = /^(?:VNPT|Viettel|MobiFone|Mobifone|FPT|[A-Z]{3,})(?!\p{L})/u;
/** Words after which a name or a list goes on. */
const GOES_ON =
  /(?:[,/&–-]|(?<!\p{L})(?:và|của|với|cùng|thuộc|tại|cho|các|những|về|trên|là|giao|do|theo|hoặc|gồm|phối hợp|đề nghị|chủ tịch|giám đốc|trưởng|lãnh đạo|thường trực|người đứng đầu|bí thư|đại diện|cán bộ|công chức|viên chức|ủy ban|uỷ ban|đảng ủy|đảng uỷ|chi cục|cục|ban|bộ|cơ quan|đơn vị|trung tâm|viện|hội đồng|hội|đoàn|tập đoàn|công ty|liên minh|liên hiệp|tổ|đội|trường|bệnh viện|chỉ huy|quản lý|dự án|chỉ đạo|lực lượng|chức năng|chuyên môn|trực thuộc|tổng))$/iu;
const OFFICE_OF = /^(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Đoàn|Sở|Ban|Thành|Đảng)/u;
const GROUP =
  /^(?:các|những) (?:sở|ban|ngành|cơ quan|đơn vị|phòng|tổ chức|đoàn thể|hội|doanh nghiệp|địa phương|bộ|thành viên)(?!\p{L})/u;

/** Does this line name another body, and is the name before it whole ("Sở Khoa học" over "và Công nghệ" is not)? */
function opensBody(before: string, { text, typed }: CellLine): boolean {
  if (opensWithLabel(foldInPlace(text))) return true;
  if (isPersonName(text)) return isPersonName(before.split('; ').at(-1) ?? '');
  if (GOES_ON.test(before)) return false;
  if (/(?<!\p{L})văn phòng$/iu.test(before) && OFFICE_OF.test(text)) return false;
  if (/^các |^những /u.test(text)) return GROUP.test(text) && !wantsPlace(before);
  if (/^Các |^Những /u.test(text) || headingNamesActor(text)) return /^\p{Lu}/u.test(text);
  return BRAND.test(text) && (typed || BRAND.test(before.split('; ').at(-1) ?? ''));
}

/** "UBND" over "các xã". */
const wantsPlace = (before: string): boolean =>
  /(?<!\p{L})(?:UBND|HĐND|nhân dân|công an|sở|phòng|văn phòng)$/iu.test(before) &&
  !/^văn phòng\s.*(?:UBND|HĐND|nhân dân)$/iu.test(before.split('; ').at(-1) ?? '');

/** A whole time and another one below it; "Quý I, quý II" over "Năm 2025" is one. */
const opensTime = (before: string, { text }: CellLine): boolean =>
  /(?:20\d\d|[IVX]|\d)[.;]?$/u.test(before) &&
  !/^(?:từ|giữa)(?!\p{L})(?!.*(?:đến|-))/iu.test(before) &&
  (/^(?:Quý|Tháng|Trước|Hằng|Hàng|Định kỳ)(?!\p{L})/u.test(text) ||
    (/^Năm 20\d\d/u.test(text) && /20\d\d[.;]?$/u.test(before)));
