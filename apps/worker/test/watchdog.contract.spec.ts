import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTimeService, markSeen, noteHeads, rulesLoader } from '@dondoc/application';
import { systemClock } from '@dondoc/config';
import type pg from 'pg';
import { pino } from 'pino';
import { EngineDatabase } from '../../../test/support/engine-database.js';
import { look, type LookOptions } from '../src/watchdog/watchdog.js';

describe('the watchdog', () => {
  let database: EngineDatabase;
  const woken: string[] = [];
  let options: LookOptions;
  beforeAll(async () => {
    database = await EngineDatabase.start();
    const { pool, store } = database;
    const clock = systemClock();
    options = {
      ...{ pool, clock, settleMs: 0, namespaceId: () => Promise.resolve('first') },
      time: createTimeService({ pool, store, clock, loadRules: rulesLoader(store) }),
      signaller: {
        wake: (taskId) => Promise.resolve(void woken.push(taskId)),
        tell: () => Promise.resolve(true),
      },
      log: pino({ level: 'silent' }),
    };
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    woken.length = 0;
    await database.pool.query('truncate engine.task_clock, engine.temporal_server');
  });

  /** A database that goes away after so many statements. */
  const lasting = (statements: number) => {
    let left = statements;
    const query = (sql: string, values?: unknown[]) =>
      left-- > 0 ? database.pool.query(sql, values) : Promise.reject(new Error('gone'));
    return { query } as unknown as pg.Pool;
  };

  it.each([1, 2])(
    'that dies %i statements after a lost Temporal was noticed still starts every task',
    async (n) => {
      await look(options);
      await markSeen(database.pool, { taskId: 'a', version: 3, closed: false });
      const elsewhere = { ...options, namespaceId: () => Promise.resolve('second') };
      await look({ ...elsewhere, pool: lasting(n) }).catch(() => undefined);
      await look(elsewhere);
      expect(woken).toEqual(['a']);
    },
  );

  it('wakes no more while those it has woken have not answered', async () => {
    const heads = ['a', 'b', 'c'].map((taskId) => ({ taskId, version: 1 }));
    await noteHeads(database.pool, heads);
    expect([await look({ ...options, inFlight: 2 }), await look({ ...options, inFlight: 2 })]).toEqual([
      2, 0,
    ]);
    await markSeen(database.pool, { taskId: 'b', version: 1, closed: false });
    await look({ ...options, inFlight: 2 });
    expect(woken).toEqual(['a', 'b', 'c']);
  });
});
