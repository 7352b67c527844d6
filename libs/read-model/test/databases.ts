import {
  migrate,
  migrationsDirectory as eventStoreMigrations,
  PostgresEventStore,
} from '@dondoc/event-store';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';
import pg from 'pg';
import {
  createReadModelDataSource,
  migrationsDirectory,
  runProjector,
  watchProjection,
} from '../src/index.js';
import { rulesOf } from './story.js';

/** One migrated database, its store and its pool. */
export interface Database {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: PostgresEventStore;
}

/** A server for one test file; `close` ends everything opened through it. */
export class Databases {
  private readonly closing: (() => Promise<unknown>)[] = [];
  private made = 0;
  private constructor(private readonly server: TestPostgres) {}

  static async start(): Promise<Databases> {
    return new Databases(await startTestPostgres());
  }

  async migrated(): Promise<Database> {
    this.made += 1;
    const url = await this.server.createDatabase(`read_${this.made}`);
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    pool.on('error', () => undefined);
    this.closing.unshift(() => pool.end());
    await migrate(pool, { name: 'event-store', directory: eventStoreMigrations });
    await migrate(pool, { name: 'read-model', directory: migrationsDirectory });
    return { url, pool, store: new PostgresEventStore({ pool }) };
  }

  async dataSource(url: string) {
    const dataSource = createReadModelDataSource(url, { maxConnections: 4 });
    await dataSource.initialize();
    this.closing.unshift(() => dataSource.destroy());
    return dataSource;
  }

  async close(): Promise<void> {
    for (const close of this.closing) await close();
    await this.server.stop();
  }
}

/** Runs the projector until the tables show the head of the log; batches of `batchSize` events. */
export async function projectAll({ pool, store }: Database, batchSize?: number): Promise<void> {
  const stop = new AbortController();
  const watch = watchProjection(pool);
  const failures: unknown[] = [];
  const running = runProjector({
    pool,
    store,
    owner: 'test',
    rulesOf,
    signal: stop.signal,
    ...(batchSize === undefined ? {} : { batchSize }),
    onError: (error) => {
      failures.push(error);
      stop.abort();
    },
  });
  const reached = await Promise.race([
    watch.waitFor(await store.headPosition(), 60_000),
    running.then(() => false),
  ]);
  stop.abort();
  await running;
  await watch.close();
  if (failures.length > 0) throw failures[0];
  if (!reached) throw new Error('the projector did not reach the head of the log');
}
