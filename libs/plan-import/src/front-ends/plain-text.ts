import { foldInPlace, normaliseVietnamese, startsLowerCase } from '../text/vietnamese.js';
import { markerOf } from '../structure/marker.js';
import { opensWithLabel } from '../structure/labels.js';
import type { SourceLine } from './source-block.js';

interface RawLine {
  text: string;
  line: number;
  afterBlank: boolean;
}

/** Plain text and Markdown: one line a paragraph, or paragraphs wrapped over several lines, which are joined again. */
export function linesOfPlainText(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const raw of rawLines(text)) {
    const last = lines.at(-1);
    if (last && continues(last.text, raw)) {
      last.text = `${last.text} ${raw.text}`;
      last.endLine = raw.line;
    } else lines.push({ text: raw.text, line: raw.line, endLine: raw.line });
  }
  return lines;
}

function rawLines(text: string): RawLine[] {
  const raw: RawLine[] = [];
  let afterBlank = true;
  text.split(/\r\n|[\n\r\f\u2028\u2029]/u).forEach((printed, index) => {
    const line = withoutMarkdown(normaliseVietnamese(printed));
    if (line !== '') raw.push({ text: line, line: index + 1, afterBlank });
    afterBlank = line === '';
  });
  return raw;
}

/** Emphasis and heading signs are ink, not words. */
function withoutMarkdown(line: string): string {
  if (/^[-=_*\s]{3,}$/u.test(line)) return '';
  const plain = line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/\*\*|(?<=^|[^\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?=$|[^\p{L}\p{N}*])/gu, '');
  return plain.replace(/\\([-.*_()#+])/gu, '$1').trim();
}

/**
 * A paragraph broken by the page or by the editor goes on where the next piece could not start one: it begins in
 * lower case, or the piece before it stops in the middle of a sentence and nothing blank stands between.
 */
function continues(before: string, next: RawLine): boolean {
  if (
    markerOf(next.text) ||
    opensWithLabel(foldInPlace(next.text)) ||
    standsAlone(next.text) ||
    OPENING.test(next.text)
  )
    return false;
  if (/[.;:]$/u.test(before) || standsAlone(before)) return false;
  if (startsLowerCase(next.text)) return true;
  if (!next.afterBlank && UNFINISHED.test(before)) return true;
  return !next.afterBlank && before.length >= 60 && !/[!?)]$/u.test(before);
}

const UNFINISHED = /(?:,| (?:và|của|với|về|các|cho|theo|đến|trước|ngày|số|năm|tháng))$/u;
/** The preamble's clauses begin anew, also below a title without a full stop. */
const OPENING = /^(?:Căn cứ|Thực hiện|Xét|Theo đề nghị)\s/u;
const standsAlone = (text: string): boolean => !/\p{Ll}/u.test(text) || /^(?:Số|Nơi nhận)\s*:/iu.test(text);
