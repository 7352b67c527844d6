import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';
import { Projection } from '../projector/projection.js';
import { advancePosition, lockPosition } from '../projector/projection-position.js';
import type { RulesOf } from '../rules-of.js';
import { createShadow, indexShadow, SHADOW, swapShadow } from './shadow-tables.js';

const READ_AT_ONCE = 5000;
/** Rows are written once per stream as long as the changed streams fit; beyond that, in parts. */
const STREAMS_IN_MEMORY = 20_000;

export interface RebuildProgress {
  readonly position: number;
  readonly head: number;
}

export interface RebuildOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly rulesOf: RulesOf;
  onProgress?(progress: RebuildProgress): void;
}

/** Another rebuild is under way on this database. */
export class RebuildUnderWay extends Error {
  override readonly name = 'RebuildUnderWay';
  readonly code = 'rebuild-under-way';
  constructor() {
    super(
      'Một lần dựng lại dữ liệu đọc khác đang chạy; hãy đợi xong rồi chạy lại. / Another rebuild of the read model is running; wait for it and try again.',
    );
  }
}

/**
 * Makes every table of the read model again from the log, beside the live ones, and puts them in place in one
 * transaction. Readers and the projector go on meanwhile. Needs the right to create a schema (the migrating user's).
 * Answers the position the tables then show.
 * @throws RebuildUnderWay
 */
export async function rebuildReadModel(options: RebuildOptions): Promise<number> {
  const client = await options.pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(
      `select pg_try_advisory_lock(hashtext('dondoc_rebuild')) as free`,
    );
    if (!rows[0]?.free) throw new RebuildUnderWay();
    return await rebuild(client, options);
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('dondoc_rebuild'))`).catch(() => undefined);
    client.release();
  }
}

async function rebuild(client: pg.PoolClient, options: RebuildOptions): Promise<number> {
  const { store, rulesOf } = options;
  const projection = new Projection({ store, rulesOf, keep: STREAMS_IN_MEMORY });
  await createShadow(client);
  const built = await projectFrom(0, client, projection, options);
  await indexShadow(client);
  await client.query('begin');
  try {
    // From here to the commit the projector waits; what came meanwhile is little.
    const shown = await lockPosition(client);
    const position = Math.max(shown, await projectFrom(built, client, projection, options));
    await swapShadow(client);
    await advancePosition(client, position);
    await client.query('commit');
    return position;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Projects everything after `position` into the shadow tables; answers how far it came. */
async function projectFrom(
  position: number,
  client: pg.PoolClient,
  projection: Projection,
  { store, onProgress }: RebuildOptions,
): Promise<number> {
  const head = await store.headPosition();
  for (;;) {
    const events = await store.readAll(position, READ_AT_ONCE);
    const last = events.at(-1);
    if (!last) break;
    await projection.fold(events);
    if (projection.waiting >= STREAMS_IN_MEMORY) await projection.flush(client, SHADOW);
    position = last.position;
    onProgress?.({ position, head });
  }
  await projection.flush(client, SHADOW);
  return position;
}
