import { engineMigrationsDirectory, registerMigrationsDirectory } from '@dondoc/application';
import { migrationsDirectory as clockMigrations, type DondocConfig } from '@dondoc/config';
import { migrate, migrationsDirectory as eventStoreMigrations } from '@dondoc/event-store';
import { migrationsDirectory as readModelMigrations } from '@dondoc/read-model';
import pg from 'pg';

/** Every part that keeps tables, in the order in which they are made. */
const parts = [
  { name: 'event-store', directory: eventStoreMigrations },
  { name: 'clock', directory: clockMigrations },
  { name: 'register', directory: registerMigrationsDirectory },
  { name: 'engine', directory: engineMigrationsDirectory },
  { name: 'read-model', directory: readModelMigrations },
];

/** Makes or upgrades all tables; what is there already is left alone. */
export async function migrateDatabase(config: DondocConfig): Promise<void> {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 2 });
  // A server of our own may be stopped before the last connection has said good-bye: that ends nothing but itself.
  pool.on('error', () => undefined);
  try {
    for (const part of parts) await migrate(pool, part);
  } finally {
    await pool.end();
  }
}
