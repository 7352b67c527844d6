import { loadConfig } from '@dondoc/config';
import { reachDatabase } from '../embedded/start-servers.js';
import { migrateDatabase } from '../migrate-database.js';

export async function migrate(): Promise<void> {
  const config = loadConfig(process.env);
  await reachDatabase(config.databaseUrl);
  await migrateDatabase(config);
  process.stderr.write('Các bảng đã sẵn sàng. · The tables are ready.\n');
}
