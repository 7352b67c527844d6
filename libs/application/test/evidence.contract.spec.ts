import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asDay, asId, type ObligationId, type PlanId, type TaskId } from '@dondoc/domain';
import type { CommandAnswer } from '../src/index.js';
import { callerOf, openTestOffice, people, type TestOffice } from './test-office.js';

let office: TestOffice;
let taskId: TaskId;
const obligationId = asId<ObligationId>('ob-1');

const run = ((name: never, login: string, input: never) =>
  office.app.execute(name, { asker: callerOf(login), key: randomUUID(), input })) as (
  name: string,
  login: string,
  input: unknown,
) => Promise<CommandAnswer>;

async function issuedTask(): Promise<TaskId> {
  const task = {
    ...{ key: 't01', ref: 'I.1', content: 'Việc', targets: [] },
    leadsPrinted: ['Sở Nội vụ'],
    supportsPrinted: [],
    owners: [{ kind: 'unit', unitId: 'snv' }],
    supports: [{ kind: 'unit', unitId: 'stp' }],
    deadline: { kind: 'by', due: asDay('2026-03-31') },
  };
  const head = { title: 'Kế hoạch', basedOn: [], supersedes: [] };
  const { ids } = await run('draftPlan', 'clerk', { head, tasks: [task] });
  const planId = asId<PlanId>(ids['planId'] ?? '');
  await run('issuePlan', 'deputy', { planId, issuedOn: asDay('2026-01-15') });
  await run('acknowledge', 'head', { taskId: `${planId}-t01`, obligationId });
  return asId<TaskId>(`${planId}-t01`);
}

const keep = (login: string, text: string = randomUUID()) =>
  office.app.registers.keepEvidence(callerOf(login), {
    ...{ taskId, name: 'a.pdf', mediaType: 'application/pdf' },
    content: Readable.from([Buffer.from(text)]),
  });
const submit = (evidenceId: string) =>
  run('submitResult', 'head', { taskId, obligationId, summary: 'Xong', evidence: [{ evidenceId }] });
const age = (evidenceId: string, column = 'at') =>
  office.pool.query(
    `update register.evidence set ${column} = now() - interval '25 hours' where evidence_id = $1`,
    [evidenceId],
  );
const kept = async (evidenceId: string) => (await office.app.registers.evidence([evidenceId])).length === 1;
const filesOf = async () =>
  (await readdir(join(office.dataDir, 'evidence'), { recursive: true })).map((name) =>
    name.split('/').at(-1),
  );

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  taskId = await issuedTask();
});

describe('a file is uploaded', () => {
  test('by those who can hand something in on the task, and by nobody who only reads it', async () => {
    const tried = async (login: string) =>
      keep(login).then(
        () => 'kept',
        (error: { kind: string }) => error.kind,
      );
    const outcomes = async () =>
      Object.fromEntries(
        await Promise.all(Object.keys(people).map(async (login) => [login, await tried(login)])),
      );
    const reading = ['chair', 'deputy', 'desk', 'office', 'inspector', 'officer', 'colleague', 'helper'];
    const expected = Object.fromEntries(
      Object.keys(people).map((login) => [login, reading.includes(login) ? 'forbidden' : 'not-found']),
    );
    expect(await outcomes()).toEqual({ ...expected, head: 'kept' });
    const contents = (await filesOf()).filter((name) => /^[0-9a-f]{64}$/.test(name ?? ''));
    expect(contents).toHaveLength(1);
    await run('assignPerson', 'head', { taskId, obligationId, personId: 'officer' });
    await run('requestHandOff', 'head', { taskId, obligationId, toUnitId: 'stp', content: 'Góp ý' });
    expect(await outcomes()).toEqual({ ...expected, head: 'kept', officer: 'kept', helper: 'kept' });
  });
  test('to no task that is closed', async () => {
    await submit((await keep('head')).evidenceId);
    await run('approveResult', 'head', { taskId, obligationId });
    await run('confirmResult', 'desk', { taskId, obligationId });
    await expect(keep('head')).rejects.toMatchObject({ code: 'task-already-closed' });
  });
});

describe('a sweep', () => {
  test('removes a file that no event refers to a day after its upload, and not before', async () => {
    const { evidenceId, sha256 } = await keep('head');
    await office.app.registers.sweepEvidence();
    expect(await kept(evidenceId)).toBe(true);
    await age(evidenceId);
    expect(await office.app.registers.sweepEvidence()).toBe(1);
    expect(await kept(evidenceId)).toBe(false);
    expect(await filesOf()).not.toContain(sha256);
  });
  test('leaves what an event refers to, for ever', async () => {
    const { evidenceId, sha256 } = await keep('head');
    await submit(evidenceId);
    await age(evidenceId);
    await age(evidenceId, 'claimed_at');
    expect(await office.app.registers.sweepEvidence()).toBe(0);
    expect(await office.app.registers.sweepEvidence()).toBe(0);
    expect(await kept(evidenceId)).toBe(true);
    expect(await filesOf()).toContain(sha256);
  });
  test('leaves what a command is just about to refer to', async () => {
    const { evidenceId } = await keep('head');
    await age(evidenceId);
    await expect(
      run('submitResult', 'head', { taskId, obligationId, summary: ' ', evidence: [{ evidenceId }] }),
    ).rejects.toMatchObject({ code: 'text-missing' });
    expect(await office.app.registers.sweepEvidence()).toBe(0);
    await submit(evidenceId);
  });
  test('leaves a content that another file has too', async () => {
    const [orphan, other] = [await keep('head', 'như nhau'), await keep('head', 'như nhau')];
    await age(orphan.evidenceId);
    expect(await office.app.registers.sweepEvidence()).toBe(1);
    const { content } = await office.app.registers.openEvidence(callerOf('head'), other.evidenceId);
    expect(Buffer.concat(await content.toArray()).toString()).toBe('như nhau');
  });
  test('removes what a cut upload left behind, and leaves one that runs', async () => {
    await keep('head');
    const part = (name: string) => join(office.dataDir, 'evidence', name);
    for (const name of ['.old.part', '.new.part']) await writeFile(part(name), 'x');
    await utimes(part('.old.part'), 1, 1);
    await office.app.registers.sweepEvidence();
    expect(await filesOf()).not.toContain('.old.part');
    expect(await filesOf()).toContain('.new.part');
  });
});
