import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ReportMilestone' }>, 'type'>;

export const reportMilestone = taskCommand<Input>({
  name: 'report-milestone',
  act: 'task.milestones',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReportMilestone', ...given } }),
});
