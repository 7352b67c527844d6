import type { PlanDocumentMilestone } from '../plan-document.js';
import { readTargets } from '../targets/read-targets.js';
import { isOnlyTime } from './aside.js';
import { gatherFacts, timeWords } from './gather-facts.js';
import { withoutEnds } from './tidy-line.js';
import type { TimeWord } from './time-words.js';

/**
 * The dated steps of a line: those its bracket or its "trong đó" names, else its own where it names two or more
 * ("Quý I/2026: xây dựng; Quý II/2026: ban hành"). Earliest first. Dates that nothing is to be done by are no steps.
 */
export function milestonesOf(
  text: string,
  words: readonly TimeWord[],
  year?: number,
): PlanDocumentMilestone[] {
  const dates = words.filter((w) => isDate(w) || w.type === 'bare').length;
  if (dates < 2 && words.every((w) => w.type !== 'aside')) return [];
  const inner = regionsInside(text, words).flatMap((region) => stepsIn(region, year));
  const steps = inner.length > 0 ? inner : stepsIn(text, year);
  if (inner.length === 0 && steps.length < 2) return [];
  return steps.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function regionsInside(text: string, words: readonly TimeWord[]): string[] {
  const asides = words.flatMap((w) =>
    w.type === 'aside' && !/^\s*dự /iu.test(w.text) && !isOnlyTime(w.text) ? [w.text] : [],
  );
  const at = partsBegin(text, words);
  return at === undefined ? asides : [text.slice(at), ...asides];
}

/** Where a line goes over to its parts: its first "trong đó" outside brackets. */
export const partsBegin = (text: string, words: readonly TimeWord[]): number | undefined =>
  /(?<!\p{L})trong đó(?!\p{L})/iu.exec(withoutAsides(text, words))?.index;

/** Brackets blanked out, every other character where it was. */
function withoutAsides(text: string, words: readonly TimeWord[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const { type, start, end } of words)
    if (type === 'aside') {
      kept.push(text.slice(from, start), ' '.repeat(end - start));
      from = end;
    }
  return [...kept, text.slice(from)].join('');
}

function stepsIn(region: string, year?: number): PlanDocumentMilestone[] {
  return segmentsOf(region).flatMap((segment) => {
    const words = timeWords(segment);
    const own = gatherFacts(segment, words, year);
    const dated = own.due === undefined ? words.find(isBracketedTime) : undefined;
    const due = dated ? gatherFacts(dated.text, timeWords(dated.text), year).due : own.due;
    if (due === undefined || own.periodic) return [];
    const text = dated ? withoutEnds(cutOut(segment, dated)) : withoutDate(segment, words);
    if (text === '') return [];
    return [{ due, text, targets: readTargets(text, year).map((target) => ({ ...target, by: due })) }];
  });
}

/** Divided at semicolons and full stops, and where a comma or "và" stands before a further date or after one. */
function segmentsOf(region: string): string[] {
  return region
    .replace(/^\s*(?:,\s*)?trong đó(?!\p{L})/iu, '')
    .split(/;|\.\s/u)
    .flatMap(atDates)
    .map((segment) => withoutEnds(segment).replace(/^(?:và|còn|riêng)\s+/iu, ''));
}

const isBracketedTime = (word: TimeWord): word is Extract<TimeWord, { type: 'aside' }> =>
  word.type === 'aside' && isOnlyTime(word.text);

/** "Giai đoạn 1 (đến 30/6/2026): xây dựng" without its bracket. */
const cutOut = (segment: string, { start, end }: TimeWord): string =>
  `${segment.slice(0, start).trimEnd()}${segment.slice(end)}`;

const isDate = (word: TimeWord): boolean => word.type === 'due' || word.type === 'fromTo';

function atDates(clause: string): string[] {
  const dates = timeWords(clause).filter(isDate);
  const leading = dates.length > 0 && withoutEnds(clause.slice(0, dates[0]?.start)) === '';
  const cuts = dates.slice(1).flatMap(({ start }, i) => {
    const [from, to] = leading ? [dates[i]?.end ?? 0, start] : [dates[i]?.end ?? 0, start];
    const between = clause.slice(from, to);
    // A date that leads is cut off before the next one; one that follows its words, after itself.
    const at = leading ? /(?:,|\svà)\s*$/u.exec(between)?.index : /^\s*(?:,|và\s)/u.exec(between)?.index;
    return at === undefined ? [] : [from + at];
  });
  return [...cuts, clause.length].map((end, i) => clause.slice(i === 0 ? 0 : cuts[i - 1], end));
}

/** The words of a step without its date, which stands at its beginning or its end. */
function withoutDate(segment: string, words: readonly TimeWord[]): string {
  const [first, last] = [words.find(isDate), words.findLast(isDate)];
  if (!first || !last) return '';
  const tail = withoutEnds(segment.slice(last.end));
  if (tail === '') return withoutEnds(segment.slice(0, last.start));
  if (withoutEnds(segment.slice(0, first.start)) === '') return withoutEnds(segment.slice(first.end));
  return segment;
}
