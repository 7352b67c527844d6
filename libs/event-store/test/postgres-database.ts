import pg from 'pg';
import { migrate, migrationsDirectory, PostgresEventStore } from '../src/index.js';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';

/** A server for one test file, with a new migrated database whenever one is asked for. */
export class EventStoreDatabases {
  private readonly pools: pg.Pool[] = [];
  private constructor(private readonly server: TestPostgres) {}

  static async start(): Promise<EventStoreDatabases> {
    return new EventStoreDatabases(await startTestPostgres());
  }

  async empty(): Promise<pg.Pool> {
    const url = await this.server.createDatabase(`test_${this.pools.length}`);
    return this.poolOf({ connectionString: url });
  }

  async migrated(): Promise<pg.Pool> {
    const pool = await this.empty();
    await migrate(pool, { name: 'event-store', directory: migrationsDirectory });
    return pool;
  }

  /** Another pool on the database of `pool`: another process, as the database sees it. */
  sibling(pool: pg.Pool, options: pg.PoolConfig = {}): pg.Pool {
    return this.poolOf({ ...pool.options, ...options });
  }

  async store(): Promise<PostgresEventStore> {
    return new PostgresEventStore({ pool: await this.migrated() });
  }

  async stop(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()));
    await this.server.stop();
  }

  private poolOf(options: pg.PoolConfig): pg.Pool {
    const pool = new pg.Pool({ max: 8, ...options });
    // Tests kill backends; the pool drops a broken connection by itself.
    pool.on('error', () => undefined);
    this.pools.push(pool);
    return pool;
  }
}
