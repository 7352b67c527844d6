import type { PlanDocument } from './plan-document.js';

type Counts = PlanDocument['counts'];

/** Tasks in all and by section (the first two parts of the reference: `II.1`). */
export function countsOf(tasks: readonly { ref: string }[]): Counts {
  const bySection = new Map<string, number>();
  for (const { ref } of tasks) {
    const section = ref.split('.').slice(0, 2).join('.');
    bySection.set(section, (bySection.get(section) ?? 0) + 1);
  }
  return { tasks: tasks.length, bySection: Object.fromEntries(bySection) };
}

/** As the document itself counts its sections ("CÔNG AN THÀNH PHỐ: 15" over the rows of a table), where that adds up. */
export function countsAsSaid(
  tasks: readonly { ref: string }[],
  bySection: Readonly<Record<string, number>> = {},
): Counts {
  const sum = Object.values(bySection).reduce((n, m) => n + m, 0);
  return sum === tasks.length ? { tasks: sum, bySection: { ...bySection } } : countsOf(tasks);
}
