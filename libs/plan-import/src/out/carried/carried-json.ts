import { toInterchange } from '../../interchange/interchange.js';
import type { PlanDocument } from '../../plan-document.js';

/** The plan as its file carries it: places in the file it was once read from, and doubts about that reading, stay behind. */
export function carriedJson(document: PlanDocument): string {
  const { tasks, duties, money, doubts: _, ...rest } = document;
  return JSON.stringify(
    toInterchange({
      ...rest,
      tasks: tasks.map(({ values: __, ...task }) => ({ ...task, source: null })),
      duties: duties.map((duty) => ({ ...duty, source: null })),
      ...(money ? { money: money.map(({ text }) => ({ text, source: null })) } : {}),
      warnings: [],
    }),
  );
}
