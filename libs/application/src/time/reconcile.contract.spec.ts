import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@dondoc/domain';
import { EngineDatabase } from '../../../../test/support/engine-database.js';
import { byDay, TaskDesk } from '../../../../test/support/task-desk.js';
import { claimMark, forgetStartsElsewhere, giveBack, noteAllHeads, reconcile } from './reconcile.js';
import { closedAmong, markSeen, noteHeads } from './task-clock.js';

const NINE = '2026-03-02T02:00:00.000Z' as Instant;
const TEN = '2026-03-02T03:00:00.000Z' as Instant;
const atOnce = { settleMs: 0 };

describe('finding the tasks whose workflow has not seen what it should', () => {
  let database: EngineDatabase;
  beforeAll(async () => (database = await EngineDatabase.start()));
  afterAll(() => database.stop());
  beforeEach(() => database.pool.query('truncate engine.task_clock, engine.temporal_server'));

  const seen = (taskId: string, version: number, more: { closed?: boolean; nextAt?: Instant } = {}) =>
    markSeen(database.pool, { taskId, version, closed: false, ...more });
  const found = async (options: Parameters<typeof reconcile>[1] = atOnce) =>
    (await reconcile(database.pool, options)).map((task) => task.taskId).sort();

  it('leaves alone what has seen all', async () => {
    await seen('a', 3, { nextAt: TEN });
    await noteHeads(database.pool, [{ taskId: 'a', version: 3 }]);
    expect(await found({ ...atOnce, dueBefore: NINE })).toEqual([]);
  });

  it('finds a change that was not seen, also of a closed task', async () => {
    await seen('a', 3);
    await seen('b', 5, { closed: true });
    const heads = ['a', 'b'].map((taskId) => ({ taskId, version: 6 }));
    await noteHeads(database.pool, heads);
    const tasks = await reconcile(database.pool, atOnce);
    expect(tasks.sort((x, y) => (x.taskId < y.taskId ? -1 : 1))).toEqual([
      { taskId: 'a', headVersion: 6, closed: false, again: false },
      { taskId: 'b', headVersion: 6, closed: true, again: false },
    ]);
  });

  it('leaves a fresh change to those who have just made it', async () => {
    await noteHeads(database.pool, [{ taskId: 'a', version: 1 }]);
    expect(await found({ settleMs: 60_000 })).toEqual([]);
  });

  it('finds a timer long past, and asks to look again', async () => {
    await seen('a', 3, { nextAt: NINE });
    await noteHeads(database.pool, [{ taskId: 'a', version: 3 }]);
    expect(await reconcile(database.pool, { ...atOnce, dueBefore: TEN })).toEqual([
      { taskId: 'a', headVersion: 3, closed: false, again: true },
    ]);
  });

  it('gives each task to one caller for a while, and at once when it is given back', async () => {
    await noteHeads(database.pool, [{ taskId: 'a', version: 1 }]);
    const answers = await Promise.all([found(), found(), found()]);
    expect(answers.flat()).toEqual(['a']);
    expect(await found()).toEqual([]);
    await giveBack(database.pool, ['a']);
    expect(await found()).toEqual(['a']);
  });

  it('does not let an older answer that comes late take anything back', async () => {
    await seen('a', 7, { closed: true });
    await seen('a', 6);
    expect([...(await closedAmong(database.pool, ['a', 'b']))]).toEqual(['a']);
  });

  it('fills the table again from the log alone', async () => {
    const desk = new TaskDesk(database.store);
    const taskId = await desk.assign(byDay('2026-03-10'), NINE);
    expect(await noteAllHeads(database.pool)).toBeGreaterThanOrEqual(1);
    expect(await found({})).toContain(taskId);
  });

  it('starts every open task again where the Temporal database is another one', async () => {
    const server = (id: string) => forgetStartsElsewhere(database.pool, id);
    expect(await server('first')).toBe(0);
    await seen('open', 3);
    await seen('closed', 4, { closed: true });
    expect(await server('first')).toBeUndefined();
    expect(await found()).toEqual([]);
    expect(await server('second')).toBe(1);
    expect(await found({})).toEqual(['open']);
  });
});

describe('finding more tasks than can be seen to at once', () => {
  let database: EngineDatabase;
  beforeAll(async () => (database = await EngineDatabase.start()));
  afterAll(() => database.stop());
  beforeEach(async () => {
    await database.pool.query('truncate engine.task_clock');
    await noteHeads(
      database.pool,
      ['a', 'b', 'c', 'd', 'e'].map((taskId) => ({ taskId, version: 1 })),
    );
  });

  const found = async (options: Parameters<typeof reconcile>[1]) =>
    (await reconcile(database.pool, { ...atOnce, ...options })).map((task) => task.taskId).sort();
  const seen = (taskId: string) => markSeen(database.pool, { taskId, version: 1, closed: false });
  const claimSeconds = async () =>
    (
      await database.pool.query<{ s: number }>(
        `select round(extract(epoch from retry_at - claimed_at))::int as s from engine.task_clock where task = 'a'`,
      )
    ).rows[0]?.s;
  const claimAgain = async () => {
    await database.pool.query('update engine.task_clock set retry_at = now()');
    await found({});
    return claimSeconds();
  };

  it('lets every task have its turn before the first comes again', async () => {
    const page = { claimMs: 0, limit: 2 };
    const pages = [await found(page), await found(page), await found(page), await found(page)];
    expect(pages.slice(0, 2)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(pages[2]).toContain('e');
    expect(pages[3]).not.toContain('e');
  });

  it('waits twice as long with every claim in vain, ten minutes at most, and begins anew after an answer', async () => {
    await found({});
    expect(await claimSeconds()).toBe(30);
    expect([await claimAgain(), await claimAgain()]).toEqual([60, 120]);
    for (let more = 0; more < 3; more += 1) await claimAgain();
    expect(await claimAgain()).toBe(600);
    await seen('a');
    await noteHeads(database.pool, [{ taskId: 'a', version: 2 }]);
    await found({});
    expect(await claimSeconds()).toBe(30);
  });

  it('gives out no more while earlier ones are not answered', async () => {
    expect(await found({ inFlight: 2 })).toEqual(['a', 'b']);
    expect(await found({ inFlight: 2 })).toEqual([]);
    await seen('a');
    expect(await found({ inFlight: 2 })).toEqual(['c']);
  });

  it('is not blocked by those that never answer', async () => {
    await found({ inFlight: 2 });
    await database.pool.query(`update engine.task_clock set claimed_at = claimed_at - interval '31 s',
      retry_at = retry_at + interval '5 min' where retry_at is not null`);
    expect(await found({ inFlight: 2 })).toEqual(['c', 'd']);
  });

  it('finds each task at most once since a mark, however short the claims are', async () => {
    const once = { claimMs: 0, limit: 2, notSince: await claimMark(database.pool) };
    const all: string[] = [];
    for (;;) {
      const page = await found(once);
      if (page.length === 0) break;
      all.push(...page);
    }
    expect(all).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
