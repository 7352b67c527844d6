import { taskCommand, type OnObligation } from '../task-command.js';

export const acknowledge = taskCommand<OnObligation>({
  name: 'acknowledge',
  act: 'task.acknowledgement',
  build: ({ obligationId }) => ({ command: { type: 'Acknowledge', obligationId } }),
});
