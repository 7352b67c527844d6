import { normaliseVietnamese } from '../text/vietnamese.js';

const ENDS = new Set([...' \t.;,:/…-–+*_']);
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '"': '"',
  "'": "'",
  '‘': '’',
};

/** A deadline without what only surrounds it: white space, closing stops, "./.", quotes and brackets around the whole. */
export function tidyLine(text: string): string {
  let line = withoutEnds(normaliseVietnamese(text));
  for (;;) {
    const inner = unwrapped(line);
    if (inner === line) return line;
    line = withoutEnds(inner);
  }
}

/** Counts from both ends rather than with `+$`, which tries every run of stops anew. */
export function withoutEnds(text: string): string {
  let [start, end] = [0, text.length];
  while (end > start && ENDS.has(text.charAt(end - 1))) end -= 1;
  while (start < end && ENDS.has(text.charAt(start))) start += 1;
  return text.slice(start, end);
}

function unwrapped(line: string): string {
  const close = PAIRS[line.charAt(0)];
  if (close === undefined || line.length < 2 || !line.endsWith(close)) return line;
  const inner = line.slice(1, -1);
  return inner.includes(line.charAt(0)) || inner.includes(close) ? line : inner;
}
