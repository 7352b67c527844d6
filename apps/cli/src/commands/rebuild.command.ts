import { whenCalled, type AddCommand } from './command.js';

export const addRebuildCommand: AddCommand = (program) => {
  program
    .command('rebuild')
    .description('dựng lại dữ liệu đọc từ nhật ký sự kiện · make the read model anew from the log')
    .option('--json', 'JSON trên stdout · JSON on stdout')
    .action(whenCalled(async () => (await import('./rebuild.js')).rebuild));
};
