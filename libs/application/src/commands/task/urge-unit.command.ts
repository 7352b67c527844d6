import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'UrgeUnit' }>, 'type'>;

export const urgeUnit = taskCommand<Input>({
  name: 'urge-unit',
  act: 'task.urgings',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'UrgeUnit', ...given } }),
});
