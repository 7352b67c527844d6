import type { SourceLine } from '../front-ends/source-block.js';
import type { PlanDocumentValueSource } from '../plan-document.js';

/** A stretch of the document: from a character of one paragraph or cell to the end before a character of another. */
export interface Span {
  from: SourceLine;
  start: number;
  to: SourceLine;
  /** The first character after it. */
  end: number;
}

export const spanIn = (source: SourceLine, start = 0, end = source.text.length): Span => ({
  from: source,
  start,
  to: source,
  end,
});

/** The stretch of these words inside a longer one; the longer one where they are not found in it. */
export function narrowed(span: Span, words: string | null): Span {
  if (words === null || words === '' || span.from !== span.to) return span;
  const at = span.from.text.indexOf(words, span.start);
  return at < 0 || at + words.length > span.end ? span : spanIn(span.from, at, at + words.length);
}

/** As line, column and page of the printed document. */
export function valueSource({ from, start, to, end }: Span, confidence: number): PlanDocumentValueSource {
  const [first, last] = [placeOf(from, start), placeOf(to, Math.max(end - 1, 0))];
  return {
    line: first.line,
    endLine: last.line,
    ...(first.page ? { page: first.page } : {}),
    column: first.column,
    endColumn: last.column,
    confidence,
  };
}

function placeOf(source: SourceLine, at: number): { line: number; column: number; page?: number } {
  const start = source.starts?.findLast((s) => s.at <= at) ?? { at: 0, line: source.line, page: source.page };
  return { line: start.line, column: at - start.at + 1, ...(start.page ? { page: start.page } : {}) };
}
