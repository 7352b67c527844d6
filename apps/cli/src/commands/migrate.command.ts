import { loadConfig } from '@dondoc/config';
import { migrateDatabase } from '../prepare.js';
import type { AddCommand } from './command.js';

export const addMigrateCommand: AddCommand = (program) => {
  program
    .command('migrate')
    .description('tạo hoặc nâng cấp các bảng · make or upgrade the tables in DONDOC_DATABASE_URL')
    .action(async () => {
      await migrateDatabase(loadConfig(process.env));
      process.stderr.write('Các bảng đã sẵn sàng. · The tables are ready.\n');
    });
};
