import { taskCommand, type OnObligation } from '../task-command.js';

export const approveResult = taskCommand<OnObligation>({
  name: 'approve-result',
  act: 'task.approval',
  build: ({ obligationId }) => ({ command: { type: 'ApproveResult', obligationId } }),
});
