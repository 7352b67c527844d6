import { parseDeadline } from '../deadlines/parse-deadline.js';
import { printDeadline } from '../deadlines/print-deadline.js';
import { isDay } from '../deadlines/calendar-day.js';
import type { PlanDocumentMilestone, PlanDocumentTask } from '../plan-document.js';
import { readTargets } from '../targets/read-targets.js';
import { addedLabels, NO_TARGET, type Added } from './added-labels.js';

/**
 * Takes the words that the writer added in brackets out of a row's "Ghi chú" and gives their values to the task:
 * `[Thời hạn: …]`, `[Mốc: …]`, `[Chỉ tiêu: …]`, `[Văn bản hoàn thành: …]`. Other brackets stay part of the remark.
 * A time or steps that cannot be read stay in the remark too (see addedUnread).
 * `year` is the plan's, for dates printed without one. Nothing is thrown.
 */
export function takeAdded(task: PlanDocumentTask, year?: number): PlanDocumentTask {
  const { remark = null } = task;
  if (remark === null || !remark.includes('[')) return task;
  const { added, rest } = divide(remark, year);
  const targets = added.targets === undefined ? task.targets : targetsIn(added.targets, year);
  const deadline = added.deadline === undefined ? task.deadline : parseDeadline(added.deadline, { year });
  const milestones =
    added.milestones === undefined ? [] : stepsIn(added.milestones, year).filter((step) => step !== null);
  return {
    ...task,
    targets,
    deadline: milestones.length > 0 ? { ...deadline, milestones } : deadline,
    doneBy: added.doneBy ?? task.doneBy,
    remark: rest === '' ? null : rest,
  };
}

function divide(remark: string, year?: number): { added: Added; rest: string } {
  const added: Added = {};
  const rest = remark.replace(/\s*\[([^:[\]]+): ([^[\]]*)\]/gu, (printed, label: string, value: string) => {
    const key = keys.find((name) => addedLabels[name] === label);
    if (key === undefined || !isRead(key, value, year)) return printed;
    added[key] = value;
    return '';
  });
  return { added, rest: rest.trim() };
}

const keys = Object.keys(addedLabels) as (keyof typeof addedLabels)[];

const targetsIn = (words: string, year?: number) => (words === NO_TARGET ? [] : readTargets(words, year));

/** The steps of `[Mốc: …]`; null in place of one that names no day or no words. */
function stepsIn(words: string, year?: number): (PlanDocumentMilestone | null)[] {
  return words.split(/; (?=đến ngày \d)/u).map((step) => {
    const m = /^đến ngày (\d{2})\/(\d{2})\/(\d{4}): (.*)$/u.exec(step);
    const due = m ? `${m[3]}-${m[2]}-${m[1]}` : '';
    return m?.[4] === undefined || !isDay(due) ? null : { due, text: m[4], targets: readTargets(m[4], year) };
  });
}

function isRead(key: keyof Added, value: string, year?: number): boolean {
  if (key === 'milestones') return stepsIn(value, year).every((step) => step !== null);
  return key !== 'deadline' || value === NO_DEADLINE || parseDeadline(value, { year }).kind !== 'none';
}
const NO_DEADLINE = printDeadline({ kind: 'none' });

/** The bracket of a remark that a writer added and `takeAdded` could not read, as printed. */
export const addedUnread = (remark: string | null | undefined): string | undefined =>
  UNREAD.exec(remark ?? '')?.[0];
const UNREAD = new RegExp(`\\[(?:${addedLabels.milestones}|${addedLabels.deadline}): [^[\\]]*\\]`, 'u');
