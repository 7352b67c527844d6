import type { PlanDocumentTask } from '../../plan-document.js';
import { refPath, type RefStep } from './ref-path.js';
import { taskLabels } from './task-lines.js';

const MAIN = 'NHIỆM VỤ';
const OWN_SECTION = 'I';

/** The list of tasks as headings, items and label lines. A PlanDocument has no words of headings: they are named by place. */
export function outlineLines(tasks: readonly PlanDocumentTask[], year?: number): string[] {
  const paths = pathsOf(tasks);
  const holders = new Set(paths.flatMap((path) => path.slice(0, -1).map((step) => step.ref)));
  let open: string[] = [];
  return tasks.flatMap((task, i) => {
    const path = paths[i] ?? [];
    const headings = path.slice(0, -1).filter((step, depth) => open[depth] !== step.ref);
    open = path.map(({ ref }) => ref);
    const own = path.at(-1);
    return own === undefined
      ? []
      : [...headings.flatMap(headingLines), ...taskLines(task, own, holders.has(own.ref), year)];
  });
}

/** By their references where these are of one kind; else all are numbered below one heading. */
function pathsOf(tasks: readonly PlanDocumentTask[]): RefStep[][] {
  const paths = tasks.map(({ ref }) => refPath(ref));
  if (paths.every((path) => path !== null)) return paths;
  return tasks.map((_, i) => refPath(`${OWN_SECTION}.${i + 1}`) ?? []);
}

function headingLines({ marker, ref, level }: RefStep): string[] {
  const isMain = !ref.includes('.');
  return ['', isMain ? `${marker} ${MAIN}` : `${marker} ${level > 2 ? 'Nội dung' : 'Nhóm nhiệm vụ'} ${ref}`];
}

/** A task that is itself a heading over others stands as a paragraph below its own number. */
function taskLines(
  task: PlanDocumentTask,
  { marker, ref }: RefStep,
  holds: boolean,
  year?: number,
): string[] {
  const labels = taskLabels(task, year);
  // A dash under a dash is its sibling: the labels of a bullet are marked with a plus.
  const sign = marker === '-' ? '+' : '-';
  const lines = labels.map((label) => `${sign} ${label}`);
  return holds
    ? [`${marker} Nhiệm vụ ${ref}`, '', task.content, ...lines]
    : [`${marker} ${task.content}`, ...lines];
}
