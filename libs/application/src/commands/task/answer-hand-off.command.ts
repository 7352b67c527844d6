import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'AnswerHandOff' }>, 'type'>;

export const answerHandOff = taskCommand<Input>({
  name: 'answer-hand-off',
  act: 'hand-off.answer',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'AnswerHandOff', ...given } }),
});
