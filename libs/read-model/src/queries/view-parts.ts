import { nextStepSentence, type DeadlineView, type NextStepView } from '@dondoc/contracts';
import {
  dueDay,
  localDay,
  printDeadline,
  workingDaysBetween,
  type Alarm,
  type Day,
  type Deadline,
  type Rules,
  type StatusWord,
} from '@dondoc/domain';
import type { ReadContext, Words } from './reader.js';

interface StatusColumns {
  readonly word: StatusWord;
  readonly dueSoonAt: string | null;
  readonly overdueAt: string | null;
}

/** The status word at an instant; the same function as `read.word_at` in SQL. */
export function wordAt(row: StatusColumns, now: string): StatusWord {
  if (row.overdueAt !== null && row.overdueAt <= now) return 'overdue';
  if (row.dueSoonAt !== null && row.dueSoonAt <= now) return 'due-soon';
  return row.word;
}

export const deadlineView = (deadline: Deadline): DeadlineView => ({
  kind: deadline.kind,
  text: printDeadline(deadline),
  due: dueDay(deadline) ?? null,
});

export const nextStepView = (
  alarm: Alarm | null,
  policyVersion: string,
  words: Words,
  { lang }: ReadContext,
): NextStepView | null =>
  alarm && { at: alarm.at, act: alarm.act, what: nextStepSentence(alarm, policyVersion, words, lang) };

/** Working days from today to the due day: 0 on the day itself, negative after it; null without a day. */
export const workingDaysLeft = (
  due: string | null,
  { now }: ReadContext,
  { calendar }: Rules,
): number | null => (due === null ? null : workingDaysBetween(calendar, localDay(now), due as Day));

const SHORT = 240;

/** At most 240 characters, cut at a word. */
export function short(text: string): string {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > SHORT / 2 ? cut.slice(0, space) : cut}…`;
}
