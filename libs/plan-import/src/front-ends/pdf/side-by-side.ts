import { chunksOf, CLOSING, closes } from './chunks.js';
import { lineOf, textOf, type PrintedLine } from './marks.js';

/** Lines of the running text, or of a column beside another with the room it had. */
export interface Stretch {
  lines: PrintedLine[];
  /** Set for a column: where its room ends on both sides. */
  column?: { left: number; right: number };
}

const LETTERHEAD = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Độc lập\s?[-–]|^Số\s?:/u;

/** Letterheads, signature blocks and pages in two columns: the left column's lines, then the right column's. */
export function stretchesOf(lines: readonly PrintedLine[], width: number): Stretch[] {
  const stretches: Stretch[] = [];
  let plain: PrintedLine[] = [];
  for (let i = 0; i < lines.length;) {
    const found = sideBySideAt(lines, i, width);
    if (found) {
      stretches.push({ lines: plain }, ...found.columns);
      plain = [];
      i = found.next;
    } else {
      const line = lines[i];
      if (line) plain.push(line);
      i++;
    }
  }
  return [...stretches, { lines: plain }].filter((s) => s.lines.length > 0);
}

interface Gutter {
  from: number;
  to: number;
}

function sideBySideAt(lines: readonly PrintedLine[], start: number, width: number) {
  const first = lines[start];
  let gutter = first && seedOf(lines, start);
  if (!first || !gutter) return null;
  let next = start;
  let seeds = 0;
  let signed = false;
  let known = false;
  for (let line = lines[next]; line; line = lines[++next]) {
    const before = lines[next - 1];
    const wide = next > start && before && line.y - before.y > 2 * line.size;
    const cut = chunksOf(line, 1.2).length > 1;
    if (next > start && !signed && ((wide && !cut) || (centred(line, width) && !cut))) break;
    const narrowed = narrow(gutter, line);
    if (!narrowed) break;
    gutter = narrowed;
    signed ||= closes(line);
    known ||= chunksOf(line).some((c) => LETTERHEAD.test(textOf(c)) || CLOSING.test(textOf(c)));
    if (cut || overlaps(before, line)) seeds++;
  }
  if (seeds < 2 && !known) return null;
  const middle = (gutter.from + gutter.to) / 2;
  return { next, columns: columnsOf(lines.slice(start, next), middle, width) };
}

/** The gap a stretch of columns can start with: in one line, or between two that stand beside each other. */
function seedOf(lines: readonly PrintedLine[], at: number): Gutter | null {
  const [line, below] = [lines[at], lines[at + 1]];
  if (!line) return null;
  const chunks = chunksOf(line);
  if (chunks.length === 2) return { from: chunks[0]?.x1 ?? 0, to: chunks[1]?.x0 ?? 0 };
  if (chunks.length !== 1 || !below || !overlaps(line, below)) return null;
  const [left, right] = line.x0 < below.x0 ? [line, below] : [below, line];
  return right.x0 - left.x1 > 0.75 * line.size ? { from: left.x1, to: right.x0 } : null;
}

/** Do two lines stand beside each other rather than below? */
function overlaps(a: PrintedLine | undefined, b: PrintedLine): boolean {
  if (!a || Math.abs(b.y - a.y) >= 0.8 * Math.max(a.size, b.size)) return false;
  return a.x1 < b.x0 || b.x1 < a.x0;
}

/** The gutter that is left once this line has taken its room; null where the line runs across it. */
function narrow(gutter: Gutter, line: PrintedLine): Gutter | null {
  let { from, to } = gutter;
  const middle = (from + to) / 2;
  for (const chunk of chunksOf(line, 1.2)) {
    if ((chunk.x0 + chunk.x1) / 2 < middle) from = Math.max(from, chunk.x1);
    else to = Math.min(to, chunk.x0);
  }
  return to - from >= 0.7 * line.size ? { from, to } : null;
}

const centred = (line: PrintedLine, width: number): boolean =>
  Math.abs((line.x0 + line.x1) / 2 - width / 2) < 0.05 * width && line.x0 > 0.2 * width;

function columnsOf(lines: readonly PrintedLine[], middle: number, width: number): Stretch[] {
  const share = (keep: (x: number) => boolean): PrintedLine[] =>
    lines.flatMap((line) => {
      const words = line.words.filter((w) => keep((w.x0 + w.x1) / 2));
      return words.length === 0 ? [] : [lineOf(words, line.page)];
    });
  const left = share((x) => x < middle);
  const right = share((x) => x >= middle);
  const edge = Math.min(...lines.map((l) => l.x0));
  return [
    { lines: left, column: { left: edge, right: middle } },
    { lines: right, column: { left: middle, right: width - edge / 2 } },
  ];
}
