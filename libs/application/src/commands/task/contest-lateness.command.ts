import { asId, type ContestId, type ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'ContestLateness' }>, 'type' | 'contestId'>;

/** A unit that was found late says why it was not its fault; files are referred to as those of a result. */
export const contestLateness = taskCommand<Input>({
  name: 'contest-lateness',
  act: 'task.contests',
  build: async ({ taskId, obligationId, reason, evidence: given }, makeId, tools) => {
    const contestId = asId<ContestId>(makeId('kn'));
    const evidence = await tools.evidence.referTo(taskId, given);
    return {
      command: { type: 'ContestLateness', obligationId, contestId, reason, evidence },
      ids: { contestId },
    };
  },
});
