import { daysOf } from '../deadlines/calendar-day.js';
import { parse } from '../generated/deadline-grammar.js';
import type { PlanDocumentTarget } from '../plan-document.js';

const PERCENT = /(?<![\p{L}\d.,/])(\d{1,3}(?:[.,]\d{1,2})?)\s?%/gu;
const AT_LEAST =
  /(?<![\p{L}])(?:tối thiểu|ít nhất|không dưới|ít nhất là)\s+(\d{1,6}(?:\.\d{3})*)\s+(?!%)(\p{Ll}[\p{L}\s/-]{1,60})/giu;
const UNIT_END =
  /\s(?:được|trên|tại|cho|của|theo|về|để|và|đã|có|là|trong|tham gia|đạt|với|hoặc|phục vụ|trước|ở|mới|mỗi|so|từ|đến|năm|hoàn thành|hằng|hàng|đối)(?=\s|$)/u;

interface Found extends PlanDocumentTarget {
  at: number;
  end: number;
}

/** Every figure to be reached in a text: percentages, and counts after "tối thiểu", "ít nhất". */
export function readTargets(text: string, year?: number): PlanDocumentTarget[] {
  const found: Found[] = [];
  for (const m of text.matchAll(PERCENT))
    found.push({
      value: Number(m[1]?.replace(',', '.')),
      unit: '%',
      by: null,
      at: m.index,
      end: m.index + m[0].length,
    });
  for (const m of text.matchAll(AT_LEAST)) {
    const unit = (m[2] ?? '').split(UNIT_END)[0]?.trim() ?? '';
    found.push({
      value: Number(m[1]?.replaceAll('.', '')),
      unit,
      by: null,
      at: m.index,
      end: m.index + m[0].length,
    });
  }
  found.sort((a, b) => a.at - b.at);
  return found.map((t, i) => ({
    value: t.value,
    unit: t.unit,
    by: dateOf(text, t, found[i - 1]?.end ?? 0, found[i + 1]?.at ?? text.length, year),
  }));
}

/** The date in the figure's own clause: before it ("đến ngày 30/6/2025 … 80%") or marked after it ("100% … trước 15/6/2023"). */
function dateOf(text: string, target: Found, from: number, to: number, year?: number): string | null {
  const before = text.slice(from, target.at);
  const start = Math.max(...[';', '. ', '(', ')', ': '].map((stop) => before.lastIndexOf(stop)));
  const words = parse(before.slice(start + 1)).filter((w) => w.type !== 'aside');
  const last = words.at(-1);
  if (last?.type === 'from') return null;
  if (last?.type === 'due') return day(last.date, year);
  const clause = text.slice(target.end, to).split(/[;()]|\. /u)[0] ?? '';
  const after = parse(clause).find((w) => w.type === 'due' && w.marked);
  return after?.type === 'due' ? day(after.date, year) : null;
}

function day(date: Parameters<typeof daysOf>[0], year?: number): string | null {
  const range = daysOf(date, year);
  return range === null || range === 'impossible' ? null : range.last;
}
