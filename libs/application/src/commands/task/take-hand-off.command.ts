import { taskCommand, type OnHandOff } from '../task-command.js';

export const takeHandOff = taskCommand<OnHandOff>({
  name: 'take-hand-off',
  act: 'hand-off.taking',
  build: ({ handOffId }) => ({ command: { type: 'TakeHandOff', handOffId } }),
});
