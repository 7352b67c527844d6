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
  build: async ({ key, task }, state, { tools, asker }) => {
    const organisation = await organisationOf(tools, personOnly(asker));
    // What the document says of it as a duty stays: it is none of the fields that are typed.
    const duty = state.tasks.find((t) => t.key === key)?.duty;
    const corrected = { ...draftTaskFrom(task, key, organisation), ...(duty ? { duty } : {}) };
    return { command: { type: 'CorrectPlanTask', task: corrected } };
  },
});
