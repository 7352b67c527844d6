import { printDeadline } from '../../deadlines/print-deadline.js';
import type { PlanDocumentDeadline, PlanDocumentTask } from '../../plan-document.js';
import { addedLabels, NO_TARGET, type Added } from '../../tables/added-labels.js';
import { splitPrinted } from '../../units/split-heading.js';
import { taskRead } from './ask-the-reader.js';
import { printMilestones, printTargets } from './print-target.js';
import { same } from './same.js';

/** The words of one task as they stand in a row of the annex, each empty where the task has none. */
export interface TaskWords {
  ref: string;
  content: string;
  leads: string;
  supports: string;
  time: string;
  product: string;
  remark: string;
}

/** A task in the words of the annex. */
export function taskWords(task: PlanDocumentTask, year?: number): TaskWords {
  const words = {
    ref: task.ref,
    content: task.content,
    leads: leadsText(task),
    supports: unitsText(task.supports),
    time: timeText(task),
    product: task.product ?? '',
  };
  const remark = [task.remark, task.note].filter((text) => text).join('; ');
  return {
    ...words,
    remark: [remark, printAdded(addedTo(task, words, year))].filter((t) => t !== '').join(' '),
  };
}

/** "Sở A, Sở B"; with semicolons where commas would join or divide names. */
export function unitsText(units: readonly string[]): string {
  const listed = units.join(', ');
  return same(splitPrinted(listed), units) ? listed : units.join('; ');
}

export const leadsText = ({ leads, requested }: PlanDocumentTask): string =>
  requested && leads.length > 0 ? `Đề nghị ${unitsText(leads)}` : unitsText(leads);

export function timeText({ deadlineText, deadline }: PlanDocumentTask): string {
  return deadlineText || (deadline.kind === 'none' ? '' : printDeadline(deadline));
}

/** The label lines that say the same as a row does. */
export const labelsOf = (words: Omit<TaskWords, 'remark'>): string[] =>
  [
    ['Đơn vị chủ trì', words.leads],
    ['Đơn vị phối hợp', words.supports],
    ['Thời gian thực hiện', words.time],
    ['Sản phẩm', words.product],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}.`] : []));

function addedTo(task: PlanDocumentTask, words: Omit<TaskWords, 'remark'>, year?: number): Added {
  const read = taskRead(words.content, labelsOf(words), year);
  const { milestones = [], ...plain } = task.deadline;
  const { milestones: readMilestones = [], ...readPlain } = read?.deadline ?? none;
  return {
    ...(same(plain, readPlain) ? {} : { deadline: printDeadline(plain) }),
    ...(milestones.length === 0 || same(milestones, readMilestones)
      ? {}
      : { milestones: printMilestones(milestones) }),
    ...(same(task.targets, read?.targets ?? []) ? {} : { targets: printTargets(task.targets) || NO_TARGET }),
    ...(task.doneBy === null || task.doneBy === read?.doneBy ? {} : { doneBy: task.doneBy }),
  };
}

const none: PlanDocumentDeadline = { kind: 'none' };

const printAdded = (added: Added): string =>
  Object.entries(addedLabels)
    .flatMap(([key, label]) => {
      const value = added[key as keyof Added];
      return value === undefined ? [] : [`[${label}: ${value.replace(/\[/gu, '(').replace(/\]/gu, ')')}]`];
    })
    .join(' ');
