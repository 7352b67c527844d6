import { isDay, type Day } from '../../calendar/day.js';
import { dueDay } from '../../deadline/deadline.js';
import type { DraftTask, PlanHead } from '../plan.events.js';
import { onTask, type PlanFinding } from './finding.js';
import { parentRef } from './refs.js';

const pad = (n: string): string => n.padStart(2, '0');

/** A thirteenth month, a fifth quarter, a day that no month has. */
const NO_PERIOD =
  /(?<!\p{L})(?:tháng\s+(?:0{1,2}|1[3-9]|[2-9]\d)(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})(?!\d)|quý\s+(?:[05-9]|V|VI{1,3})(?![\p{L}\d])(?:\s?[/-]\s?\d{4}|\s+năm\s+\d{4})?|ngày\s+(?:0{1,2}|3[2-9]|[4-9]\d)\s+(?:hằng|hàng)\s+tháng)/giu;

/** Days and periods as printed that no calendar has: 31/02/2025, "ngày 31 tháng 4", 30/2 in any year, "Quý V/2026". */
export function impossibleDaysIn(words: string): string[] {
  const slashed = words.matchAll(
    /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/.-]*\d)/g,
  );
  const spelt = words.matchAll(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/giu);
  const periods = [...words.matchAll(NO_PERIOD)].map(([text]) => text);
  const days = [...slashed, ...spelt].flatMap(([text, date = '', month = '', year]) => {
    // Without a year "24/24" is no date; with one, nothing else is meant.
    if (year === undefined && (Number(month) > 12 || Number(month) < 1)) return [];
    return isDay(`${year ?? '2024'}-${pad(month)}-${pad(date)}`) ? [] : [text];
  });
  return [...days, ...periods];
}

/** Rõ thời gian: a time that was read, exists, and fits the plan's own days. */
export function checkTime(task: DraftTask, head: PlanHead, on: Day | undefined): PlanFinding[] {
  const { deadline, deadlineText = '' } = task;
  if (deadline.kind === 'none') return [unread(task, deadlineText)];
  const due = dueDay(deadline);
  if (due === undefined) return [];
  return [...days(task, due, head, on), ...steps(task, due)];
}

function unread(task: DraftTask, words: string): PlanFinding {
  const [impossible] = impossibleDaysIn(words);
  if (impossible !== undefined) return onTask(task, 'must', 'deadline-impossible', { printed: impossible });
  return words.trim() === ''
    ? onTask(task, 'should', 'deadline-missing')
    : onTask(task, 'should', 'deadline-unclear', { printed: words });
}

function days(task: DraftTask, due: Day, { date, validTo }: PlanHead, on: Day | undefined): PlanFinding[] {
  if (date && due < date) return [onTask(task, 'should', 'deadline-before-plan', { due, date })];
  if (on && due < on) return [onTask(task, 'should', 'deadline-past', { due, on })];
  if (validTo && due > validTo) return [onTask(task, 'should', 'deadline-after-validity', { due, validTo })];
  return [];
}

const steps = (task: DraftTask, due: Day): PlanFinding[] =>
  (task.milestones ?? []).flatMap(({ text, due: step }) =>
    step && step > due ? [onTask(task, 'should', 'milestone-after-due', { step, due, text })] : [],
  );

/** A task under another one is due no later than that one. */
export function checkChildren(tasks: readonly DraftTask[]): PlanFinding[] {
  const byRef = new Map(tasks.map((task) => [task.ref, task]));
  return tasks.flatMap((task) => {
    const parent = byRef.get(parentRef(task.ref) ?? '');
    const [due, latest] = [dueDay(task.deadline), parent && dueDay(parent.deadline)];
    if (!parent || !due || !latest || due <= latest) return [];
    return [onTask(task, 'should', 'child-after-parent', { due, parent: parent.ref, latest })];
  });
}
