import { organisationOf } from '../../policy/authorise.js';
import { personOnly } from '../person-only.js';
import { draftCommand, type OnPlan } from '../plan-command.js';
import { draftTaskFrom, type TypedTask } from './typed-task.js';

interface Input extends OnPlan {
  readonly key: string;
  readonly task: TypedTask;
}

export const correctPlanTask = draftCommand<Input>({
  name: 'correct-plan-task',
  overwrites: ({ key }) => key,
  build: async ({ key, task }, state, { tools, asker }) => {
    const organisation = await organisationOf(tools, personOnly(asker));
    // What the document says of it as a duty stays, and where it stands there: none of the fields that are typed.
    const { duty, source } = state.tasks.find((t) => t.key === key) ?? {};
    const typed = draftTaskFrom(task, key, organisation);
    const corrected = { ...typed, ...(duty ? { duty } : {}), ...(source ? { source } : {}) };
    return { command: { type: 'CorrectPlanTask', task: corrected } };
  },
});
