import type { HandOffCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<HandOffCommand, { type: 'DeliverHandOff' }>, 'type'>;

export const deliverHandOff = taskCommand<Input>({
  name: 'deliver-hand-off',
  act: 'hand-off.delivery',
  build: async ({ taskId, handOffId, note, evidence }, _makeId, tools) => ({
    command: {
      type: 'DeliverHandOff',
      handOffId,
      note,
      evidence: await tools.evidence.referTo(taskId, evidence),
    },
  }),
});
