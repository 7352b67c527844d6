import { printDeadline } from '../../deadlines/print-deadline.js';
import type { PlanDocumentTask } from '../../plan-document.js';
import { taskRead } from '../words/ask-the-reader.js';
import { printTargets } from '../words/print-target.js';
import { same } from '../words/same.js';
import { labelsOf, leadsText, timeText, unitsText } from '../words/task-words.js';

/**
 * The label lines under a task's text: as few of the usual ones as say the task, for a figure said twice is read twice.
 * Where no choice of words gives the deadline back, its own words give way to those of printDeadline.
 */
export function taskLabels(task: PlanDocumentTask, year?: number): string[] {
  const choices = choicesOf(task);
  for (const labels of choices) {
    const read = taskRead(task.content, labels, year);
    if (says(task, read)) return labels;
    const whole = [...labels, ...figuresLeft(task, read)];
    if (whole.length > labels.length && says(task, taskRead(task.content, whole, year))) return whole;
  }
  return choices[0] ?? [];
}

const facts = [
  'content',
  'leads',
  'supports',
  'requested',
  'deadline',
  'targets',
  'product',
  'doneBy',
  'note',
] as const;

const says = (task: PlanDocumentTask, read: PlanDocumentTask | null): boolean =>
  read !== null && facts.every((fact) => same(task[fact], read[fact]));

/** The figures that the other words do not say, on a line of their own. */
function figuresLeft({ targets }: PlanDocumentTask, read: PlanDocumentTask | null): string[] {
  const said = read?.targets ?? [];
  const left = targets.slice(said.length);
  return left.length > 0 && same(said, targets.slice(0, said.length))
    ? [`Chỉ tiêu: ${printTargets(left)}.`]
    : [];
}

function choicesOf(task: PlanDocumentTask): string[][] {
  const words = {
    ref: '',
    content: '',
    leads: leadsText(task),
    supports: unitsText(task.supports),
    time: timeText(task),
    product: task.product ?? '',
  };
  const remarks = [task.remark, task.note].flatMap((text) => (text ? [`Ghi chú: ${text}.`] : []));
  const times = new Set([words.time, '', printDeadline(task.deadline)]);
  const leads = new Set([words.leads, '']);
  return [...times].flatMap((time) =>
    [...leads].map((lead) => [...labelsOf({ ...words, time, leads: lead }), ...remarks]),
  );
}
