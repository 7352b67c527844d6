import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'WithdrawHandOff' }>, 'type'>;

export const withdrawHandOff = taskCommand<Input>({
  name: 'withdraw-hand-off',
  act: 'hand-off.withdrawal',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'WithdrawHandOff', ...given } }),
});
