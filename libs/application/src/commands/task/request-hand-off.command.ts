import { asId, type HandOffId, type ObligationCommand } from '@dondoc/domain';
import { requireUnit } from '../require-unit.js';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'RequestHandOff' }>, 'type' | 'handOffId'>;

export const requestHandOff = taskCommand<Input>({
  name: 'request-hand-off',
  act: 'task.hand-offs',
  build: async ({ taskId: _, ...given }, makeId, tools, { caller }) => {
    await requireUnit(tools, caller, given.toUnitId);
    const handOffId = asId<HandOffId>(makeId('ho'));
    return { command: { type: 'RequestHandOff', ...given, handOffId }, ids: { handOffId } };
  },
});
