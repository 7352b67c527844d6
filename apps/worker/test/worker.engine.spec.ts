import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asDay, asId, type DecisionId, type TaskCommand } from '@dondoc/domain';
import { byDay, oneObligation } from '../../../test/support/task-desk.js';
import { until } from '../../../test/support/until.js';
import { WorkerBench } from './worker-bench.js';

const MONDAY = '2026-03-02T02:00:00.000Z';
const on = { obligationId: oneObligation };
const working = { type: 'ReportProgress', ...on, note: 'đang làm' } as const;

describe('a worker', () => {
  let bench: WorkerBench;
  beforeAll(async () => (bench = await WorkerBench.start(MONDAY)));
  afterAll(() => bench.stop());

  it('starts the workflow of an assigned task and follows what people do', async () => {
    const taskId = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.caughtUp(taskId);
    await bench.desk.send(taskId, { type: 'Acknowledge', ...on }, MONDAY);
    await bench.desk.send(taskId, working, MONDAY);
    expect((await bench.caughtUp(taskId)).seen_version).toBe(3);
    expect(await bench.statusOf(taskId)).toBe('RUNNING');
  });

  it('ends with its task, and starts none for what is closed already', async () => {
    const taskId = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.caughtUp(taskId);
    await bench.desk.complete(taskId, MONDAY);
    await bench.caughtUp(taskId);
    await until('the end', async () => (await bench.statusOf(taskId)) === 'COMPLETED');
    const done = await bench.desk.assign({ kind: 'done', document: '05/BC-UBND' }, MONDAY);
    expect(await bench.caughtUp(done)).toMatchObject({ closed: true, next_at: null });
    await expect(bench.statusOf(done)).rejects.toThrow(/not found/i);
  });

  it('climbs the ladder again when a task is extended and late again, each rung once', async () => {
    const taskId = await bench.desk.assign(byDay('2026-03-10'), MONDAY);
    await bench.desk.send(taskId, { type: 'Acknowledge', ...on }, MONDAY);
    await bench.desk.send(taskId, working, MONDAY);
    const late = async () =>
      (await bench.desk.events(taskId)).flatMap(({ type, data }) => {
        const alarm = data['alarm'] as { key: string; trigger: string } | undefined;
        return alarm?.trigger === 'overdue' ? [`${type} ${alarm.key}`] : [];
      });
    let at = MONDAY;
    while ((await late()).length < 2) at = await bench.step(taskId);
    const extend: TaskCommand = {
      ...on,
      type: 'ApplyDecision',
      kind: 'extend',
      text: 'gia hạn',
      document: '31/TB-BCĐ',
      decisionId: asId<DecisionId>('d-1'),
      due: asDay('2026-04-10'),
    };
    await bench.desk.send(taskId, extend, at);
    while ((await late()).length < 4) at = await bench.step(taskId);
    expect(await late()).toEqual([
      'TaskEscalated ob-1/deadline-1/ladder/1',
      'UnitUrged ob-1/deadline-1/ladder/2',
      'TaskEscalated ob-1/deadline-2/ladder/1',
      'UnitUrged ob-1/deadline-2/ladder/2',
    ]);
  });

  it('loses no command that came while Temporal was away', async () => {
    const before = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.caughtUp(before);
    await bench.temporal.down();
    await bench.desk.send(before, { type: 'Acknowledge', ...on }, MONDAY);
    const meanwhile = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.desk.send(meanwhile, { type: 'Acknowledge', ...on }, MONDAY);
    const ended = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.desk.complete(ended, MONDAY);
    expect(await bench.clockOf(meanwhile)).toBeUndefined();
    await bench.temporal.up();
    await bench.caughtUp(before);
    await bench.caughtUp(meanwhile);
    expect(await bench.caughtUp(ended)).toMatchObject({ closed: true });
  });

  it('starts every open task again when the Temporal database is lost, and no closed one', async () => {
    const open = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    const closed = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.caughtUp(open);
    await bench.caughtUp(closed);
    await bench.desk.complete(closed, MONDAY);
    await bench.caughtUp(closed);
    await bench.temporal.down();
    await bench.temporal.upWithNothing();
    const status = () => bench.statusOf(open).catch(() => undefined);
    await until('the restart', async () => (await status()) === 'RUNNING');
    await expect(bench.statusOf(closed)).rejects.toThrow(/not found/i);
    const version = await bench.desk.send(open, { type: 'Acknowledge', ...on }, MONDAY);
    // The clock stands later than the act: what had expired by then may have been seen as well.
    expect((await bench.caughtUp(open)).seen_version).toBeGreaterThanOrEqual(version);
  });

  it('wakes a workflow that somebody ended though its task goes on', async () => {
    const taskId = await bench.desk.assign(byDay('2027-03-10'), MONDAY);
    await bench.caughtUp(taskId);
    await bench.client.workflow.getHandle(`task/${taskId}`).terminate('by hand');
    await bench.desk.send(taskId, { type: 'Acknowledge', ...on }, MONDAY);
    await bench.caughtUp(taskId);
    expect(await bench.statusOf(taskId)).toBe('RUNNING');
  });
});
