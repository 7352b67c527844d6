import { asId, type DifficultyId, type ObligationCommand } from '@dondoc/domain';
import { taskCommand, type OnTask } from '../task-command.js';

type Input = OnTask & Omit<Extract<ObligationCommand, { type: 'RaiseDifficulty' }>, 'type' | 'difficultyId'>;

export const raiseDifficulty = taskCommand<Input>({
  name: 'raise-difficulty',
  act: 'task.difficulties',
  build: ({ taskId: _, ...given }, makeId) => {
    const difficultyId = asId<DifficultyId>(makeId('df'));
    return { command: { type: 'RaiseDifficulty', ...given, difficultyId }, ids: { difficultyId } };
  },
});
