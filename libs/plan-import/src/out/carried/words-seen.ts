import { isTable, type SourceBlock, type SourceTable } from '../../front-ends/source-block.js';
import type { AnnexRow, PlanForm } from '../words/plan-form.js';
import { MOTTO, NATION, TITLE_WORD } from '../words/head-words.js';
import { printable } from '../words/printable.js';

/**
 * What stands in a file to be seen, for comparing: running text is one text up to the next row, however it is divided
 * into paragraphs; a row of several cells says what stands in which column.
 */
export type WordsSeen = string[];

class Words {
  readonly seen: WordsSeen = [];
  private running = '';

  say(text: string): void {
    this.running = `${this.running} ${text}`;
  }

  /** Columns are counted from 0. */
  row(cells: readonly (readonly [column: number, text: string])[]): void {
    const [only, ...more] = cells.filter(([, text]) => printable(text) !== '');
    if (more.length === 0) return this.say(only?.[1] ?? '');
    this.end();
    const told = cells.filter(([, text]) => printable(text) !== '');
    this.seen.push(told.map(([column, text]) => `${column}: ${printable(text)}`).join(' | '));
  }

  end(): WordsSeen {
    const text = printable(this.running);
    if (text !== '') this.seen.push(text);
    this.running = '';
    return this.seen;
  }
}

/** Two columns hold what is set side by side, not a list. */
const LIST = 3;

/** What a front end sees in a file. */
export function wordsSeen(blocks: readonly SourceBlock[]): WordsSeen {
  const words = new Words();
  for (const block of blocks) {
    if (!isTable(block)) words.say(block.text);
    else sayTable(words, block);
  }
  return words.end();
}

function sayTable(words: Words, { rows }: SourceTable): void {
  const width = rows.reduce(
    (most, { cells }) => cells.reduce((m, c) => Math.max(m, c.column + c.columns), most),
    0,
  );
  for (const { cells } of rows) {
    if (width < LIST) cells.forEach(({ text }) => words.say(text));
    else words.row(cells.map(({ column, text }) => [column, text]));
  }
}

/** What planToDocx and planToXlsx print, in the order in which they print it. */
export function wordsPrinted(form: PlanForm, annex: 'last' | 'before-closing'): WordsSeen {
  const words = new Words();
  const { head, closing, receivers, signature } = form;
  [...head.issuer, head.number].forEach((text) => words.say(text));
  [NATION, MOTTO, head.placeAndDate, TITLE_WORD, head.title].forEach((text) => words.say(text));
  [...head.basis, head.opening].forEach((text) => words.say(text));
  if (annex === 'before-closing') sayAnnex(words, form.annex);
  closing.forEach(({ heading, paragraphs }) => [heading, ...paragraphs].forEach((text) => words.say(text)));
  [...receivers, ...signature.office, signature.name].forEach((text) => words.say(text));
  if (annex === 'last') sayAnnex(words, form.annex);
  return words.end();
}

function sayAnnex(words: Words, { title, columns, rows }: PlanForm['annex']): void {
  title.forEach((text) => words.say(text));
  const cellsOf = (row: AnnexRow) => ('section' in row ? [row.section] : row.cells);
  [columns, ...rows.map(cellsOf)].forEach((cells) => words.row(cells.map((text, i) => [i, text])));
}
