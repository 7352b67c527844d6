import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'ReturnHandOff' }>, 'type'>;

export const returnHandOff = taskCommand<Input>({
  name: 'return-hand-off',
  act: 'hand-off.return',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReturnHandOff', ...given } }),
});
