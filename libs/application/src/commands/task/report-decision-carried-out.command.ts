import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ReportDecisionCarriedOut' }>, 'type'>;

export const reportDecisionCarriedOut = taskCommand<Input>({
  name: 'report-decision-carried-out',
  act: 'task.completion',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReportDecisionCarriedOut', ...given } }),
});
