import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'EscalateByHand' }>, 'type'>;

export const escalateByHand = taskCommand<Input>({
  name: 'escalate-by-hand',
  act: 'task.escalations',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'EscalateByHand', ...given } }),
});
