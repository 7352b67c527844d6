import type { PlanDocument } from './plan-document.js';

type Counts = PlanDocument['counts'];

interface Counted {
  ref: string;
  leads: readonly string[];
}

/** Tasks in all and by section: the first two parts of the reference (`II.1`); in a table, whom its rows are given to. */
export function countsOf(tasks: readonly Counted[]): Counts {
  const bySection = new Map<string, number>();
  for (const task of tasks) {
    const section = sectionOf(task);
    bySection.set(section, (bySection.get(section) ?? 0) + 1);
  }
  return { tasks: tasks.length, bySection: Object.fromEntries(bySection) };
}

const sectionOf = ({ ref, leads }: Counted): string =>
  /^row /u.test(ref) && leads.length > 0 ? leads.join('; ') : ref.split('.').slice(0, 2).join('.');

/** As the document itself counts its sections ("CÔNG AN THÀNH PHỐ: 15" over the rows of a table), where that adds up. */
export function countsAsSaid(
  tasks: readonly Counted[],
  bySection: Readonly<Record<string, number>> = {},
): Counts {
  const sum = Object.values(bySection).reduce((n, m) => n + m, 0);
  return sum === tasks.length ? { tasks: sum, bySection: { ...bySection } } : countsOf(tasks);
}
