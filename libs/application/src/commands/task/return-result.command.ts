import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ReturnResult' }>, 'type'>;

/** What waits for approval is the head's to return; what is approved, the confirming unit's. */
export const returnResult = taskCommand<Input>({
  name: 'return-result',
  act: ({ obligation }) =>
    obligation?.status === 'submitted' ? 'task.return-for-approval' : 'task.return-for-confirmation',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReturnResult', ...given } }),
});
