import type { PlanDocument } from './plan-document.js';

/** Tasks in all and by section (the first two parts of the reference: `II.1`). */
export function countsOf(tasks: readonly { ref: string }[]): PlanDocument['counts'] {
  const bySection = new Map<string, number>();
  for (const { ref } of tasks) {
    const section = ref.split('.').slice(0, 2).join('.');
    bySection.set(section, (bySection.get(section) ?? 0) + 1);
  }
  return { tasks: tasks.length, bySection: Object.fromEntries(bySection) };
}
