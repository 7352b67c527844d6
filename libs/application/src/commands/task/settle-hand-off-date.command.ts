import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'SettleHandOffDate' }>, 'type'>;

export const settleHandOffDate = taskCommand<Input>({
  name: 'settle-hand-off-date',
  act: 'hand-off.date-answer',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'SettleHandOffDate', ...given } }),
});
