import { localDay, type ObligationCommand } from '@dondoc/domain';
import { requirePersonOfUnit } from '../../registers/people-register.js';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'AssignPerson' }>, 'type'>;

/** The head gives the work to a person of the unit; to give it to another, the version seen must be named. */
export const assignPerson = taskCommand<Input>({
  name: 'assign-person',
  act: 'task.person',
  overwrites: ({ obligation }, { personId }) =>
    obligation?.personId !== undefined && obligation.personId !== personId,
  build: async ({ obligationId, personId }, _makeId, { pool }, { caller, now }) => {
    await requirePersonOfUnit(pool, personId, caller.actor.unitId, localDay(now));
    return { command: { type: 'AssignPerson', obligationId, personId } };
  },
});
