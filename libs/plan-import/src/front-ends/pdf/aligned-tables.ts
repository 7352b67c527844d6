import { labelsIn } from '../../structure/labels.js';
import { markerOf, rank } from '../../structure/marker.js';
import { foldInPlace } from '../../text/vietnamese.js';
import { chunksOf, closes } from './chunks.js';
import { cellLines, type DrawnCell, type DrawnTable } from './drawn-table.js';
import { textOf, type PrintedLine } from './marks.js';

/** A printed line of a table, or a line that runs over its columns and leads the rows below it. */
interface TableLine {
  line: PrintedLine;
  lead: boolean;
}

/** A page of a plan has some fifty. */
const MOST_LINES = 400;

/** Tables whose columns are only aligned, among a page's lines; what is no table stays a line. */
export function alignedTables(lines: readonly PrintedLine[]): (PrintedLine | DrawnTable)[] {
  if (lines.length > MOST_LINES) return [...lines];
  const items: (PrintedLine | DrawnTable)[] = [];
  for (let i = 0; i < lines.length;) {
    const found = tableAt(lines, i);
    const line = lines[i];
    if (found) {
      items.push(found.table);
      i = found.next;
    } else {
      if (line) items.push(line);
      i++;
    }
  }
  return items;
}

function tableAt(lines: readonly PrintedLine[], start: number): { table: DrawnTable; next: number } | null {
  const first = lines[start];
  if (!first || !opensTable(lines, start)) return null;
  const head = chunksOf(first, 0.7);
  const members: TableLine[] = [{ line: first, lead: false }];
  let gutters = guttersOf(members, head);
  if (!gutters) return null;
  let next = start + 1;
  for (let line = lines[next]; line; line = lines[++next]) {
    const before = lines[next - 1] ?? first;
    if (closes(line) || line.y - before.y > 3.2 * line.size) break;
    const wider = guttersOf([...members, { line, lead: false }], head);
    const lead = !wider && leads(line, lines[next + 1], { members, head });
    if (!wider && !lead) break;
    gutters = wider ?? gutters;
    members.push({ line, lead });
  }
  if (members.filter((m) => chunksOf(m.line, 0.8).length >= 3).length < 3) return null;
  return { table: tableOf(members, gutters), next };
}

/** A row of headings, or one of several rows with three pieces or more. */
function opensTable(lines: readonly PrintedLine[], at: number): boolean {
  const line = lines[at];
  if (!line || closes(line)) return false;
  const heads = chunksOf(line, 0.7);
  if (heads.length >= 3 && heads.filter((c) => isHeading(textOf(c))).length >= 2) return true;
  if (chunksOf(line).length < 3) return false;
  return lines.slice(at + 1, at + 7).filter((l) => chunksOf(l).length >= 3).length >= 3;
}

const isHeading = (text: string): boolean => {
  const folded = foldInPlace(text);
  return /^(?:s?tt|so tt)$/u.test(folded) || labelsIn(`${folded}:`).length > 0;
};

/** The empty strips between the heads' columns over all lines so far; null where a line fills one. */
function guttersOf(members: readonly TableLine[], head: readonly PrintedLine[]): number[] | null {
  const words = members.filter((m) => !m.lead).flatMap((m) => m.line.words);
  words.sort((a, b) => a.x0 - b.x0);
  const strips: [number, number][] = [];
  let reached = words[0]?.x1 ?? 0;
  for (const word of words) {
    if (word.x0 - reached > 0.4 * word.size) strips.push([reached, word.x0]);
    reached = Math.max(reached, word.x1);
  }
  const cuts = head.slice(1).map((chunk, i) => {
    const before = head[i];
    const [low, high] = [before?.x0 ?? 0, chunk.x1];
    const inside = strips.filter(([from, to]) => from >= low && to <= high);
    const widest = inside.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
    return widest ? (widest[0] + widest[1]) / 2 : null;
  });
  return cuts.every((c) => c !== null) ? cuts : null;
}

/** A short line over the columns ("I. Chỉ đạo, điều hành") with rows going on below it. */
function leads(
  line: PrintedLine,
  below: PrintedLine | undefined,
  { members, head }: { members: readonly TableLine[]; head: readonly PrintedLine[] },
): boolean {
  const left = head[0]?.x0 ?? 0;
  if (!below || chunksOf(line, 1.2).length !== 1 || line.x0 > left + 3 * line.size) return false;
  const gutters = guttersOf([...members, { line: below, lead: false }], head);
  const columns = new Set(below.words.map((w) => (gutters ?? []).filter((g) => g < w.x0).length));
  if (!gutters || columns.size < 3) return false;
  const marker = markerOf(textOf(line));
  const heavy = line.words.filter((w) => w.bold).length * 2 > line.words.length;
  return heavy || !/\p{Ll}/u.test(textOf(line)) || (marker !== null && marker.rank <= rank.roman);
}

function tableOf(members: readonly TableLine[], gutters: readonly number[]): DrawnTable {
  const lines = members.map((m) => m.line);
  const page = lines[0]?.page ?? 1;
  const columnOf = (x: number) => gutters.filter((g) => g < x).length;
  const rows = bandsOf(members, columnOf).map((band): DrawnCell[] => {
    if (band[0]?.lead)
      return [{ column: 0, columns: gutters.length + 1, rows: 1, lines: band.map((b) => b.line) }];
    const words = band.flatMap((b) => b.line.words);
    return Array.from({ length: gutters.length + 1 }, (_, column) => ({
      ...{ column, columns: 1, rows: 1 },
      lines: cellLines(
        words.filter((w) => columnOf((w.x0 + w.x1) / 2) === column),
        page,
      ),
    }));
  });
  return {
    page,
    top: Math.min(...lines.map((l) => l.y - l.size)),
    bottom: Math.max(...lines.map((l) => l.y)),
    left: Math.min(...lines.map((l) => l.x0)),
    right: Math.max(...lines.map((l) => l.x1)),
    rows,
  };
}

/** Rows stand apart by more than a line's distance, or each opens with its number. */
function bandsOf(members: readonly TableLine[], columnOf: (x: number) => number): TableLine[][] {
  const numbered = (m: TableLine): boolean => {
    const first = m.line.words[0];
    const number = first !== undefined && /^\d{1,3}(?:\.\d{1,3})*[.)]?$/u.test(first.text);
    return number && columnOf((first.x0 + first.x1) / 2) === 0;
  };
  const gaps = members.slice(1).map((m, i) => m.line.y - (members[i]?.line.y ?? 0));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const apart = cutWhere(members, (m, before) => m.line.y - before.line.y > usual * 1.18);
  const told = apart.every((band) => band.filter(numbered).length <= 1);
  return told ? withoutOrphans(apart, numbered) : cutWhere(members, numbered);
}

function cutWhere(
  members: readonly TableLine[],
  opens: (m: TableLine, before: TableLine) => boolean,
): TableLine[][] {
  const bands: TableLine[][] = [];
  members.forEach((member, i) => {
    const before = members[i - 1];
    if (!before || member.lead || before.lead || opens(member, before)) bands.push([member]);
    else bands.at(-1)?.push(member);
  });
  return bands;
}

/** A paragraph set apart inside a cell is no row of its own where rows are numbered. */
function withoutOrphans(bands: TableLine[][], numbered: (m: TableLine) => boolean): TableLine[][] {
  if (bands.filter((b) => b.some(numbered)).length * 2 < bands.length) return bands;
  const rows: TableLine[][] = [];
  for (const band of bands) {
    const last = rows.at(-1);
    // What follows the head without a number is the end of a row of the page before.
    if (last && rows.length > 1 && !last[0]?.lead && !band.some((m) => m.lead || numbered(m)))
      last.push(...band);
    else rows.push([...band]);
  }
  return rows;
}
