import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocument } from '../plan-document.js';
import { markerOf, rank } from '../structure/marker.js';

const COUNT = /(?:gồm|tổng (?:số|cộng)|có|với|là)\s*:?\s*(\d{1,4})\s+(?:nhóm\s+)?nhiệm vụ/iu;
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
    else if (!marker) total ??= numberIn(COUNT.exec(text)?.[1]) ?? numberIn(beside);
  }
  const sections = Object.keys(bySection).length > 0;
  if (total === undefined && !sections) return undefined;
  return { ...(total === undefined ? {} : { tasks: total }), ...(sections ? { bySection } : {}) };
}

const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
