import { opensWithLabel } from '../../structure/labels.js';
import { markerOf } from '../../structure/marker.js';
import { foldInPlace } from '../../text/vietnamese.js';
import { chunksOf } from './chunks.js';
import { textOf, type PrintedLine } from './marks.js';

/** A page's lines outside its tables, with the page's size. */
export interface PageOfLines {
  page: number;
  width: number;
  height: number;
  lines: PrintedLine[];
}

/** Not a year, which a title may end with. */
const NUMBER =
  /^(?:[-–—]\s?)?(?:(?!(?:19|20)\d\d)\d{1,4}|[ivxl]{1,6})(?:\s?[-–—])?$|^(?:Trang|Page)\s*\d+(?:\s?(?:\/|of|trên)\s?\d+)?$|^\d+\s?\/\s?\d+$/iu;
/** The part of a page's height at its top and at its foot where nothing but furniture repeats. */
const MARGIN = 0.12;

/** Leaves out page numbers, running heads and running feet. */
export function withoutFurniture(pages: readonly PageOfLines[]): PageOfLines[] {
  const running = runningLines(pages);
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !running.has(line) && !isPageNumber(line, page)),
  }));
}

function isPageNumber(line: PrintedLine, page: PageOfLines): boolean {
  if (!NUMBER.test(textOf(line)) || !atEdge(line, page)) return false;
  if (page.lines[0] !== line && page.lines.at(-1) !== line) return false;
  const middle = Math.abs((line.x0 + line.x1) / 2 - page.width / 2) < page.width * 0.1;
  return middle || line.x0 > page.width * 0.75;
}

const atEdge = (line: PrintedLine, page: PageOfLines): boolean =>
  line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);

/** The same words at the same height on three pages or more, numbers aside. */
function runningLines(pages: readonly PageOfLines[]): Set<PrintedLine> {
  const places = new Map<string, { line: PrintedLine; page: number }[]>();
  for (const page of pages)
    for (const line of new Set([...page.lines.slice(0, 3), ...page.lines.slice(-3)])) {
      if (!atEdge(line, page) || isContent(line)) continue;
      const words = textOf(line).replace(/\d+/gu, '#');
      const seen = places.get(words) ?? [];
      seen.push({ line, page: page.page });
      places.set(words, seen);
    }
  const running = new Set<PrintedLine>();
  for (const seen of places.values())
    for (const group of sameHeight(seen)) {
      const span = Math.max(...group.map((g) => g.page)) - Math.min(...group.map((g) => g.page)) + 1;
      if (new Set(group.map((g) => g.page)).size >= 3 && group.length >= span * 0.4)
        for (const { line } of group) running.add(line);
    }
  return running;
}

function sameHeight(seen: { line: PrintedLine; page: number }[]) {
  const groups: (typeof seen)[] = [];
  for (const place of [...seen].sort((a, b) => a.line.y - b.line.y)) {
    const group = groups.at(-1);
    if (group && place.line.y - (group.at(-1)?.line.y ?? 0) < 4) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** A table's head is repeated, too; an item or a labelled line may come to stand at the same height of several pages. */
const isContent = (line: PrintedLine): boolean => {
  const text = textOf(line);
  if (chunksOf(line, 0.7).length > 2) return true;
  return markerOf(text) !== null || opensWithLabel(foldInPlace(text)) || /[;:]$/u.test(text);
};
