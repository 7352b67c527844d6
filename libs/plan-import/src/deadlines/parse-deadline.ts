import type { PlanDocumentDeadline } from '../plan-document.js';
import { addAside } from './aside.js';
import { conditionOf } from './condition-of.js';
import { gatherFacts, timeWords, yearFor, type Facts } from './gather-facts.js';
import { milestonesOf, partsBegin } from './milestones-of.js';
import { tidyLine } from './tidy-line.js';
import type { TimeWord } from './time-words.js';

/** What a deadline line does not say itself. */
export interface ParseDeadlineOptions {
  /** The plan's year, for "trước ngày 25/3" and "trong quý II"; without it such dates are not read. */
  year?: number;
}

/** A deadline, and the dates in its line that no calendar has, as printed. */
export interface ReadDeadline {
  deadline: PlanDocumentDeadline;
  impossible: string[];
}

/** Characters; what is longer is no deadline. */
const LONGEST = 4_000;

/**
 * Reads the time words of a deadline line ("Trước 30/9/2025", "Quý I/2026", "định kỳ hằng tháng", "khi có hướng dẫn của
 * …"). "Before" a day, month or quarter means by the end of its last day. Text without time words gives kind `none`; so
 * does a day that no calendar has, which `impossibleDates` tells of. Nothing is guessed and nothing is thrown.
 */
export function parseDeadline(text: string, options: ParseDeadlineOptions = {}): PlanDocumentDeadline {
  return readDeadline(text, options).deadline;
}

/** The dates of a line that no calendar has, as printed: "31/02/2026", "Quý V/2026". Empty where all is well. */
export function impossibleDates(text: string, options: ParseDeadlineOptions = {}): string[] {
  return readDeadline(text, options).impossible;
}

function readDeadline(text: string, options: ParseDeadlineOptions): ReadDeadline {
  const line = tidyLine(text);
  if (line.length > LONGEST) return { deadline: { kind: 'none' }, impossible: [] };
  const words = timeWords(line);
  const year = yearFor(words, options.year);
  const parts = partsBegin(line, words);
  const head = parts === undefined ? undefined : readHead(line.slice(0, parts), year);
  if (head === undefined || head.deadline.kind === 'none') return readLine(line, words, year);
  const milestones = milestonesOf(line, words, year);
  const deadline = milestones.length > 0 ? { ...head.deadline, milestones } : head.deadline;
  return { deadline, impossible: [...gatherFacts(line, words, year).impossible, ...head.impossible] };
}

function readHead(text: string, year?: number): ReadDeadline {
  const head = tidyLine(text);
  return readLine(head, timeWords(head), year);
}

function readLine(line: string, words: readonly TimeWord[], year?: number): ReadDeadline {
  const condition = conditionOf(line, words);
  const facts = { ...gatherFacts(line, words, year), conditional: condition !== null };
  for (const word of words) if (word.type === 'aside') addAside(facts, word.text, year);
  const impossible = [...facts.impossible, ...facts.misprints];
  if (facts.impossible.length > 0) return { deadline: { kind: 'none' }, impossible };
  const milestones = milestonesOf(line, words, year);
  const deadline = choose(line, words, withSteps(facts, milestones), condition);
  const carries = milestones.length > 0 && deadline.kind !== 'none' && deadline.kind !== 'done';
  if (deadline.kind !== 'none')
    return { deadline: carries ? { ...deadline, milestones } : deadline, impossible };
  return { deadline: firstTimed(words, year), impossible };
}

/** Words that say no time, with a bracket that does: "Báo cáo tuần (thứ Năm hằng tuần)". */
function firstTimed(words: readonly TimeWord[], year?: number): PlanDocumentDeadline {
  const read = words.flatMap((w) => (w.type === 'aside' ? [parseDeadline(w.text, { year })] : []));
  return read.find(({ kind }) => kind !== 'none') ?? { kind: 'none' };
}

/** A line that names nothing but steps is to be done by the last of them. */
function withSteps(facts: Facts, milestones: readonly { due: string }[]): Facts {
  const isBare = facts.due === undefined && !facts.standing && !facts.periodic && !facts.conditional;
  const last = milestones.at(-1);
  return isBare && last && facts.from === undefined ? { ...facts, due: last.due } : facts;
}

function choose(
  line: string,
  words: readonly TimeWord[],
  facts: Facts,
  condition: string | null,
): PlanDocumentDeadline {
  if (isDone(line, words, facts)) return { kind: 'done' };
  const { due, expected } = facts;
  if (condition !== null && due === undefined)
    return { kind: 'conditional', condition, ...(expected && { expected }) };
  const from =
    facts.from === undefined || (due !== undefined && facts.from > due) ? {} : { from: facts.from };
  if (facts.periodic && isRhythmAlone(facts)) return { kind: 'periodic', ...rhythmOf(facts) };
  if (due === undefined) {
    if (facts.standing || facts.from !== undefined) return { kind: 'standing', ...from };
    return expected === undefined ? { kind: 'none' } : { kind: 'by', due: expected };
  }
  if (standsAllYear(line, words, facts)) return { kind: 'standing', ...from };
  return {
    kind: 'by',
    due,
    ...from,
    ...(facts.standing && { thenStanding: true }),
    ...(facts.periodic && rhythmOf(facts)),
  };
}

/** "Định kỳ hằng quý năm 2026", "hằng năm, trước ngày 15/12": the date only says when within the rhythm. */
const isRhythmAlone = ({ due, every, wholeYear, yearless }: Facts): boolean =>
  due === undefined || (every === 'year' ? yearless : wholeYear);

function rhythmOf({ every, dayOfMonth, due, yearless }: Facts): PlanDocumentDeadline | object {
  const ofYear = every === 'year' && yearless && due?.slice(5, 7) === '12' ? Number(due.slice(8)) : undefined;
  const day = dayOfMonth ?? ofYear;
  return { ...(every && { every }), ...(day && { dayOfMonth: day }) };
}

/** "Thường xuyên trong năm 2026" names the plan's own year; "xong trong năm 2026, rồi thường xuyên" a date. */
function standsAllYear(line: string, words: readonly TimeWord[], { standing, wholeYear }: Facts): boolean {
  const date = words.find((w) => w.type === 'due' || w.type === 'bare');
  const stands = words.find((w) => w.type === 'standing');
  if (!standing || !wholeYear || !date || !stands || stands.start > date.start) return false;
  return !/hoàn thành|hoàn tất|xong/iu.test(line.slice(stands.start, date.end));
}

/** Done, unless a later clause names work that remains or goes on. */
function isDone(line: string, words: readonly TimeWord[], { standing, due }: Facts): boolean {
  const done = words.find((w) => w.type === 'done');
  const before = words.find((w) => w.type !== 'citation' && w.type !== 'aside');
  if (!done || before !== done || standing) return false;
  const open = words.find(
    (w) => w.type === 'due' && w.marked && /[,;.]\s/u.test(line.slice(done.end, w.start)),
  );
  return due === undefined || open === undefined;
}
