import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { setScaledClock } from '@dondoc/config';
import { sampleRules } from '@dondoc/testing';
import { byDay, oneObligation, TaskDesk } from '../support/task-desk.js';
import { EngineDatabase } from '../support/engine-database.js';
import { TestTemporal } from '../support/temporal-server.js';
import { until } from '../support/until.js';
import { WorkerProcess } from './worker-process.js';

jest.setTimeout(180_000);

/** Twenty days in a second: the server's own timers fire while the test looks on. */
const FACTOR = 20 * 86_400;
const MONDAY = '2026-03-02T02:00:00.000Z';
const on = { obligationId: oneObligation };
const TASKS = 12;
const ONCE = { ...sampleRules.policy, version: 'once/1' };

describe('a worker that is killed', () => {
  let database: EngineDatabase;
  let temporal: TestTemporal;
  let desk: TaskDesk;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    [database, temporal] = await Promise.all([EngineDatabase.start(), TestTemporal.start()]);
    // Each step once: at twenty days a second what the default policy repeats would never end.
    desk = new TaskDesk(database.store, ONCE.version);
    await desk.issuePolicy(ONCE);
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop('SIGKILL')));
  });
  afterAll(async () => {
    await temporal.stop();
    await database.stop();
  });

  function worker(fail?: string): WorkerProcess {
    const started = WorkerProcess.start({
      DONDOC_DATABASE_URL: database.url,
      DONDOC_TEMPORAL_ADDRESS: temporal.address,
      DONDOC_CLOCK: `scaled:${FACTOR}`,
      DONDOC_RELAY_POLL_MS: '100',
      ...(fail === undefined ? {} : { DONDOC_FAIL: fail }),
    });
    workers.push(started);
    return started;
  }

  /** Tasks in progress whose due day is soon past, on a clock that begins anew; workers read it when they start. */
  async function lateTasks(): Promise<string[]> {
    const realStart = new Date().toISOString();
    await setScaledClock(database.pool, { factor: FACTOR, realStart, simStart: MONDAY });
    const ids: string[] = [];
    for (let n = 0; n < TASKS; n += 1) {
      const taskId = await desk.assign(byDay('2026-03-04'), MONDAY);
      await desk.send(taskId, { type: 'Acknowledge', ...on }, MONDAY);
      await desk.send(taskId, { type: 'ReportProgress', ...on, note: 'đang làm' }, MONDAY);
      ids.push(taskId);
    }
    return ids;
  }

  async function rungs(taskId: string): Promise<string[]> {
    return (await desk.events(taskId)).flatMap(({ data }) => {
      const alarm = data['alarm'] as { key: string; trigger: string } | undefined;
      return alarm?.trigger === 'overdue' ? [alarm.key] : [];
    });
  }

  const ladder = [1, 2, 3, 4].map((n) => `ob-1/deadline-1/ladder/${n}`);

  async function everyRungOnce(ids: readonly string[]): Promise<void> {
    for (const taskId of ids) {
      await until(`the ladder of ${taskId}`, async () => (await rungs(taskId)).length >= ladder.length);
      expect(await rungs(taskId)).toEqual(ladder);
    }
  }

  async function allSeen(): Promise<void> {
    await until('every workflow to have seen its stream', async () => {
      const { rows } = await database.pool.query(
        `select s.stream from dondoc.streams s left join engine.task_clock c on c.task = substr(s.stream, 6)
          where s.stream like 'task/%' and c.seen_version is distinct from s.version limit 1`,
      );
      return rows.length === 0;
    });
  }

  it.each([
    ['worker-before-append:3', 'before it appends what is due'],
    ['worker-after-append:3', 'after it has appended what is due, before Temporal hears of it'],
    ['relay-before-checkpoint:1', 'after it has signalled, before it notes how far it came'],
  ])('%s: killed %s, every step still happens once and in order', async (point) => {
    const ids = await lateTasks();
    expect(await worker(point).ended).toBe('SIGKILL');
    worker();
    await everyRungOnce(ids);
    await allSeen();
  });

  it('ends in order when it is asked to, and another goes on', async () => {
    const ids = await lateTasks();
    const first = worker();
    await until('the first to poll', () => first.ready);
    await until('the first rung', async () => (await rungs(ids[0]!)).length > 0);
    expect(await first.stop()).toMatch(/^(exit 0|SIGTERM)$/);
    worker();
    await everyRungOnce(ids);
  });
});
