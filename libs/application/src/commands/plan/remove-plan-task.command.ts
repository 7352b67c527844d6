import { draftCommand, type OnPlan } from '../plan-command.js';

interface Input extends OnPlan {
  readonly key: string;
  readonly reason: string;
}

export const removePlanTask = draftCommand<Input>({
  name: 'remove-plan-task',
  overwrites: ({ key }) => key,
  build: ({ key, reason }) => ({ command: { type: 'RemovePlanTask', key, reason } }),
});
