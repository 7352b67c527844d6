import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  PostgresEventStore,
  StoreUnavailable,
  type AppendRequest,
  type AppendVerdict,
} from '../src/index.js';
import { EventStoreDatabases } from './postgres-database.js';
import { request, write } from './requests.js';

let databases: EventStoreDatabases;
beforeAll(async () => {
  databases = await EventStoreDatabases.start();
});
afterAll(() => databases.stop());

const APPENDING = `from pg_stat_activity where query like '%dondoc.append%' and pid <> pg_backend_pid()
  and datname = current_database() and state = 'active'`;

/** Waits until an append is inside its statement, held up by the lock on the head. */
async function appendUnderWay(admin: pg.Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await admin.query(`select 1 ${APPENDING} and wait_event_type = 'Lock'`);
    if (rowCount! > 0) return;
  }
}

test('when the connection breaks in mid-append, callers are told and a retry writes once', async () => {
  const admin = await databases.migrated();
  const store = new PostgresEventStore({ pool: databases.sibling(admin) });
  const blocker = await admin.connect();
  await blocker.query('begin; select * from dondoc.head for update');
  const requests = ['a', 'b', 'c'].map((key) => request(key, [write(key, 0, 2)]));
  const attempts = Promise.allSettled(requests.map((each) => store.append(each)));
  await appendUnderWay(admin);
  await admin.query(`select pg_terminate_backend(pid) ${APPENDING}`);
  const outcomes = await attempts;
  await blocker.query('rollback');
  blocker.release();
  for (const outcome of outcomes)
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
  const verdicts = await Promise.all(requests.map((each) => store.append(each)));
  expect(verdicts.map((verdict) => verdict.outcome)).toEqual(['appended', 'appended', 'appended']);
  expect((await store.readAll(0, 99)).map((event) => event.position)).toEqual([1, 2, 3, 4, 5, 6]);
});

async function untilAnswered(store: PostgresEventStore, one: AppendRequest): Promise<AppendVerdict> {
  for (;;) {
    try {
      return await store.append(one);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

test('backends killed again and again under load lose nothing, double nothing and leave no gap', async () => {
  const admin = await databases.migrated();
  const store = new PostgresEventStore({ pool: databases.sibling(admin), maxBatch: 16 });
  let kills = 0;
  let next = 0;
  const acknowledged: string[] = [];
  const callers = Array.from({ length: 32 }, async () => {
    while (kills < 20) {
      const key = `k${next++}`;
      const verdict = await untilAnswered(store, request(key, [write(key, 0)]));
      expect(['appended', 'repeated']).toContain(verdict.outcome);
      acknowledged.push(key);
    }
  });
  while (kills < 20) {
    const { rowCount } = await admin.query(`select pg_terminate_backend(pid) ${APPENDING}`);
    kills += rowCount!;
  }
  await Promise.all(callers);
  const events = await store.readAll(0, next + 1);
  expect(events.map((event) => event.position)).toEqual(events.map((_, i) => i + 1));
  expect(events.map((event) => event.stream).sort()).toEqual([...acknowledged].sort());
});

test('a database that is not there is unavailable, not an error of the request', async () => {
  const nowhere = new pg.Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
  const store = new PostgresEventStore({ pool: nowhere });
  await expect(store.append(request('k', [write('s', 0)]))).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(store.readStream('s')).rejects.toBeInstanceOf(StoreUnavailable);
  await nowhere.end();
});

test('a database that was not migrated says so', async () => {
  const store = new PostgresEventStore({ pool: await databases.empty() });
  await expect(store.append(request('k', [write('s', 0)]))).rejects.toThrow('dondoc');
});
