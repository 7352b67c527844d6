import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ReportOutsideCompetence' }>, 'type'>;

/** The unit does not decline: the duty stays until the assigning authority decides. */
export const reportOutsideCompetence = taskCommand<Input>({
  name: 'report-outside-competence',
  act: 'task.outside-competence',
  build: ({ taskId: _, ...given }) => ({ command: { type: 'ReportOutsideCompetence', ...given } }),
});
