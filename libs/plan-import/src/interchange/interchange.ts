import { countsOf } from '../counts.js';
import type { PlanDocument, PlanDocumentTask } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import { planDocumentSchema } from './plan-document.schema.js';

/** In the interchange file `content` is the opening of the task's text; the whole of it stands in `text`. */
export interface InterchangeTask extends PlanDocumentTask {
  text: string;
}
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
 * `tasks.3.deadline.due`, or the line of a syntax error) and `plan-no-task`.
 */
export function readInterchange(json: string): PlanDocument {
  const read = planDocumentSchema.safeParse(parseJson(json));
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue?.path.map(String).join('.') ?? '';
    throw new PlanReadError('plan-json-invalid', { at: at === '' ? '/' : at, found: issue?.message ?? '' });
  }
  const { plan, duties, warnings } = read.data;
  const tasks = read.data.tasks.map(({ text, ...task }) => ({ ...task, content: text ?? task.content }));
  if (tasks.length === 0) throw new PlanReadError('plan-no-task');
  refuseRepeated(tasks.map((t) => t.ref));
  return { plan, tasks, duties, counts: countsOf(tasks), warnings };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const found = error instanceof Error ? error.message.slice(0, 200) : '';
    throw new PlanReadError('plan-json-invalid', { at: '/', found });
  }
}

function refuseRepeated(refs: string[]): void {
  const index = refs.findIndex((ref, i) => refs.indexOf(ref) !== i);
  if (index >= 0)
    throw new PlanReadError('plan-json-invalid', {
      at: `tasks.${index}.ref`,
      found: `repeated: ${refs[index]}`,
    });
}
