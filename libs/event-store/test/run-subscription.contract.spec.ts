import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import {
  LeaseLost,
  PostgresEventStore,
  runSubscription,
  type StoredEvent,
  type SubscriptionContext,
  type SubscriptionOptions,
} from '../src/index.js';
import { EventStoreDatabases } from './postgres-database.js';
import { request, write } from './requests.js';

let databases: EventStoreDatabases;
let pool: pg.Pool;
let store: PostgresEventStore;
let stop: AbortController;
let running: Promise<void>[];

beforeAll(async () => {
  databases = await EventStoreDatabases.start();
});
afterAll(() => databases.stop());
beforeEach(async () => {
  pool = await databases.migrated();
  await pool.query('create table seen (position bigint, owner text)');
  store = new PostgresEventStore({ pool });
  stop = new AbortController();
  running = [];
});
afterEach(async () => {
  stop.abort();
  await Promise.all(running);
});

// So long that a test that relies on polling or on the lease running out by itself does not end.
const NEVER = 2 ** 30;

function start(owner: string, options: Partial<SubscriptionOptions>): Promise<void> {
  const subscription = runSubscription({
    pool,
    store,
    name: 'projector',
    owner,
    batchSize: 100,
    pollMs: NEVER,
    signal: stop.signal,
    handle: (events, ctx) => noteSeen(owner, events, ctx),
    ...options,
  });
  running.push(subscription);
  return subscription;
}

async function noteSeen(owner: string, events: readonly StoredEvent[], { client }: SubscriptionContext) {
  for (const { position } of events)
    await client.query('insert into seen values ($1, $2)', [position, owner]);
}

const append = (key: string, count = 1) => store.append(request(key, [write(key, 0, count)]));

const seen = async () =>
  (
    await pool.query<{ at: string }>(
      `select owner || ' ' || position as at from seen order by position, owner`,
    )
  ).rows.map(({ at }) => at);

const checkpoint = async () =>
  (
    await pool.query(
      `select position::int, epoch::int, owner from dondoc.subscriptions where name = 'projector'`,
    )
  ).rows[0];

/** A promise that somebody else fulfils. */
function signalOf<T = void>() {
  let fire: (value: T) => void = () => {};
  const fired = new Promise<T>((resolve) => (fire = resolve));
  return { fired, fire };
}

/** Resolves when the subscription's transaction for that position has ended. */
async function untilCheckpoint(position: number): Promise<void> {
  while ((await checkpoint())?.position !== position);
}

describe('a subscription', () => {
  test('is woken by a commit and moves its checkpoint with what it wrote', async () => {
    await append('old', 2);
    void start('a', {});
    await untilCheckpoint(2);
    await append('new', 1);
    await untilCheckpoint(3);
    expect(await seen()).toEqual(['a 1', 'a 2', 'a 3']);
  });

  test('is correct without notifications', async () => {
    void start('a', { pollMs: 20 });
    await append('first');
    await untilCheckpoint(1);
    await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen dondoc_events' and datname = current_database()`,
    );
    await append('second');
    await untilCheckpoint(2);
    expect(await seen()).toEqual(['a 1', 'a 2']);
  });

  test('continues after its checkpoint in the next life', async () => {
    await append('k', 5);
    const first = new AbortController();
    const life = start('a', {
      batchSize: 2,
      signal: first.signal,
      async handle(events, ctx) {
        await noteSeen('a', events, ctx);
        if (events.at(-1)!.position === 4) first.abort();
      },
    });
    await life;
    expect(await checkpoint()).toEqual({ position: 4, epoch: 1, owner: null });
    void start('b', { batchSize: 2 });
    await untilCheckpoint(5);
    expect(await seen()).toEqual(['a 1', 'a 2', 'a 3', 'a 4', 'b 5']);
  });

  test('tries a failed batch again, says so, and keeps nothing of the failed attempt', async () => {
    await append('k', 2);
    const failures: unknown[] = [];
    void start('a', {
      maxBackoffMs: 1,
      onError: (error, failure) => failures.push([(error as Error).message, failure]),
      async handle(events, ctx) {
        await noteSeen('a', events, ctx);
        if (failures.length < 2) throw new Error('not yet');
      },
    });
    await untilCheckpoint(2);
    expect(await seen()).toEqual(['a 1', 'a 2']);
    expect(failures).toEqual([
      ['not yet', { name: 'projector', position: 0, attempt: 1 }],
      ['not yet', { name: 'projector', position: 0, attempt: 2 }],
    ]);
  });

  test('finishes its batch when it is stopped, and gives up its lease', async () => {
    await append('k');
    const entered = signalOf();
    const goOn = signalOf();
    const life = start('a', {
      async handle(events, ctx) {
        entered.fire();
        await goOn.fired;
        await noteSeen('a', events, ctx);
      },
    });
    await entered.fired;
    stop.abort();
    goOn.fire();
    await life;
    expect(await seen()).toEqual(['a 1']);
    expect(await checkpoint()).toMatchObject({ position: 1, owner: null });
  });
});

describe('of two owners', () => {
  test('one leads and the other waits', async () => {
    void start('a', {});
    await append('first');
    await untilCheckpoint(1);
    void start('b', { pollMs: 5 });
    await append('second', 3);
    await untilCheckpoint(4);
    expect(await seen()).toEqual(['a 1', 'a 2', 'a 3', 'a 4']);
    expect(await checkpoint()).toMatchObject({ epoch: 1, owner: 'a' });
  });

  test('the one that was replaced in mid-batch writes nothing', async () => {
    await append('k', 2);
    const entered = signalOf();
    const goOn = signalOf();
    const lost = signalOf<unknown>();
    void start('stale', {
      leaseMs: NEVER,
      onError: (error) => lost.fire(error),
      async handle(events, ctx) {
        if (ctx.epoch > 1) return;
        await noteSeen('stale', events, ctx);
        entered.fire();
        await goOn.fired;
      },
    });
    await entered.fired;
    await pool.query(`update dondoc.subscriptions set expires_at = '-infinity'`);
    void start('fresh', { pollMs: 5 });
    await untilCheckpoint(2);
    goOn.fire();
    expect(await lost.fired).toBeInstanceOf(LeaseLost);
    expect(await seen()).toEqual(['fresh 1', 'fresh 2']);
    expect(await checkpoint()).toEqual({ position: 2, epoch: 2, owner: 'fresh' });
  });

  test('the one that was replaced writes nothing even before its successor has written', async () => {
    await append('k', 2);
    const staleEntered = signalOf();
    const freshEntered = signalOf();
    const staleGoesOn = signalOf();
    const lost = signalOf<unknown>();
    void start('stale', {
      leaseMs: NEVER,
      onError: (error) => lost.fire(error),
      async handle(events, ctx) {
        await noteSeen('stale', events, ctx);
        staleEntered.fire();
        await staleGoesOn.fired;
      },
    });
    await staleEntered.fired;
    await pool.query(`update dondoc.subscriptions set expires_at = '-infinity'`);
    void start('fresh', {
      pollMs: 5,
      async handle(events, ctx) {
        freshEntered.fire();
        await lost.fired;
        await noteSeen('fresh', events, ctx);
      },
    });
    await freshEntered.fired;
    staleGoesOn.fire();
    await untilCheckpoint(2);
    expect(await lost.fired).toBeInstanceOf(LeaseLost);
    expect(await seen()).toEqual(['fresh 1', 'fresh 2']);
  });

  test('the second takes over after the lease of a frozen leader has run out', async () => {
    await append('k', 2);
    const { rows } = await pool.query(
      `insert into dondoc.subscriptions values ('projector', 1, 7, 'frozen', clock_timestamp() + interval '150 milliseconds')
        returning expires_at`,
    );
    void start('b', { pollMs: 10 });
    await untilCheckpoint(2);
    expect(await seen()).toEqual(['b 2']);
    expect(await checkpoint()).toMatchObject({ epoch: 8, owner: 'b' });
    const after = await pool.query('select clock_timestamp() > $1 as late', [rows[0].expires_at]);
    expect(after.rows).toEqual([{ late: true }]);
  });

  test('a leader keeps its lease through a batch that is longer than the lease', async () => {
    await append('k');
    const entered = signalOf();
    const goOn = signalOf();
    void start('a', {
      leaseMs: 900,
      async handle(events, ctx) {
        entered.fire();
        for (let renewed = 0; renewed < 4; renewed++) await untilRenewed(ctx.client);
        await goOn.fired;
        await noteSeen('a', events, ctx);
      },
    });
    await entered.fired;
    void start('b', { pollMs: 5 });
    goOn.fire();
    await untilCheckpoint(1);
    expect(await seen()).toEqual(['a 1']);
  });
});

describe('what a subscription does outside the database', () => {
  /** Takes more than one lease, by the renewals it sees. */
  const slow = async () => {
    for (let renewed = 0; renewed < 4; renewed++) await untilRenewed(pool);
  };

  test('may take longer than the lease, and is done once all the same', async () => {
    await append('k', 3);
    const told: number[] = [];
    const failures: unknown[] = [];
    void start('a', {
      leaseMs: 900,
      portionSize: 1,
      onError: (error) => failures.push(error),
      async outside(events) {
        told.push(...events.map((event) => event.position));
        await slow();
      },
    });
    await untilCheckpoint(3);
    expect(told).toEqual([1, 2, 3]);
    expect(await seen()).toEqual(['a 1', 'a 2', 'a 3']);
    expect(failures).toEqual([]);
    expect(await checkpoint()).toMatchObject({ epoch: 1 });
  });

  test('is checkpointed as far as it came when it fails', async () => {
    await append('k', 5);
    const told: number[] = [];
    let failing = true;
    void start('a', {
      portionSize: 2,
      maxBackoffMs: 1,
      async outside(events) {
        if (events[0]!.position === 3 && failing) {
          failing = false;
          expect(await checkpoint()).toMatchObject({ position: 0 });
          throw new Error('not now');
        }
        told.push(...events.map((event) => event.position));
      },
    });
    await untilCheckpoint(5);
    expect(told).toEqual([1, 2, 3, 4, 5]);
    expect(await seen()).toEqual(['a 1', 'a 2', 'a 3', 'a 4', 'a 5']);
  });

  test('ends with the portion under way when it is stopped, and the next life goes on after it', async () => {
    await append('k', 4);
    const told: string[] = [];
    const first = new AbortController();
    await start('a', {
      portionSize: 1,
      signal: first.signal,
      async outside([event]) {
        told.push(`a ${event!.position}`);
        if (event!.position === 2) first.abort();
      },
    });
    void start('b', { outside: async (events) => void told.push(...events.map((e) => `b ${e.position}`)) });
    await untilCheckpoint(4);
    expect(told).toEqual(['a 1', 'a 2', 'b 3', 'b 4']);
  });

  test('moves no checkpoint for a leader that was replaced meanwhile', async () => {
    await append('k', 2);
    const entered = signalOf();
    const goOn = signalOf();
    const lost = signalOf<unknown>();
    void start('stale', {
      leaseMs: NEVER,
      onError: (error) => lost.fire(error),
      async outside(_events, { epoch }) {
        if (epoch > 1) return;
        entered.fire();
        await goOn.fired;
      },
    });
    await entered.fired;
    await pool.query(`update dondoc.subscriptions set expires_at = '-infinity'`);
    void start('fresh', { pollMs: 5 });
    await untilCheckpoint(2);
    goOn.fire();
    expect(await lost.fired).toBeInstanceOf(LeaseLost);
    expect(await seen()).toEqual(['fresh 1', 'fresh 2']);
  });
});

async function untilRenewed(client: pg.ClientBase | pg.Pool): Promise<void> {
  const expiry = async () =>
    (await client.query<{ at: string }>(`select expires_at::text as at from dondoc.subscriptions`)).rows[0]!
      .at;
  const before = await expiry();
  while ((await expiry()) === before);
}
