import { whenCalled, type AddCommand } from './command.js';
import { withRehearsalOptions } from './rehearsal-options.js';

export const addSimulateCommand: AddCommand = (program) => {
  withRehearsalOptions(program.command('simulate'))
    .description(
      'mô phỏng một kế hoạch từ các quy tắc, trong chốc lát · simulate a plan from the rules alone',
    )
    .action(whenCalled(async () => (await import('./simulate.js')).simulate));
};
