import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'GiveGuidance' }>, 'type'>;

export const giveGuidance = taskCommand<Input>({
  name: 'give-guidance',
  act: 'task.guidance',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'GiveGuidance', ...given } }),
});
