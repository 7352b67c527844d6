import { labelsIn, opensWithLabel } from '../../structure/labels.js';
import { markerOf } from '../../structure/marker.js';
import { foldInPlace, startsLowerCase } from '../../text/vietnamese.js';
import type { SourceLine } from '../source-block.js';
import type { PrintedLine } from './printed-lines.js';

/** Printed lines as paragraphs: a line that the page or the editor broke off is joined to the one before it. */
export function paragraphsOf(lines: readonly PrintedLine[]): SourceLine[] {
  const paragraphs: SourceLine[] = [];
  const setting = settingOf(lines);
  let tail = '';
  lines.forEach((printed, i) => {
    const [last, before] = [paragraphs.at(-1), lines[i - 1]];
    const at =
      last && before ? { last, tail, before, setting, next: () => lines.slice(i, i + LOOK_AHEAD) } : null;
    if (at && continues(at, printed)) append(at.last, printed);
    else paragraphs.push(paragraphOf(printed));
    tail =
      at?.last === paragraphs.at(-1) ? `${tail} ${printed.text}`.slice(-TAIL) : printed.text.slice(-TAIL);
  });
  return paragraphs;
}

/** What a paragraph ends with is asked at every line: of a long one only its end is looked at. */
const TAIL = 240;
const LOOK_AHEAD = 30;

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
  /** A blank line stands before every item: within the lines between two of them nothing ends. */
  blocks: boolean;
}

/** Is the text set in broken lines, as it comes out of a PDF? */
function settingOf(lines: readonly PrintedLine[]): Setting {
  const prose = lines.filter((l) => /\p{Ll}/u.test(l.text));
  const blocks = areBlocks(lines);
  if (prose.length < 20) return { width: null, spaced: false, blocks };
  const lengths = prose.map((l) => l.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const longest = lengths[Math.floor(lengths.length * 0.99)] ?? 0;
  const broken = prose.filter((l, i) => i > 0 && startsLowerCase(l.text)).length / prose.length;
  const isBroken = longest <= width * 1.25 && width <= 130 && broken > 0.2;
  const spaced = isBroken && prose.filter((l) => l.afterBlank).length > prose.length * 0.8;
  return { width: isBroken ? width : null, spaced, blocks: blocks && !spaced };
}

/** As pages on the web and Markdown are saved: wrapped anywhere, each heading and item behind a blank line. */
function areBlocks(lines: readonly PrintedLine[]): boolean {
  const headings = lines.filter((l) => /^(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)\.(?=\s|$)/u.test(l.text));
  const wrapped = lines.filter((l) => !l.afterBlank).length;
  return (
    headings.length >= 5 &&
    headings.filter((l) => l.afterBlank).length >= headings.length * 0.9 &&
    wrapped >= lines.length * 0.3
  );
}

interface Break {
  /** The paragraph so far, the end of its words, and its last printed line. */
  last: SourceLine;
  tail: string;
  before: PrintedLine;
  setting: Setting;
  /** The printed lines from the one after the break on. */
  next: () => PrintedLine[];
}

/**
 * A paragraph goes on where the next piece could not start one: it begins in lower case, or the piece before it stops in
 * the middle of a sentence or fills its line, and nothing blank stands between.
 */
function continues(at: Break, next: PrintedLine): boolean {
  const { tail: paragraph, setting } = at;
  const apart = next.afterBlank && !setting.spaced;
  if (opensWithLabel(foldInPlace(next.text), !startsLowerCase(next.text)))
    return SPLIT_LABEL.test(paragraph) && startsLowerCase(next.text) && !apart;
  const marker = markerOf(next.text);
  if (!marker && !next.afterBlank && isWrapped(at)) return true;
  if (!marker && !apart && endsWithLabel(paragraph)) return true;
  if (marker) return !apart && isInside(at, next.text);
  if (!apart && isBrokenDate(paragraph, next.text)) return true;
  if (UNFINISHED.test(paragraph) && !apart && !OPENING.test(next.text)) return true;
  if (!apart && isOpenLabel(at) && !standsAlone(next.text)) return true;
  if (standsAlone(paragraph) || OPENING.test(next.text)) return false;
  if (standsAlone(next.text))
    return next.text.length < 30 && !/[.;:!?]$/u.test(paragraph) && fills(at, next.text);
  if (/\.$/u.test(paragraph)) return false;
  if (/;$/u.test(paragraph)) return fills(at, next.text);
  if (/:$/u.test(paragraph)) return startsLowerCase(next.text) && fills(at, next.text);
  if (startsLowerCase(next.text)) return true;
  if (apart) return false;
  if (setting.width !== null) return fills(at, next.text);
  return paragraph.length >= 60 && !/[!?)]$/u.test(paragraph);
}

/** "Số: | 12/KH-UBND"; and in a text of blocks a heading or an item that is not at its end: "III. TỔ CHỨC | THỰC HIỆN", "- | Lập kho". */
const isWrapped = ({ last, setting }: Break): boolean =>
  /^Số\s*:$/iu.test(last.text) ||
  (setting.blocks && (SIGN_ALONE.test(last.text) || markerOf(last.text.slice(0, 80)) !== null));
const SIGN_ALONE = /^(?:[-+–]|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})*\.?|[a-zđ]\))$/u;

/** "31 | /3/2027", "31/3/ | 2027". */
const isBrokenDate = (paragraph: string, next: string): boolean =>
  /\d\s?\/$/u.test(paragraph) ? /^\d/u.test(next) : /\d$/u.test(paragraph) && /^[/%]/u.test(next);

/** A line of labels ends with a stop; without one its value goes on, since the work never stands below its labels. */
function isOpenLabel({ last, tail, before }: Break): boolean {
  if (/[.;:!?]$/u.test(tail) || before.text.length < 12) return false;
  const opening = last.text.slice(0, 80);
  return opensWithLabel(foldInPlace(markerOf(opening)?.rest ?? opening));
}

/** Could the next word not have stood on the line before the break? Letters differ in width, so a little may be missing. */
function fills({ before, setting }: Break, next: string): boolean {
  if (setting.width === null) return false;
  const word = next.split(' ')[0]?.length ?? 0;
  return before.text.length + 1 + word > setting.width * 0.86;
}

/** What looks like a marker but stands inside a sentence: "Tư pháp | - Hộ tịch", "Luật số | 20. Quốc hội", "(1) …; | (2) …". */
function isInside(at: Break, next: string): boolean {
  const { tail: paragraph } = at;
  if (/^[\p{L}\d]{1,4}\)/u.test(next) && hasOpenBracket(at.last.text)) return true;
  const inside = /^\((\d{1,2}|[a-z])\)/u.exec(next)?.[1];
  if (inside !== undefined) return isInlineNumber(at, inside);
  if (/[.;:,!?)/]$/u.test(paragraph)) return false;
  if (/^[-–]\s/u.test(next))
    return DASHED.test(`${paragraph} ${next}`) && (fills(at, next) || SECOND_HALF.test(next));
  // "theo điểm | a) khoản 2": letters open an item unless a clause of a law is cited.
  if (/^\p{L}\)/u.test(next)) return CITES_LETTER.test(paragraph);
  return fills(at, next) && UNFINISHED.test(paragraph) && !/\p{L} số$/u.test(paragraph);
}

/** "Thời gian hoàn thành:" at the end of a line: its value is on the next one. */
function endsWithLabel(text: string): boolean {
  const last = text.endsWith(':') ? labelsIn(foldInPlace(text)).at(-1) : undefined;
  return last !== undefined && last.valueStart >= text.length;
}

const CITES_LETTER = /(?<!\p{L})điểm(?: \p{L}\)?(?:,| và| hoặc))*$/iu;

const hasOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

/** "(2)" goes on inside the sentence that holds "(1)"; "(1)" does where "(2)" stands inside a line. */
function isInlineNumber(at: Break, sign: string): boolean {
  if (at.setting.width === null) return false;
  const before = signBefore(sign);
  if (before !== null)
    return (
      at.last.text.indexOf(`(${before})`) > 0 &&
      !at.last.text.includes(`(${sign})`) &&
      stopsShort(at, `(${sign})`)
    );
  const after = sign === '1' ? '(2)' : '(b)';
  const found = at.next().find((l) => l.text.includes(after));
  return found !== undefined && !found.text.startsWith(after) && stopsShort(at, `(${sign})`);
}

/** The line was broken because it was full, or in the middle of a sentence. */
const stopsShort = (at: Break, next: string): boolean => fills(at, next) || !/[.:!?]$/u.test(at.tail);

function signBefore(sign: string): string | null {
  if (sign === '1' || sign === 'a') return null;
  return /\d/u.test(sign) ? String(Number(sign) - 1) : String.fromCharCode(sign.charCodeAt(0) - 1);
}

/** Names that hold a dash of their own, broken before it. */
const DASHED =
  /(?:Tư pháp|Văn hóa|Văn hoá|Địa chính|Tài chính|Lao động|Giáo dục|Kinh tế|chính trị|kinh tế|văn hóa|Trung tâm|Cục [^,;.]{3,60}|\d{4})\s[-–]\s(?:\p{L}|\d)[^:]*$/u;
/** The second half of such a name, where the line was not full. */
const SECOND_HALF =
  /^[-–]\s(?:Hộ tịch|Xây dựng|Kế toán|Kế hoạch|Thông tin|Thương binh|Xã hội|xã hội|Môi trường|chính trị|Đô thị|Đào tạo|Bộ )/u;
const SPLIT_LABEL = /(?:^|[\s(;-])(?:đơn vị|cơ quan|bộ phận|thời gian|thời hạn|thời|tiến độ)$/iu;
const UNFINISHED =
  /(?:,| (?:và|của|với|về|các|cho|theo|đến|trước|ngày|số|năm|tháng|tại|từ|trong|bằng|do|là|để|Quý|quý|được|hoặc|những|Quyết định|Nghị quyết|Nghị định|Kế hoạch|Công văn|Luật|Đề án|Thông tư|Chỉ thị))$/u;
/** The preamble's clauses begin anew, also below a title without a full stop. */
const OPENING = /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị)\s/u;
const standsAlone = (text: string): boolean =>
  (!/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text)) || /^(?:Số|Nơi nhận)\s*:/iu.test(text);
