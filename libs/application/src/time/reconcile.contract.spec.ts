import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@dondoc/domain';
import { EngineDatabase } from '../../../../test/support/engine-database.js';
import { byDay, TaskDesk } from '../../../../test/support/task-desk.js';
import { forgetStarts, giveBack, isAnotherServer, noteAllHeads, reconcile } from './reconcile.js';
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
    expect(await isAnotherServer(database.pool, 'first')).toBe(true);
    await seen('open', 3);
    await seen('closed', 4, { closed: true });
    expect(await isAnotherServer(database.pool, 'first')).toBe(false);
    expect(await found()).toEqual([]);
    expect(await isAnotherServer(database.pool, 'second')).toBe(true);
    expect(await forgetStarts(database.pool)).toBe(1);
    expect(await found({})).toEqual(['open']);
  });
});
