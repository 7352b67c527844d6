import { whenCalled, type AddCommand } from './command.js';
import { withRehearsalOptions } from './rehearsal-options.js';

export const addRehearseCommand: AddCommand = (program) => {
  withRehearsalOptions(program.command('rehearse'))
    .description('diễn tập một kế hoạch trên hệ thống thật · rehearse a plan on the real engine')
    .option(
      '--speed <speed>',
      'max, hoặc thời gian diễn tập trên thời gian thật, ví dụ 1d/1s · max, or such as 1d/1s',
      'max',
    )
    .option(
      '--keep',
      'để lại để xem trên trình duyệt cho đến khi nhấn Ctrl-C · leave it open in the browser until Ctrl-C',
    )
    .action(whenCalled(async () => (await import('./rehearse.js')).runRehearsal));
};
