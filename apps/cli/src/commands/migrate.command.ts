import { loadConfig } from '@dondoc/config';
import { reachDatabase } from '../embedded/start-servers.js';
import { migrateDatabase } from '../prepare.js';
import type { AddCommand } from './command.js';

export const addMigrateCommand: AddCommand = (program) => {
  program
    .command('migrate')
    .description('tạo hoặc nâng cấp các bảng · make or upgrade the tables in DONDOC_DATABASE_URL')
    .action(async () => {
      const config = loadConfig(process.env);
      await reachDatabase(config.databaseUrl);
      await migrateDatabase(config);
      process.stderr.write('Các bảng đã sẵn sàng. · The tables are ready.\n');
    });
};
