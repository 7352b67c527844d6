import { taskCommand, type OnHandOff } from '../task-command.js';

export const acceptHandOff = taskCommand<OnHandOff>({
  name: 'accept-hand-off',
  act: 'hand-off.acceptance',
  build: ({ handOffId }) => ({ command: { type: 'AcceptHandOff', handOffId } }),
});
