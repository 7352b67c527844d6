import { countsAsSaid } from '../counts.js';
import type { PlanDocument, PlanDocumentTask, PlanDocumentWarning } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import { repeatedRefs } from '../warnings.js';
import { faultOf, parseJson } from './interchange-fault.js';
import { planDocumentSchema } from './plan-document.schema.js';

/** In the interchange file `content` is the opening of the task's text; the whole of it stands in `text`. */
export interface InterchangeTask extends PlanDocumentTask {
  text: string;
}
/** A plan as its JSON file holds it; readInterchange takes it back. */
export type InterchangeDocument = Omit<PlanDocument, 'tasks'> & { tasks: InterchangeTask[] };

const OPENING = 160;

/** The document in the interchange form, ready for JSON. */
export function toInterchange(document: PlanDocument): InterchangeDocument {
  const tasks = document.tasks.map((task) => ({
    ...task,
    text: task.content,
    content: task.content.slice(0, OPENING),
  }));
  return { ...document, tasks };
}

/**
 * Reads a plan in the interchange form (JSON text). Throws PlanReadError `plan-json-invalid` with the place (`at`:
 * `tasks[3].deadline.due`, or the `line` of a syntax error) and `plan-no-task`.
 */
export function readInterchange(json: string): PlanDocument {
  const read = planDocumentSchema.safeParse(parseJson(json), { reportInput: true });
  if (!read.success) throw faultOf(read.error);
  const { plan, duties, counts, doubts, money, stated } = read.data;
  const tasks = read.data.tasks.map(({ text, ...task }) => ({ ...task, content: text ?? task.content }));
  if (tasks.length === 0) throw new PlanReadError('plan-no-task');
  const warnings = withRepeated(read.data.warnings, tasks);
  return {
    plan,
    tasks,
    duties,
    ...(money ? { money } : {}),
    ...(stated ? { stated } : {}),
    counts: countsAsSaid(tasks, counts?.bySection),
    warnings,
    ...(doubts ? { doubts } : {}),
  };
}

function withRepeated(warnings: PlanDocumentWarning[], tasks: PlanDocumentTask[]): PlanDocumentWarning[] {
  const known = warnings.some(({ code }) => code === 'task-ref-repeated');
  return known ? warnings : [...warnings, ...repeatedRefs(tasks)];
}
