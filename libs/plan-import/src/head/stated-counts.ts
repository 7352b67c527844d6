import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocument } from '../plan-document.js';
import { markerOf, rank } from '../structure/marker.js';

/** Only words that speak of the plan itself: "Năm 2025, thành phố có 45 nhiệm vụ được giao" counts something else. */
const COUNTS = [
  /tổng (?:số|cộng)\s*(?:là|có|gồm)?\s*:?\s*(\d{1,4})\s+nhiệm vụ(?!\s+(?:được giao|đã|chưa|quá hạn|hoàn thành))/iu,
  /(?<!\p{L})(?:kế hoạch|chương trình|phương án|phụ lục|danh mục|biểu)(?:\s(?!có|gồm|với)[^\s.;,]+){0,8}\s(?:bao gồm|gồm|có|với)(?: có)?\s*:?\s*(\d{1,4})\s+nhiệm vụ(?!\s+(?:được giao|đã|chưa|quá hạn))/iu,
  /(?<!\p{L})gồm(?: có)?\s*:?\s*(\d{1,4})\s+nhiệm vụ(?:\s[^\s.;,:]+){0,4}?\s*(?:(?:như )?sau|sau đây)?\s*(?::|\.|$|\(|(?<=sau))/iu,
];
const BESIDE = /\(\s*(\d{1,4})\s+nhiệm vụ\s*\)/iu;

/** How many tasks the plan itself says it has, in all ("gồm 68 nhiệm vụ") and under its headings ("… (15 nhiệm vụ)"). */
export function statedCounts(body: readonly SourceLine[]): PlanDocument['stated'] {
  const bySection: Record<string, number> = {};
  let [main, total]: [string, number | undefined] = ['', undefined];
  for (const { text } of body) {
    const marker = markerOf(text);
    if (marker && marker.rank <= rank.roman) main = marker.sign;
    const beside = BESIDE.exec(text)?.[1];
    if (beside && marker && !marker.bullet && text.length <= 200)
      bySection[marker.rank <= rank.roman || main === '' ? marker.sign : `${main}.${marker.sign}`] =
        Number(beside);
    else if (!marker) total ??= countIn(text) ?? numberIn(beside);
  }
  const sections = Object.keys(bySection).length > 0;
  if (total === undefined && !sections) return undefined;
  return { ...(total === undefined ? {} : { tasks: total }), ...(sections ? { bySection } : {}) };
}

function countIn(text: string): number | undefined {
  for (const count of COUNTS) {
    const found = count.exec(text)?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
