import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'AnswerExtension' }>, 'type'>;

/** Granted, refused, or another day offered. */
export const answerExtension = taskCommand<Input>({
  name: 'answer-extension',
  act: 'task.extension-answer',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'AnswerExtension', ...given } }),
});
