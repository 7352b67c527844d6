import type { PlanDocumentComparison } from '../plan-document.js';

/** A figure to be reached and where it stands in its text. */
export interface Figure {
  value: number;
  unit: string;
  comparison?: PlanDocumentComparison;
  at: number;
  end: number;
}

// "70-80%" and "từ 70% đến 80%" are reached at the lower figure.
const PERCENT =
  /(?<![\p{L}\d.,/])(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?%?\s?(?:[-–]|đến)\s?\d{1,3}(?:[.,]\d{1,2})?)?\s?%(?:\s?(trở lên))?/gu;
const COUNT =
  /(?<!\p{L})(tối thiểu|ít nhất|không dưới|tối đa|không quá|không vượt quá|đạt|tăng|giảm|cắt giảm|xuống còn|phấn đấu(?:\s\p{L}+,?){1,8}?(?<!\s(?:năm|tháng|quý|ngày|số|thứ|đoạn|mức|khoản|điều|đến|quá|từ)))(?:\s(?:thêm|ít nhất|tối thiểu|tối đa|đúng|được|là|từ|trên|hơn|không dưới))?\s+(\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d/.,%-])\s+(?!%)(\p{Ll}[\p{L}\s/-]{0,60})/gu;
const UNIT_END =
  /\s(?:được|trên|tại|cho|của|theo|về|để|và|đã|có|là|trong|tham gia|đạt|với|hoặc|phục vụ|trước|ở|mới|mỗi|so|từ|đến|năm|hoàn thành|hằng|hàng|đối|sử dụng|thực hiện|đột xuất|định kỳ|việc|hướng dẫn|hỗ trợ|biết|bị|nhằm|do|giữa|(?<!trở )lên)(?=\s|$)/u;
/** What is made so many of is a result without "tối thiểu" too: classes, people trained, teams. One of a kind is no figure. */
const MADE =
  /(?<!\p{L})(?:mở|tổ chức|đào tạo|bồi dưỡng|tập huấn|thành lập|thu hút|kết nạp|trồng|thêm)(?:\s(?:cho|được|mới|thêm))?\s+(\d{1,3}(?:\.\d{3})+|\d{1,6})(?![\d/.,%-])\s+((?:lượt|lớp|khóa|khoá|đội hình|đội|điểm|học viên|lao động|người|cán bộ|công chức|đảng viên|cây|ha)(?!\p{L})[\p{L}\s]{0,40})/gu;
/** "tối thiểu mỗi trạm có 01 nhân viên": the bound stands before who each is. */
const EACH =
  /(?<!\p{L})(tối thiểu|ít nhất)\smỗi\s(?:\p{L}+\s){1,8}?có\s+(\d{1,4})(?![\d/.,%-])\s+(\p{Ll}[\p{L}\s]{0,40})/gu;
/** Terms, ages, rhythms and levels: what is counted so is no result. */
const NO_RESULT =
  /^(?:ngày(?! (?:cao điểm|hội|ra quân))|giờ|phút|tuần|tháng|quý|năm|tuổi|lần(?=\/| (?:mỗi|một|trong|\/|hằng|hàng|so|trên|liên))|rõ|nhóm tuổi|mức|cấp|bước|kỳ|buổi\/|chuẩn|loại)(?!\p{L})/u;
/** What has been reached is reported, not asked for. */
const REACHED =
  /(?<!\p{L})đã\s(?:\p{L}+\s){0,3}(?:đạt|hoàn thành|cấp|giải quyết)?\s?(?:được\s|trên\s|hơn\s)?$/u;

/**
 * Percentages, and counts after words that ask for them ("tối thiểu 10 mô hình"), in printed order. The patterns take small
 * letters: without regard to case each would cost milliseconds at its first use.
 */
export function figuresIn(text: string): Figure[] {
  if (!/\d/u.test(text)) return [];
  const small = inSmallLetters(text);
  return [...percentages(small), ...counts(small, text)].sort((a, b) => a.at - b.at);
}

/** Letter for letter in place. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function percentages(small: string): Figure[] {
  if (!small.includes('%')) return [];
  return [...small.matchAll(PERCENT)].flatMap((m) => {
    const before = small.slice(Math.max(0, m.index - 40), m.index);
    if (REACHED.test(before)) return [];
    const upwards = m[2] !== undefined || /[-–]|đến/u.test(m[0]);
    return [figure(m, Number(m[1]?.replace(',', '.')), '%', upwards ? 'at-least' : comparisonIn(before))];
  });
}

function counts(small: string, text: string): Figure[] {
  const asked = ASKS.test(small) ? [...countsBy(COUNT, small, text), ...countsBy(EACH, small, text)] : [];
  return [...asked, ...made(small, text).filter((m) => !asked.some((a) => a.at < m.end && m.at < a.end))];
}

function made(small: string, text: string): Figure[] {
  return [...small.matchAll(MADE)].flatMap((m) => {
    const end = m.index + m[0].length;
    const unit = unitIn(text.slice(end - (m[2] ?? '').length, end));
    const value = Number(m[1]?.replaceAll('.', ''));
    const before = small.slice(Math.max(0, m.index - 40), m.index);
    return value < 2 || REACHED.test(before) || /đã\s$/u.test(before)
      ? []
      : [figure(m, value, unit, undefined)];
  });
}

const unitIn = (words: string): string => words.split(UNIT_END)[0]?.trim() ?? '';

function countsBy(pattern: RegExp, small: string, text: string): Figure[] {
  return [...small.matchAll(pattern)].flatMap((m) => {
    const end = m.index + m[0].length;
    const unit = unitIn(text.slice(end - (m[3] ?? '').length, end));
    const before = small.slice(Math.max(0, m.index - 40), m.index);
    if (unit === '' || NO_RESULT.test(m[3] ?? '') || REACHED.test(before)) return [];
    const said = m[0].slice(0, m[0].indexOf(m[2] ?? ''));
    // Of "tối đa", "không quá" only a percentage is a figure to be kept: counts so are limits of form ("không quá 02 trang").
    if (/^(?:tối đa|không quá|không vượt quá)/u.test(said)) return [];
    return [
      figure(m, Number(m[2]?.replaceAll('.', '')), unit, pattern === EACH ? 'at-least' : comparisonIn(said)),
    ];
  });
}

/** The last words before a count: cheaper than the whole pattern. */
const ASKS =
  /(?:tối thiểu|ít nhất|không dưới|tối đa|quá|đạt|tăng|giảm|xuống còn)[^\d%]{1,24}\d|phấn đấu[^\d%]{1,80}\d/u;

const figure = (
  m: RegExpExecArray,
  value: number,
  unit: string,
  comparison: PlanDocumentComparison | undefined,
): Figure => ({
  ...{ value, unit, at: m.index, end: m.index + m[0].length },
  ...(comparison && { comparison }),
});

const COMPARISONS: [PlanDocumentComparison, RegExp][] = [
  ['at-least', /(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|không thấp hơn)(?: là| đạt)?\s*$|(?:≥|>=)\s?$/u],
  ['at-most', /(?<!\p{L})(?:tối đa|không quá|không vượt quá|không vượt|dưới)(?: là)?\s*$|(?:≤|<=|<)\s?$/u],
  ['more-than', /(?<!\p{L})(?:trên|hơn|vượt)\s*$|>\s?$/u],
  ['exactly', /(?<!\p{L})đúng\s*$/u],
];

const comparisonIn = (before: string): PlanDocumentComparison | undefined =>
  COMPARISONS.find(([, pattern]) => pattern.test(before))?.[0];
