import { parseDeadline } from '../../deadlines/parse-deadline.js';
import type { ColumnKind } from '../../tables/column-kind.js';
import { headingNamesActor } from '../../units/unit-heads.js';
import { verbAt } from '../../units/verbs.js';
import { isPersonName } from '../../units/person-name.js';
import { startsLowerCase } from '../../text/vietnamese.js';
import type { PrintedLine } from './printed-lines.js';

type Kind = ColumnKind | null;

/** Columns that say whose the work is. */
export const OWNERS: ReadonlySet<Kind> = new Set<Kind>(['lead', 'support', 'owners', 'executor']);
const TIMES = new Set<Kind>(['time', 'start']);
/** What it costs that a column holds nothing. */
const EMPTY: Partial<Record<ColumnKind, number>> = {
  content: 9,
  lead: 2,
  owners: 2,
  executor: 2,
  time: 1.5,
  support: 1,
  product: 1,
};

/** A time is said on one line: what stands below it is another column's, or what a page cut off. */
const NEVER = -20;

/** How well the words suit the column; below zero where they cannot be its own. */
function fit(text: string, kind: Kind): number {
  const [body, time] = [isBody(text), isTime(text)];
  if (OWNERS.has(kind)) return body ? 2 : -4;
  if (TIMES.has(kind)) return time ? 3 : -4;
  if (kind === 'content') return time ? -1 : 0;
  if (kind === 'remark' && startsLowerCase(text)) return NEVER;
  return time ? -2 : body ? -1 : 0;
}

export const isBody = (text: string): boolean =>
  isPersonName(text) || (headingNamesActor(text) && verbAt(text) < 0 && text.split(' ').length <= 60);
export const isTime = (text: string): boolean => text.length <= 90 && parseDeadline(text, {}).kind !== 'none';

/** How well a line goes on with the cell that the line before it began. */
function goesOn(before: string, text: string, kind: Kind): number {
  if (TIMES.has(kind)) return NEVER;
  if (startsLowerCase(text)) return 1;
  if (OWNERS.has(kind) && isPersonName(before) && isPersonName(text)) return 1;
  if (OWNERS.has(kind)) return /(?:[,;]|(?<!\p{L})và)$/u.test(before) ? 1 : isBody(text) ? -1.2 : -4;
  if (isBody(text) || isTime(text)) return -4;
  return /[.;:!?]$/u.test(before) ? -0.5 : -1;
}

/**
 * The lines of a row divided over its columns, in order, as they suit them best; null where some line suits none. The
 * first line is the first column's; a row that names only its work is a heading.
 */
export function alignCells(lines: readonly PrintedLine[], kinds: readonly Kind[]): PrintedLine[][] | null {
  const texts = lines.map((l) => l.text);
  if (texts.length === 0) return null;
  if (texts.length === 1) return kinds.map((_, c) => (c === 0 ? [...lines] : []));
  let best: State[] = [{ column: 0, score: fit(texts[0] ?? '', kinds[0] ?? null), columns: [0] }];
  for (let i = 1; i < texts.length; i++) best = step(best, texts[i - 1] ?? '', texts[i] ?? '', kinds);
  const end = best
    .map((s) => ({ ...s, score: s.score - skipped(kinds, s.column + 1, kinds.length) }))
    .sort((a, b) => b.score - a.score)[0];
  if (!end || end.score < -3) return inOrder(lines, kinds);
  return kinds.map((_, c) => lines.filter((_line, i) => end.columns[i] === c));
}

/** As many lines as columns, the owner's or the time's its own: names and times that are not known stand between. */
function inOrder(lines: readonly PrintedLine[], kinds: readonly Kind[]): PrintedLine[][] | null {
  const suits = lines.some(
    ({ text }, c) =>
      c > 0 && (OWNERS.has(kinds[c] ?? null) ? isBody(text) : TIMES.has(kinds[c] ?? null) && isTime(text)),
  );
  return lines.length === kinds.length && suits ? lines.map((l) => [l]) : null;
}

interface State {
  column: number;
  score: number;
  /** The column of each line so far. */
  columns: number[];
}

/** For every column the best way to have the next line in it. */
function step(states: readonly State[], before: string, text: string, kinds: readonly Kind[]): State[] {
  return kinds.flatMap((kind, column) => {
    const ways = states
      .filter((s) => s.column <= column)
      .map((s) => ({
        column,
        columns: [...s.columns, column],
        score:
          s.score +
          (s.column === column
            ? goesOn(before, text, kind)
            : fit(text, kind) - skipped(kinds, s.column + 1, column)),
      }));
    const way = ways.sort((a, b) => b.score - a.score)[0];
    return way ? [way] : [];
  });
}

const skipped = (kinds: readonly Kind[], from: number, to: number): number =>
  kinds.slice(from, to).reduce((sum, kind) => sum + (kind === null ? 0 : (EMPTY[kind] ?? 0)), 0);
