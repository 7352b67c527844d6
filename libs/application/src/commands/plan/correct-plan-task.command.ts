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
  build: async ({ key, task }, _state, { tools, asker }) => {
    const organisation = await organisationOf(tools, personOnly(asker));
    return { command: { type: 'CorrectPlanTask', task: draftTaskFrom(task, key, organisation) } };
  },
});
