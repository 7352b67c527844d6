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
  /\s(?:được|trên|tại|cho|của|theo|về|để|và|đã|có|là|trong|tham gia|đạt|với|hoặc|phục vụ|trước|ở|mới|mỗi|so|từ|đến|năm|hoàn thành|hằng|hàng|đối)(?=\s|$)/u;
/** Terms, ages, rhythms and levels: what is counted so is no result. */
const NO_RESULT =
  /^(?:ngày|giờ|phút|tuần|tháng|quý|năm|tuổi|lần|rõ|nhóm tuổi|mức|cấp|bước|kỳ|buổi\/|chuẩn|loại)(?!\p{L})/u;
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
  if (!ASKS.test(small)) return [];
  return [...small.matchAll(COUNT)].flatMap((m) => {
    const end = m.index + m[0].length;
    const unit =
      text
        .slice(end - (m[3] ?? '').length, end)
        .split(UNIT_END)[0]
        ?.trim() ?? '';
    const before = small.slice(Math.max(0, m.index - 40), m.index);
    if (unit === '' || NO_RESULT.test(unit.toLowerCase()) || REACHED.test(before)) return [];
    const said = m[0].slice(0, m[0].indexOf(m[2] ?? ''));
    // Of "tối đa", "không quá" only a percentage is a figure to be kept: counts so are limits of form ("không quá 02 trang").
    if (/^(?:tối đa|không quá|không vượt quá)/u.test(said)) return [];
    return [figure(m, Number(m[2]?.replaceAll('.', '')), unit, comparisonIn(said))];
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
