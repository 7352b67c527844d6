/** Letters as Vietnamese lists count; f, j, w, z are used by those who count in Latin. */
const LETTERS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz'];

/** `II.3.b-1` under `II.3.b`; undefined at the top. */
export function parentRef(ref: string): string | undefined {
  const cut = Math.max(ref.lastIndexOf('.'), ref.lastIndexOf('-'));
  return cut > 0 ? ref.slice(0, cut) : undefined;
}

const markerOf = (ref: string): string => ref.slice((parentRef(ref)?.length ?? -1) + 1);

/** The markers that may come next in a list: after d both đ and e. */
function successors(marker: string): string[] {
  if (/^\d{1,4}$/.test(marker)) return [String(Number(marker) + 1)];
  if (!/^\p{Ll}$/u.test(marker)) return [];
  return LETTERS.flatMap((letters) => {
    const at = letters.indexOf(marker);
    return at < 0 ? [] : (letters[at + 1] ?? []);
  });
}

const plainNumber = (marker: string): string => marker.replace(/^0+(?=\d)/, '');

/** Whether one marker stands later in its list than the other. */
function isLater(marker: string, before: string): boolean {
  if (/^\d+$/.test(marker) && /^\d+$/.test(before)) return Number(marker) > Number(before);
  return LETTERS.some((l) => l.indexOf(before) >= 0 && l.indexOf(marker) > l.indexOf(before));
}

export interface RefGap {
  readonly before: string;
  readonly after: string;
  /** The first reference one would expect in between. */
  readonly missing: string;
}

/** Where a list leaves a marker out (a, c; 12, 14) and nothing stands under the one left out. A list begun anew is no gap. */
export function refGaps(refs: readonly string[]): RefGap[] {
  const last = new Map<string, string>();
  const known = new Set(refs.flatMap(withHeadings));
  return refs.flatMap((ref) => {
    const parent = parentRef(ref) ?? '';
    const before = last.get(parent);
    last.set(parent, ref);
    if (before === undefined) return [];
    const [from, to] = [plainNumber(markerOf(before)), plainNumber(markerOf(ref))];
    const expected = successors(from);
    if (expected.length === 0 || expected.includes(to) || !isLater(to, from)) return [];
    const missing = expected.map((marker) => ref.slice(0, ref.length - markerOf(ref).length) + marker);
    const isThere = missing.some((m) => known.has(m));
    return isThere ? [] : [{ before, after: ref, missing: missing[0] ?? '' }];
  });
}

/** A reference and all it stands under: II.1-2, II.1, II. */
const withHeadings = (ref: string): string[] => [
  ref,
  ...[...ref.matchAll(/[.-]/g)].map(({ index }) => ref.slice(0, index)),
];

/** Whether a reference stands under a heading: `II.1.a` and `II.1-2` under `II.1`, `II.10` not. */
export const isUnder = (ref: string, heading: string): boolean =>
  ref.startsWith(heading) && /^[.-]/.test(ref.slice(heading.length));
