import { whenCalled, type AddCommand } from './command.js';

export const addMigrateCommand: AddCommand = (program) => {
  program
    .command('migrate')
    .description('tạo hoặc nâng cấp các bảng · make or upgrade the tables in DONDOC_DATABASE_URL')
    .action(whenCalled(async () => (await import('./migrate.js')).migrate));
};
