import { normaliseVietnamese } from '../../text/vietnamese.js';
import { withoutSplitWords } from './split-words.js';

/** One line of a text file that is not blank. */
export interface PrintedLine {
  /** Normalised, without Markdown's signs. */
  text: string;
  /** As it stands in the file: tables are told by its bars and tabs. */
  raw: string;
  line: number;
  afterBlank: boolean;
  /** 1-based, counted by form feeds; undefined in a text without any. */
  page?: number;
}

export function printedLines(text: string): PrintedLine[] {
  const paged = text.includes('\f');
  const lines: PrintedLine[] = [];
  let [afterBlank, page, line] = [true, 1, 0];
  for (const [, printed = '', end] of text.matchAll(
    /([^\n\r\f\u2028\u2029]*)(\r\n|[\n\r\f\u2028\u2029]|$)/gu,
  )) {
    line += 1;
    const plain = withoutMarkdown(normaliseVietnamese(printed));
    if (plain !== '') lines.push({ text: plain, raw: printed, line, afterBlank, ...(paged ? { page } : {}) });
    afterBlank = plain === '';
    if (end === '\f') page += 1;
  }
  const whole = withoutSplitWords(lines.map((l) => l.text));
  return lines.map((l, i) => ({ ...l, text: whole[i] ?? l.text }));
}

/** Emphasis and heading signs are ink, not words. */
export function withoutMarkdown(line: string): string {
  if (/^[-=_*\s]{3,}$/u.test(line)) return '';
  if (!/[#<*\\]/u.test(line)) return line;
  const plain = line
    .replace(/^#{1,6}\s+/u, '')
    .replace(/<\/?(?:i|b|u|em|strong|sup|sub|span)(?:\s[^<>]{0,80})?>/giu, '')
    .replace(/\s?<br\s?\/?>\s?/giu, ' ')
    .replace(/\*\*|(?<=^|[^\p{L}\p{N}*])\*(?=\S)|(?<=\S)\*(?=$|[^\p{L}\p{N}*])/gu, '');
  return plain.replace(/\\([-.*_()#+|])/gu, '$1').trim();
}
