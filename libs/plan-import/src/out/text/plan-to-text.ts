import type { PlanDocument } from '../../plan-document.js';
import { closingWords, receiverLines, RECEIVERS, signatureWords } from '../words/closing-words.js';
import { headWords, MOTTO, NATION, TITLE_WORD } from '../words/head-words.js';
import { planYear } from '../../head/plan-year.js';
import { roman, romanValue } from '../words/roman.js';
import { outlineLines } from './outline-lines.js';

/**
 * The plan as plain text (LF, NFC), in the form of a plan in prose with labelled lines: letterhead, tasks under the headings
 * of their references, closing sections, receivers, signature. readPlanText reads the same plan out of it, except what
 * the words of a plan do not carry: sources, confidence, doubts, words of headings, references that are no path of
 * headings ("row 12" becomes "I.12").
 */
export function planToText(document: PlanDocument): string {
  const { plan, tasks } = document;
  const head = headWords(plan, 'như sau');
  const signature = signatureWords(plan);
  const receivers = receiverLines(plan);
  const lines = [
    ...head.issuer,
    NATION,
    MOTTO,
    head.number,
    head.placeAndDate,
    ...['', TITLE_WORD, head.title, ''],
    ...head.basis,
    '',
    head.opening,
    ...outlineLines(tasks, planYear(plan)),
    ...closingLines(document),
    ...(receivers.length > 0 ? ['', RECEIVERS, ...receivers] : []),
    ...(signature.office.length > 0 ? ['', ...signature.office, signature.name] : []),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`.normalize('NFC');
}

function closingLines(document: PlanDocument): string[] {
  const last = Math.max(1, ...document.tasks.map(({ ref }) => romanValue(ref.split('.')[0] ?? '')));
  return closingWords(document).flatMap(({ heading, paragraphs }, i) => [
    '',
    `${roman(last + 1 + i)}. ${heading}`,
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
  ]);
}
