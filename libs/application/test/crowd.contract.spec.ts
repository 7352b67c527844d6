import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asDay, asId, type DraftTask, type ObligationId, type PlanId, type TaskId } from '@dondoc/domain';
import { PostgresEventStore } from '@dondoc/event-store';
import pg from 'pg';
import { createApplication, type Application } from '../src/index.js';
import { callerOf, openTestOffice, type TestOffice } from './test-office.js';

const obligationId = asId<ObligationId>('ob-1');
let office: TestOffice;
let pool: pg.Pool;
/** A second process: the same database, a pool, a store and folds of its own. */
let second: Application;
let keys = 0;

beforeAll(async () => {
  office = await openTestOffice();
  pool = new pg.Pool({ connectionString: office.url, max: 8 });
  second = createApplication({
    ...{ pool, store: new PostgresEventStore({ pool }), clock: office.clock, dataDir: office.dataDir },
  });
});
afterAll(async () => {
  await pool.end();
  await office.close();
});

async function acknowledgedTask(): Promise<TaskId> {
  const task: DraftTask = {
    ...{ key: 't01', ref: 'I.1', content: 'Việc của Sở', leadsPrinted: ['Sở Nội vụ'], supportsPrinted: [] },
    ...{ owners: [{ kind: 'unit', unitId: asId('snv') }], supports: [], targets: [] },
    deadline: { kind: 'by', due: asDay('2026-06-30') },
  };
  const head = { title: 'Kế hoạch', basedOn: [], supersedes: [] };
  const draft = { asker: callerOf('clerk'), key: `k${++keys}`, input: { head, tasks: [task] } };
  const { ids } = await office.app.execute('draftPlan', draft);
  const planId = asId<PlanId>(ids['planId'] ?? '');
  const input = { planId, issuedOn: asDay('2026-01-15') };
  await office.app.execute('issuePlan', { asker: callerOf('deputy'), key: `k${++keys}`, input });
  const taskId = asId<TaskId>(`${planId}-t01`);
  const on = { taskId, obligationId };
  await office.app.execute('acknowledge', { asker: callerOf('head'), key: `k${++keys}`, input: on });
  return taskId;
}

const report = (app: Application, taskId: TaskId, note: string, key = `k${++keys}`) =>
  app.execute('reportProgress', { asker: callerOf('head'), key, input: { taskId, obligationId, note } });

const notesOf = async (taskId: TaskId) =>
  (await office.store.readStream(`task/${taskId}`)).flatMap(({ data }) => data['note'] ?? []);

describe('a crowd at one task', () => {
  test('each gets in once, and is told the version that it made', async () => {
    const taskId = await acknowledgedTask();
    const notes = Array.from({ length: 80 }, (_, i) => `báo cáo ${i + 1}`);
    const answers = await Promise.all(notes.map((note) => report(office.app, taskId, note)));
    const stored = await notesOf(taskId);
    expect([...stored].sort()).toEqual([...notes].sort());
    // The task was assigned and acknowledged before.
    expect(answers.map(({ versions }) => versions[`task/${taskId}`])).toEqual(
      notes.map((note) => stored.indexOf(note) + 3),
    );
  });

  test('the same key at the same moment is one act with one answer', async () => {
    const taskId = await acknowledgedTask();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => report(office.app, taskId, 'một lần', `k-same-${taskId}`)),
    );
    expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
    expect(await notesOf(taskId)).toEqual(['một lần']);
  });

  test('a refusal is given for what has become durable before it, and holds nobody up', async () => {
    const taskId = await acknowledgedTask();
    const on = { taskId, obligationId };
    const asker = callerOf('head');
    const evidence = [{ document: '12/BC-SNV' }];
    const [submitted, refused, said] = await Promise.allSettled([
      office.app.execute('submitResult', {
        asker,
        key: `k${++keys}`,
        input: { ...on, summary: 'Xong', evidence },
      }),
      report(office.app, taskId, 'sau khi đã nộp'),
      office.app.execute('approveResult', { asker, key: `k${++keys}`, input: on }),
    ]);
    expect(submitted.status).toBe('fulfilled');
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'act-not-open' } });
    expect(said.status).toBe('fulfilled');
  });

  test('two processes at one task wear nobody out', async () => {
    const taskId = await acknowledgedTask();
    const notes = Array.from({ length: 200 }, (_, i) => `báo cáo ${i + 1}`);
    await Promise.all(notes.map((note, i) => report(i % 2 === 0 ? office.app : second, taskId, note)));
    expect([...(await notesOf(taskId))].sort()).toEqual([...notes].sort());
  });
});
