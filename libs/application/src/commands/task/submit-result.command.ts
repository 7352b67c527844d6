import type { ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'SubmitResult' }>, 'type'>;

/** Files must be in the register of evidence; what the event keeps of them is id and SHA-256. */
export const submitResult = taskCommand<Input>({
  name: 'submit-result',
  act: 'task.result',
  build: async ({ taskId, obligationId, summary, evidence }, _makeId, tools) => ({
    command: {
      type: 'SubmitResult',
      obligationId,
      summary,
      evidence: await tools.evidence.referTo(taskId, evidence),
    },
  }),
});
