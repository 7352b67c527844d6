import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'ProposeHandOffDate' }>, 'type'>;

export const proposeHandOffDate = taskCommand<Input>({
  name: 'propose-hand-off-date',
  act: 'hand-off.date-proposal',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ProposeHandOffDate', ...given } }),
});
