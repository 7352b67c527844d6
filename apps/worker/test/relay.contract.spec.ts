import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTimeService, rulesLoader } from '@dondoc/application';
import { systemClock } from '@dondoc/config';
import { pino } from 'pino';
import { EngineDatabase } from '../../../test/support/engine-database.js';
import { byDay, TaskDesk } from '../../../test/support/task-desk.js';
import { until } from '../../../test/support/until.js';

import { runRelay } from '../src/relay/relay.js';

const NOW = '2026-03-02T02:00:00.000Z';
const LEASE_MS = 150;

let database: EngineDatabase;
beforeAll(async () => (database = await EngineDatabase.start()));
afterAll(() => database.stop());

it('a relay whose signals take longer than its lease tells each workflow once', async () => {
  const { pool, store } = database;
  const desk = new TaskDesk(store);
  const tasks = await Promise.all(Array.from({ length: 40 }, () => desk.assign(byDay('2027-03-10'), NOW)));
  const head = await store.headPosition();
  const told: string[] = [];
  const failures: unknown[] = [];
  const ending = new AbortController();
  const running = runRelay({
    ...{ pool, store, owner: 'test', pollMs: 50, signal: ending.signal, leaseMs: LEASE_MS },
    time: createTimeService({ pool, store, clock: systemClock(), loadRules: rulesLoader(store) }),
    signaller: {
      // As slow as a server that answers just before the call is given up.
      async wake(taskId) {
        told.push(taskId);
        await pause(LEASE_MS);
      },
      tell: () => Promise.resolve(true),
    },
    log: pino({ level: 'silent' }),
    onError: (error) => failures.push(error),
  });
  await until('the checkpoint', async () => {
    const { rows } = await pool.query(
      `select from dondoc.subscriptions where name = 'relay' and position = $1`,
      [head],
    );
    return rows.length === 1;
  });
  ending.abort();
  await running;
  expect(failures).toEqual([]);
  expect(told.sort()).toEqual([...tasks].sort());
});
