import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '@dondoc/config';
import { asId, type Instant, type ObligationId, type UnitId } from '@dondoc/domain';
import { EngineDatabase } from '../../../../test/support/engine-database.js';
import { assignment, byDay, oneObligation, rules, TaskDesk } from '../../../../test/support/task-desk.js';
import { createTimeService, type TimeService } from './time-service.js';

const MONDAY = '2026-03-02T02:00:00.000Z';
const DUE = byDay('2026-03-10');
/** 08:00 of the working day after the due day. */
const FIRST_RUNG = '2026-03-11T01:00:00.000Z' as Instant;
const overdue = { act: 'escalate', at: FIRST_RUNG } as const;

describe('what time does to a task', () => {
  let now = MONDAY;
  const clock: Clock = {
    now: async () => now,
    waitMs: (at, from) => Math.max(0, Date.parse(at) - Date.parse(from)),
  };
  let database: EngineDatabase;
  let desk: TaskDesk;
  const service = (more: { timerSpreadSeconds?: number } = {}): TimeService => {
    const { pool, store } = database;
    return createTimeService({ pool, store, clock, loadRules: async () => rules, ...more });
  };
  const rowOf = async (task: string) =>
    (await database.pool.query('select * from engine.task_clock where task = $1', [task])).rows[0];

  beforeAll(async () => {
    database = await EngineDatabase.start();
    desk = new TaskDesk(database.store);
  });
  afterAll(() => database.stop());
  beforeEach(() => {
    now = MONDAY;
  });

  /** A task that its unit works on, so that only its deadline is watched. */
  async function inProgress(): Promise<string> {
    const taskId = await desk.assign(DUE, MONDAY);
    await desk.send(taskId, { type: 'Acknowledge', obligationId: oneObligation }, MONDAY);
    await desk.send(
      taskId,
      { type: 'ReportProgress', obligationId: oneObligation, note: 'đang làm' },
      MONDAY,
    );
    return taskId;
  }

  it('answers the standing with waits, and notes that it was seen', async () => {
    const taskId = await inProgress();
    const view = await service().assess(taskId);
    expect(view).toMatchObject({
      taskId,
      version: 3,
      closed: false,
      status: 'due-soon',
      ball: ['so-tai-chinh'],
    });
    expect(view.search).toEqual({
      planId: 'plan-1',
      unitIds: ['so-tai-chinh'],
      dueAt: '2026-03-10T17:00:00.000Z',
    });
    const [first] = view.watches;
    expect(first?.waitMs).toBe(Date.parse(first!.at) - Date.parse(MONDAY));
    expect(await rowOf(taskId)).toMatchObject({ seen_version: 3, closed: false, started: true });
    expect((await rowOf(taskId)).next_at.toISOString()).toBe(first!.at);
  });

  it('appends what is due, once, and answers the standing after it', async () => {
    const taskId = await inProgress();
    now = FIRST_RUNG;
    const view = await service().pass(taskId, overdue);
    expect(view).toMatchObject({ version: 4, escalationLevel: 1, status: 'overdue' });
    const again = await service().pass(taskId, overdue);
    expect(again.version).toBe(4);
    const [event] = (await desk.events(taskId)).slice(3);
    expect(event).toMatchObject({ type: 'TaskEscalated', actor: { id: 'system' }, happenedAt: FIRST_RUNG });
  });

  it('appends once however many ask at the same moment', async () => {
    const taskId = await inProgress();
    now = FIRST_RUNG;
    const answers = await Promise.all(Array.from({ length: 8 }, () => service().pass(taskId, overdue)));
    expect(new Set(answers.map((view) => view.version))).toEqual(new Set([4]));
    expect((await desk.types(taskId)).filter((type) => type === 'TaskEscalated')).toHaveLength(1);
  });

  it('tells a group of thousands in portions, each unit once, and what an answer leaves is due at once', async () => {
    const obligations = Array.from({ length: 2300 }, (_, i) => ({
      obligationId: asId<ObligationId>(`ob-${i + 1}`),
      unitId: asId<UnitId>(`xa-${i + 1}`),
      relation: 'assigned' as const,
    }));
    const taskId = `t-${randomUUID()}`;
    const task = { ...assignment(taskId, DUE), obligations };
    await desk.send(taskId, { type: 'AssignTask', task }, MONDAY);
    const worker = service();
    const [first] = (await worker.assess(taskId)).watches;
    const due = { act: first!.act, at: first!.at as Instant };
    now = due.at;
    const some = await worker.pass(taskId, due);
    expect(some.version).toBe(2001);
    expect(some.watches[0]).toMatchObject({ at: first!.at, act: first!.act, waitMs: 0 });
    const rest = await worker.pass(taskId, due);
    expect(rest.version).toBe(2301);
    expect(rest.watches[0]!.waitMs).toBeGreaterThan(0);
    const told = (await desk.events(taskId)).slice(1).map((event) => event.data['obligationId']);
    expect(new Set(told).size).toBe(2300);
    expect(JSON.stringify(some).length).toBeLessThan(10_000);
  });

  it('does nothing before its time', async () => {
    const taskId = await inProgress();
    now = '2026-03-11T00:59:59.999Z';
    const view = await service().pass(taskId, overdue);
    expect(view.version).toBe(3);
    expect(view.watches.find((watch) => watch.act === 'escalate')?.waitMs).toBe(1);
  });

  it('does not escalate what was finished a moment before', async () => {
    const taskId = await inProgress();
    const seenByNobodyElse = service();
    await seenByNobodyElse.assess(taskId);
    now = FIRST_RUNG;
    await desk.send(
      taskId,
      {
        type: 'SubmitResult',
        obligationId: oneObligation,
        summary: 'xong',
        evidence: [{ document: '12/BC-STC' }],
      },
      now,
    );
    const view = await seenByNobodyElse.pass(taskId, overdue);
    expect(view.version).toBe(4);
    expect(await desk.types(taskId)).not.toContain('TaskEscalated');
  });

  it('decides anew when somebody gets a change in between', async () => {
    const taskId = await inProgress();
    now = FIRST_RUNG;
    const submit = {
      type: 'SubmitResult',
      obligationId: oneObligation,
      summary: 'xong',
      evidence: [{ document: '12/BC-STC' }],
    } as const;
    let interfered = false;
    const { pool, store } = database;
    const interrupted = createTimeService({
      ...{ pool, clock, loadRules: async () => rules },
      store: Object.assign(Object.create(store) as typeof store, {
        append: async (request: Parameters<typeof store.append>[0]) => {
          if (!interfered) await desk.send(taskId, submit, now);
          interfered = true;
          return store.append(request);
        },
      }),
    });
    const view = await interrupted.pass(taskId, overdue);
    expect(view.version).toBe(4);
    expect(await desk.types(taskId)).not.toContain('TaskEscalated');
  });

  it('spreads timers of one instant by task, and never the instant itself', async () => {
    const waits = new Set<number>();
    for (let n = 0; n < 5; n += 1) {
      const taskId = await inProgress();
      const view = await service({ timerSpreadSeconds: 120 }).assess(taskId);
      const extra = view.watches[0]!.waitMs - (Date.parse(view.watches[0]!.at) - Date.parse(MONDAY));
      expect(extra).toBeGreaterThanOrEqual(0);
      expect(extra).toBeLessThan(120_000);
      waits.add(extra);
    }
    expect(waits.size).toBeGreaterThan(1);
  });

  it('does not wait for the spread where the instant is long past', async () => {
    const taskId = await inProgress();
    now = '2026-03-11T02:00:00.000Z';
    const view = await service({ timerSpreadSeconds: 120 }).assess(taskId);
    const past = view.watches.filter((watch) => watch.at <= FIRST_RUNG);
    expect(past.map((watch) => [watch.act, watch.waitMs])).toEqual([
      ['remind', 0],
      ['escalate', 0],
    ]);
  });

  it('refuses a task the log does not know', async () => {
    await expect(service().assess('nobody')).rejects.toMatchObject({ code: 'task-unknown' });
  });

  it('notes that a closed task has nothing to come', async () => {
    const taskId = await desk.assign(DUE, MONDAY);
    await service().assess(taskId);
    const version = await desk.complete(taskId, MONDAY);
    const view = await service().assess(taskId);
    expect(view).toMatchObject({ version, closed: true, watches: [] });
    expect(await rowOf(taskId)).toMatchObject({ closed: true, next_at: null });
  });
});
