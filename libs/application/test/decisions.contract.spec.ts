import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TaskId } from '@dondoc/domain';
import { applyToTarget } from '../src/decisions/apply-to-target.js';
import { createApplication, runDecisionApplier } from '../src/index.js';
import { toolsOf } from '../src/make-tools.js';
import { commandsOf, obligationId, task } from './test-commands.js';
import { callerOf, openTestOffice, type TestOffice } from './test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const { key, run, issued, types } = commandsOf(() => office);

describe('a decision', () => {
  const decision = (taskIds: readonly TaskId[]) => ({
    kind: 'extend',
    text: 'Gia hạn',
    document: '12/TB-BCĐ',
    due: '2026-05-29',
    targets: taskIds.map((taskId) => ({ taskId, obligationId })),
  });
  test('reaches every task it names, once, in the name of who took it', async () => {
    const { taskIds } = await issued();
    const answer = await run('recordDecision', 'chair', decision(taskIds));
    for (const taskId of taskIds) {
      const events = await office.store.readStream(`task/${taskId}`);
      expect(events.map((e) => e.type)).toEqual(['TaskAssigned', 'DecisionApplied', 'DeadlineExtended']);
      expect(events.at(-1)?.actor).toEqual({ id: 'chair', unitId: 'bcd' });
      expect(answer.versions[`task/${taskId}`]).toBe(3);
    }
  });
  test('is refused whole where one of its tasks refuses it', async () => {
    const { taskIds } = await issued([task(1), task(2, { deadline: { kind: 'standing' } })]);
    await expect(run('recordDecision', 'chair', decision(taskIds))).rejects.toMatchObject({
      code: 'deadline-not-dated',
    });
    expect(await types(`task/${taskIds[0]}`)).toEqual(['TaskAssigned']);
  });
  test('is not the desk’s to take', async () => {
    const { taskIds } = await issued();
    await expect(run('recordDecision', 'desk', decision(taskIds))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
  test('that a task refuses by the time it is brought there is not lost in silence', async () => {
    const { taskIds } = await issued();
    const [moved, other] = taskIds as [TaskId, TaskId];
    // The process ends between recording and applying.
    const store = Object.create(office.store) as typeof office.store;
    store.append = (request) =>
      request.command.key.startsWith('decision/')
        ? Promise.reject(new Error('ended'))
        : office.store.append(request);
    const request = { asker: callerOf('chair'), key: key(), input: decision(taskIds) as never };
    await expect(createApplication({ ...office, store }).execute('recordDecision', request)).rejects.toThrow(
      'ended',
    );
    // Meanwhile the first task is extended further than that.
    await run('recordDecision', 'chair', { ...decision([moved]), due: '2026-06-30' });
    const answer = await office.app.execute('recordDecision', request);
    const refused = {
      ...{ taskId: moved, obligationId, code: 'extension-not-later' },
      params: { due: '2026-05-29', current: '2026-06-30' },
    };
    expect(answer.refused).toEqual([refused]);
    expect(answer.versions[`task/${other}`]).toBe(3);
    const stream = `decision/${answer.ids['decisionId']}`;
    expect(await types(stream)).toEqual(['DecisionRecorded', 'DecisionNotApplied']);
    const [, told] = await office.store.readStream(stream);
    expect(told).toMatchObject({
      actor: { id: 'system' },
      data: { ...refused, unitId: 'snv', decidedBy: { personId: 'chair', unitId: 'bcd' } },
    });
    // A repeat, and the applier after it, say the same and write nothing more.
    const position = await office.store.headPosition();
    expect((await office.app.execute('recordDecision', request)).refused).toEqual([refused]);
    expect(await office.store.headPosition()).toBe(position);
  });
  test('that was recorded before a crash is brought to its tasks by the applier, and only once', async () => {
    const { taskIds } = await issued();
    const data = { ...decision(taskIds), decisionId: 'kl-crashed', byRole: 'head-of-committee' };
    const happenedAt = office.clock.at;
    await office.store.append({
      command: { actor: 'chair', key: key(), bodyHash: 'x' },
      writes: [
        {
          stream: 'decision/kl-crashed',
          expectedVersion: 0,
          events: [{ type: 'DecisionRecorded', schemaVersion: 1, data, happenedAt }],
        },
      ],
      actor: { id: 'chair', unitId: 'bcd' },
      recordedAt: happenedAt,
      answer: {},
    });
    const stop = new AbortController();
    const { pool, store, clock } = office;
    const running = runDecisionApplier({
      pool,
      store,
      clock,
      owner: 'test',
      signal: stop.signal,
      pollMs: 20,
    });
    const last = `task/${taskIds[1]}`;
    while ((await store.streamVersion(last)) < 3) await store.headPosition();
    stop.abort();
    await running;
    await applyToTarget(
      toolsOf(office),
      data as never,
      { taskId: taskIds[0]!, obligationId },
      { actor: { id: 'chair' } },
    );
    expect(await types(`task/${taskIds[0]}`)).toEqual([
      'TaskAssigned',
      'DecisionApplied',
      'DeadlineExtended',
    ]);
    expect(await types(last)).toEqual(['TaskAssigned', 'DecisionApplied', 'DeadlineExtended']);
  });
});
