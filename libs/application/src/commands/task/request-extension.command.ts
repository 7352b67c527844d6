import { asId, type ExtensionId, type ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'RequestExtension' }>, 'type' | 'extensionId'>;

/** The head of the lead unit asks the committee for a later day. */
export const requestExtension = taskCommand<Input>({
  name: 'request-extension',
  act: 'task.extensions',
  build: ({ taskId: _, ...given }, makeId) => {
    const extensionId = asId<ExtensionId>(makeId('gh'));
    return { command: { type: 'RequestExtension', ...given, extensionId }, ids: { extensionId } };
  },
});
