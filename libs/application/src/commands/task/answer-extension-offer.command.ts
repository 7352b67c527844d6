import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'AnswerExtensionOffer' }>, 'type'>;

export const answerExtensionOffer = taskCommand<Input>({
  name: 'answer-extension-offer',
  act: 'task.extension-offer-answer',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'AnswerExtensionOffer', ...given } }),
});
