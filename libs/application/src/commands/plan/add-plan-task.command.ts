import { draftKey } from '../../plan-draft/draft-from-document.js';
import { organisationOf } from '../../policy/authorise.js';
import { personOnly } from '../person-only.js';
import { draftCommand, type OnPlan } from '../plan-command.js';
import { draftTaskFrom, type TypedTask } from './typed-task.js';

interface Input extends OnPlan {
  readonly task: TypedTask;
}

const next = (keys: readonly string[]): string =>
  draftKey(1 + Math.max(0, ...keys.map((key) => Number(/^t(\d+)$/.exec(key)?.[1] ?? 0))));

export const addPlanTask = draftCommand<Input>({
  name: 'add-plan-task',
  build: async ({ task }, state, { tools, asker }) => {
    const organisation = await organisationOf(tools, personOnly(asker));
    const key = next(state.tasks.map((t) => t.key));
    return { command: { type: 'AddPlanTask', task: draftTaskFrom(task, key, organisation) }, ids: { key } };
  },
});
