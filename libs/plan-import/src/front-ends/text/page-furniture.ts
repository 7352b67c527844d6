import { foldInPlace } from '../../text/vietnamese.js';
import { markerOf } from '../../structure/marker.js';
import { isLoneBar } from './barred-cells.js';
import { footnotesIn } from './footnotes.js';
import type { PrintedLine } from './printed-lines.js';

const PAGE_NUMBER = /^(?:[-–—]\s*)?(?:trang\s+)?(\d{1,4})(?:\s*(?:\/|trên)\s*\d{1,4})?(?:\s*[-–—])?$/iu;
/** Fewer lines than this stand between the numbers of a list, not between those of pages. */
const SHORTEST_PAGE = 12;
/** Lines "1", "2", "3" from which the numbers of pages may run. */
const MOST_FIRSTS = 20;

/** A text pasted out of a PDF without its page numbers, what stands at the head of every page, and notes at its foot. */
export function withoutPageFurniture(lines: readonly PrintedLine[]): {
  lines: PrintedLine[];
  footnotes: number;
} {
  const numbers = pageNumbers(lines);
  const furniture = new Set([...numbers, ...runningHeads(lines, numbers)]);
  const notes = footnotesIn(lines, furniture);
  // Blank lines around a page's number are its margin, not the end of a paragraph.
  let afterFurniture = false;
  const kept = lines.flatMap((line, i) => {
    if (furniture.has(i) || notes.lines.has(i)) {
      afterFurniture = true;
      return [];
    }
    const text = notes.unsigned.get(i) ?? line.text;
    const afterBlank = line.afterBlank && !afterFurniture;
    afterFurniture = false;
    return [{ ...line, text, afterBlank }];
  });
  return { lines: kept, footnotes: notes.count };
}

/** Lines that are only a number, which grows by one from page to page. */
function pageNumbers(lines: readonly PrintedLine[]): Set<number> {
  const candidates = lines.flatMap((line, index) => {
    const number = PAGE_NUMBER.exec(line.text)?.[1];
    const isCell = isLoneBar(lines[index - 1]) && isLoneBar(lines[index + 1]);
    return number === undefined || isCell || !endsPage(lines, index)
      ? []
      : [{ index, number: Number(number), bare: line.text === number }];
  });
  let best: Candidate[] = [];
  const firsts = candidates.flatMap((c, i) => (c.number <= 3 ? [i] : [])).slice(0, MOST_FIRSTS);
  for (const i of firsts) {
    const first = candidates[i];
    if (!first) continue;
    const run = [first];
    for (const next of candidates.slice(i + 1)) {
      const last = run.at(-1);
      if (last && next.number === last.number + 1 && next.index - last.index >= SHORTEST_PAGE) run.push(next);
    }
    if (run.length > best.length) best = run;
    if (best.length > candidates.length / 2) break;
  }
  if (best.length === 1 && lines.length > SHORTEST_PAGE) best = seconds(candidates);
  return new Set(best.map((c) => c.index));
}

interface Candidate {
  index: number;
  number: number;
  /** Nothing stands beside it, as in "- 2 -". */
  bare: boolean;
}

/** A document of two pages, or its annex of two, bears a lone "2"; among other numbers, or soon after another, a bare one counts. */
function seconds(candidates: readonly Candidate[]): Candidate[] {
  const marked = candidates.filter((c) => c.number === 2 && !c.bare);
  const areLone = candidates.every(
    ({ number, index }, i) =>
      number === 2 && index - (candidates[i - 1]?.index ?? -Infinity) >= SHORTEST_PAGE,
  );
  return marked.length === 0 && areLone ? [...candidates] : marked;
}

/** Where form feeds divide the pages, a page's number stands at its head or foot, at most beside a running head. */
const endsPage = (lines: readonly PrintedLine[], at: number): boolean =>
  lines[at]?.page === undefined || lines[at - 2]?.page !== lines[at + 2]?.page;

/** The same words beside three page breaks, or beside both of two. */
function runningHeads(lines: readonly PrintedLine[], numbers: ReadonlySet<number>): Set<number> {
  const near = new Set<number>();
  for (const i of numbers) for (const j of [i - 1, i + 1]) if (!numbers.has(j)) near.add(j);
  lines.forEach((line, i) => {
    if (line.page !== undefined && lines[i - 1]?.page !== line.page) near.add(i).add(i - 1);
  });
  const seen = new Map<string, number[]>();
  for (const i of near) {
    const line = lines[i];
    if (!line || line.text.length > 120 || markerOf(line.text)) continue;
    const key = foldInPlace(line.text).replace(/\d+/gu, '#');
    seen.set(key, [...(seen.get(key) ?? []), i]);
  }
  const isHead = ({ length }: number[]) => length >= 3 || (length === 2 && numbers.size === 2);
  return new Set([...seen.values()].filter(isHead).flat());
}
