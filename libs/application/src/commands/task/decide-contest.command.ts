import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'DecideContest' }>, 'type'>;

export const decideContest = taskCommand<Input>({
  name: 'decide-contest',
  act: 'task.contest-decision',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'DecideContest', ...given } }),
});
