import { asId, type DocketItemId, type ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'PutOnDocket' }>, 'type' | 'docketItemId'>;

export const putOnDocket = taskCommand<Input>({
  name: 'put-on-docket',
  act: 'task.docket-items',
  build: ({ taskId: _, ...given }, makeId) => {
    const docketItemId = asId<DocketItemId>(makeId('dk'));
    return { command: { type: 'PutOnDocket', ...given, docketItemId }, ids: { docketItemId } };
  },
});
