import { whenCalled, type AddCommand } from './command.js';

export const addConfigCommand: AddCommand = (program) => {
  const config = program.command('config').description('các thiết lập · the settings');
  config
    .command('print')
    .description('giá trị đang có hiệu lực, che bí mật · values in force, secrets hidden')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('./config-print.js')).printSettings));
};
