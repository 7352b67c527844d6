import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { PostgresEventStore } from '../src/index.js';
import { eventStoreContract, leafOf } from './event-store-contract.js';
import { EventStoreDatabases } from './postgres-database.js';
import { newEvent, request, write } from './requests.js';

let databases: EventStoreDatabases;
beforeAll(async () => {
  databases = await EventStoreDatabases.start();
});
afterAll(() => databases.stop());

eventStoreContract('the event store on Postgres', () => databases.store());

describe('the log in Postgres', () => {
  let pool: pg.Pool;
  let store: PostgresEventStore;
  beforeAll(async () => {
    pool = await databases.migrated();
    store = new PostgresEventStore({ pool });
    const event = newEvent({ title: 'Ban hành “kế hoạch”', n: [0.1, 1e21] });
    await store.append(
      request('k', [{ stream: 'task-1', expectedVersion: 0, events: [event] }], { causation: 'cause' }),
    );
  });

  test('keeps the canonical body and its leaf hash', async () => {
    const [event] = await store.readStream('task-1');
    const { rows } = await pool.query(
      `select convert_from(body, 'UTF8') as body, encode(leaf, 'hex') as leaf, stream, version, id::text, type,
        schema_version from dondoc.events`,
    );
    const { stream, version, id, type, schemaVersion } = event!;
    expect(rows).toEqual([{ ...leafOf(event!), stream, version, id, type, schema_version: schemaVersion }]);
  });

  test('shows the data of an event as a derived column of a view', async () => {
    const { rows } = await pool.query(`select data ->> 'title' as title from dondoc.readable_events`);
    expect(rows).toEqual([{ title: 'Ban hành “kế hoạch”' }]);
  });

  test.each([
    `update dondoc.events set type = 'Forged'`,
    'delete from dondoc.events',
    'delete from dondoc.events where false',
    'truncate dondoc.events',
    'delete from dondoc.commands',
    'truncate dondoc.streams',
    'delete from dondoc.head',
  ])('refuses: %s', async (sql) => {
    await expect(pool.query(sql)).rejects.toThrow('append-only');
  });

  test('takes appends from the application role, which can change nothing by itself', async () => {
    await pool.query(`create role officer_api login password 'p' in role dondoc_app`);
    const own = databases.sibling(pool, {
      connectionString: undefined,
      user: 'officer_api',
      password: 'p',
      host: '127.0.0.1',
      port: Number(new URL(pool.options.connectionString!).port),
      database: new URL(pool.options.connectionString!).pathname.slice(1),
    });
    const asApplication = new PostgresEventStore({ pool: own });
    expect(await asApplication.append(request('app', [write('app', 0)]))).toMatchObject({
      outcome: 'appended',
    });
    expect(await asApplication.append(request('late', [write('app', 0)]))).toMatchObject({
      outcome: 'conflict',
    });
    expect(await asApplication.readStream('app')).toHaveLength(1);
    for (const sql of [
      `insert into dondoc.events select position + 1, stream, version, id, type, schema_version, body, leaf from dondoc.events limit 1`,
      'update dondoc.events set version = 9',
      'update dondoc.head set position = 0',
      `insert into dondoc.commands values ('a', 'b', 'c', '1', 1, '{}')`,
      'alter table dondoc.events disable trigger all',
    ])
      await expect(own.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('is not opened by a session that would rather not wait for the disk', async () => {
    const hasty = databases.sibling(pool, { options: '-c synchronous_commit=off', max: 1 });
    const before = await walPosition(pool);
    const verdict = await new PostgresEventStore({ pool: hasty, lanes: 1 }).append(
      request('hasty', [write('hasty', 0)]),
    );
    expect(verdict).toMatchObject({ outcome: 'appended' });
    expect(await walPosition(pool)).toBeGreaterThan(before);
  });

  test('gives positions without a gap to the callers of several processes', async () => {
    const database = await databases.migrated();
    const stores = [1, 2, 3].map(
      () => new PostgresEventStore({ pool: databases.sibling(database), maxBatch: 7 }),
    );
    const appends = stores.flatMap((each, s) =>
      Array.from({ length: 60 }, (_, n) => each.append(request(`${s}-${n}`, [write(`s${n}`, 0)]))),
    );
    const outcomes = (await Promise.all(appends)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(60);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(120);
    const all = await stores[0]!.readAll(0, 1000);
    expect(all.map((event) => event.position)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  test('issues a plan of a thousand tasks in one append', async () => {
    const writes = Array.from({ length: 1000 }, (_, i) => write(`plan-task-${i}`, 0));
    const verdict = await store.append(request('issue', writes));
    expect(verdict).toMatchObject({ outcome: 'appended', versions: { 'plan-task-999': 1 } });
  });

  test('refuses what only the database finds out, to its own caller alone', async () => {
    const endless = Array.from({ length: 20_000 }, (_, i) => i.toString(36)).join('-');
    const verdicts = await Promise.all([
      store.append(request('fine-1', [write('fine-1', 0)])),
      store.append(request('endless', [write(endless, 0)])),
      store.append(request('fine-2', [write('fine-2', 0)])),
    ]);
    expect(verdicts).toMatchObject([
      { outcome: 'appended' },
      { outcome: 'refused', code: 'bad-value' },
      { outcome: 'appended' },
    ]);
  });
});

/** How far the write-ahead log is on disk, in bytes. */
async function walPosition(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ at: string }>(`select pg_current_wal_flush_lsn() - '0/0' as at`);
  return Number(rows[0]!.at);
}
