import { taskCommand, type OnObligation } from '../task-command.js';

export const confirmResult = taskCommand<OnObligation>({
  name: 'confirm-result',
  act: 'task.confirmation',
  build: ({ obligationId }) => ({ command: { type: 'ConfirmResult', obligationId } }),
});
