import { opensWithLabel } from '../../structure/labels.js';
import { markerOf } from '../../structure/marker.js';
import { foldInPlace, startsLowerCase } from '../../text/vietnamese.js';
import type { SourceLine } from '../source-block.js';
import type { PrintedLine } from './printed-lines.js';

/** Printed lines as paragraphs: a line that the page or the editor broke off is joined to the one before it. */
export function paragraphsOf(lines: readonly PrintedLine[]): SourceLine[] {
  const paragraphs: SourceLine[] = [];
  const setting = settingOf(lines);
  let before: PrintedLine | undefined;
  for (const printed of lines) {
    const last = paragraphs.at(-1);
    if (last && before && continues(last, before, printed, setting)) append(last, printed);
    else paragraphs.push(paragraphOf(printed));
    before = printed;
  }
  return paragraphs;
}

const paragraphOf = ({ text, line, page }: PrintedLine): SourceLine => ({
  text,
  line,
  endLine: line,
  ...(page ? { page } : {}),
});

function append(to: SourceLine, { text, line, page }: PrintedLine): void {
  const place = { line, ...(page ? { page } : {}) };
  to.starts ??= [{ at: 0, line: to.line, ...(to.page ? { page: to.page } : {}) }];
  to.starts.push({ at: to.text.length + 1, ...place });
  to.text = `${to.text} ${text}`;
  to.endLine = line;
}

interface Setting {
  /** Characters of a full line where every line is broken at the same width, else null. */
  width: number | null;
  /** A blank line after every line says nothing. */
  spaced: boolean;
}

/** Is the text set in broken lines, as it comes out of a PDF? */
function settingOf(lines: readonly PrintedLine[]): Setting {
  const prose = lines.filter((l) => /\p{Ll}/u.test(l.text));
  if (prose.length < 20) return { width: null, spaced: false };
  const lengths = prose.map((l) => l.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths[Math.floor(lengths.length * 0.99)] ?? 0;
  const broken = prose.filter((l, i) => i > 0 && startsLowerCase(l.text)).length / prose.length;
  const isBroken = longest <= width * 1.25 && width <= 130 && broken > 0.2;
  const spaced = isBroken && prose.filter((l) => l.afterBlank).length > prose.length * 0.8;
  return { width: isBroken ? width : null, spaced };
}

/**
 * A paragraph goes on where the next piece could not start one: it begins in lower case, or the piece before it stops in
 * the middle of a sentence or fills its line, and nothing blank stands between.
 */
function continues(paragraph: SourceLine, before: PrintedLine, next: PrintedLine, setting: Setting): boolean {
  const apart = next.afterBlank && !setting.spaced;
  const isFull = setting.width !== null && before.text.length >= setting.width * 0.72;
  if (opensWithLabel(foldInPlace(next.text)))
    return SPLIT_LABEL.test(paragraph.text) && startsLowerCase(next.text);
  const marker = markerOf(next.text);
  if (marker) return isFull && !apart && isInside(paragraph.text, next.text);
  if (standsAlone(next.text) || standsAlone(paragraph.text) || OPENING.test(next.text)) return false;
  if (/[.;:]$/u.test(paragraph.text))
    return isFull && startsLowerCase(next.text) && /[;:]$/u.test(paragraph.text);
  if (startsLowerCase(next.text)) return true;
  if (apart) return false;
  if (UNFINISHED.test(paragraph.text)) return true;
  if (setting.width !== null) return isFull;
  return paragraph.text.length >= 60 && !/[!?)]$/u.test(paragraph.text);
}

/** What looks like a marker but stands inside a sentence: "Tư pháp | - Hộ tịch", "Luật số | 20. Quốc hội". */
function isInside(before: string, next: string): boolean {
  if (/[.;:,!?)/]$/u.test(before)) return false;
  return /^[-–]\s/u.test(next) ? DASHED.test(`${before} ${next}`) : UNFINISHED.test(before);
}

/** Names that hold a dash of their own, broken before it. */
const DASHED =
  /(?:Tư pháp|Văn hóa|Văn hoá|Địa chính|Tài chính|Lao động|Giáo dục|Kinh tế|chính trị|kinh tế|văn hóa|Trung tâm|Cục [^,;.]{3,60}|\d{4})\s[-–]\s(?:\p{L}|\d)[^:]*$/u;
const SPLIT_LABEL = /(?:^|[\s-])(?:đơn vị|cơ quan|bộ phận|thời gian|thời hạn|tiến độ)$/iu;
const UNFINISHED =
  /(?:,| (?:và|của|với|về|các|cho|theo|đến|trước|ngày|số|năm|tháng|tại|từ|trong|bằng|do|là|để|được|hoặc|những|Quyết định|Nghị quyết|Nghị định|Kế hoạch|Công văn|Luật|Đề án|Thông tư|Chỉ thị))$/u;
/** The preamble's clauses begin anew, also below a title without a full stop. */
const OPENING = /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị)\s/u;
const standsAlone = (text: string): boolean => !/\p{Ll}/u.test(text) || /^(?:Số|Nơi nhận)\s*:/iu.test(text);
