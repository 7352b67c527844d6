import { engineMigrationsDirectory, registerMigrationsDirectory } from '@dondoc/application';
import { migrationsDirectory as clockMigrations } from '@dondoc/config';
import { migrate, migrationsDirectory as logMigrations, PostgresEventStore } from '@dondoc/event-store';
import { migrationsDirectory as readMigrations } from '@dondoc/read-model';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';
import pg from 'pg';

/** A database with all tables, for one test file. */
export class EngineDatabase {
  private constructor(
    private readonly server: TestPostgres,
    readonly url: string,
    readonly pool: pg.Pool,
    readonly store: PostgresEventStore,
  ) {}

  static async start(): Promise<EngineDatabase> {
    const server = await startTestPostgres();
    const url = await server.createDatabase('engine');
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    pool.on('error', () => undefined);
    await migrate(pool, { name: 'event-store', directory: logMigrations });
    await migrate(pool, { name: 'clock', directory: clockMigrations });
    await migrate(pool, { name: 'register', directory: registerMigrationsDirectory });
    await migrate(pool, { name: 'read-model', directory: readMigrations });
    await migrate(pool, { name: 'engine', directory: engineMigrationsDirectory });
    return new EngineDatabase(server, url, pool, new PostgresEventStore({ pool }));
  }

  async stop(): Promise<void> {
    await this.store.close();
    await this.pool.end();
    await this.server.stop();
  }
}
