import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ReportProgress' }>, 'type'>;

export const reportProgress = taskCommand<Input>({
  name: 'report-progress',
  act: 'task.progress',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReportProgress', ...given } }),
});
