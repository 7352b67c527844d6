import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TaskId } from '@dondoc/domain';
import { createApplication, setup } from '../src/index.js';
import { commandsOf, head, obligationId, task } from './test-commands.js';
import { callerOf, openTestOffice, organisation, PASSWORD, type TestOffice } from './test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const { key, run, issued, types } = commandsOf(() => office);

describe('a command', () => {
  test('sent again with its key gives its first answer and writes nothing', async () => {
    const request = { asker: callerOf('clerk'), key: key(), input: { head, tasks: [task(1)] } };
    const first = await office.app.execute('draftPlan', request);
    const position = await office.store.headPosition();
    expect(await office.app.execute('draftPlan', request)).toEqual(first);
    expect(await office.store.headPosition()).toBe(position);
  });
  test('with a key that was used for another content is refused', async () => {
    const request = { asker: callerOf('clerk'), key: key(), input: { head, tasks: [task(1)] } };
    await office.app.execute('draftPlan', request);
    const other = { ...request, input: { head: { ...head, title: 'Khác' }, tasks: [] } };
    await expect(office.app.execute('draftPlan', other)).rejects.toMatchObject({ kind: 'key-reused' });
  });
  test('sent twenty times at once is done once', async () => {
    const { taskIds } = await issued();
    const request = { asker: callerOf('head'), key: key(), input: { taskId: taskIds[0]!, obligationId } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => office.app.execute('acknowledge', request)),
    );
    expect(new Set(answers.map((a) => a.position)).size).toBe(1);
    expect((await types(`task/${taskIds[0]}`)).filter((t) => t === 'TaskAcknowledged')).toHaveLength(1);
  });
  test('is decided again on the newest state when others change the task at the same time', async () => {
    const { taskIds } = await issued();
    const [taskId] = taskIds;
    await run('acknowledge', 'head', { taskId, obligationId });
    const notes = Array.from({ length: 40 }, (_, n) => `lần ${n}`);
    await Promise.all(notes.map((note) => run('reportProgress', 'head', { taskId, obligationId, note })));
    expect((await types(`task/${taskId}`)).filter((t) => t === 'ProgressReported')).toHaveLength(40);
  });
  test('is decided again after another process was faster', async () => {
    const { taskIds } = await issued();
    const [taskId] = taskIds;
    await run('acknowledge', 'head', { taskId, obligationId });
    const { pool, store, clock } = office;
    const replica = createApplication({ pool, store, clock });
    const input = (note: string) => ({ taskId: taskId!, obligationId, note });
    await Promise.all([
      run('reportProgress', 'head', input('một')),
      replica.execute('reportProgress', { asker: callerOf('head'), key: key(), input: input('hai') }),
    ]);
    expect((await types(`task/${taskId}`)).filter((t) => t === 'ProgressReported')).toHaveLength(2);
  });
  test('on a task the caller may not see answers as if it were not there', async () => {
    const { taskIds } = await issued();
    await expect(run('acknowledge', 'judge', { taskId: taskIds[0], obligationId })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'task-unknown',
    });
    await expect(run('acknowledge', 'judge', { taskId: 'nowhere', obligationId })).rejects.toMatchObject({
      kind: 'not-found',
      code: 'task-unknown',
    });
  });
  test('the caller sees but may not do is forbidden', async () => {
    const { taskIds } = await issued();
    for (const login of ['inspector', 'desk', 'chair', 'colleague'])
      await expect(run('acknowledge', login, { taskId: taskIds[0], obligationId })).rejects.toMatchObject({
        kind: 'forbidden',
      });
  });
  test('whose text the log cannot hold is refused with the place', async () => {
    const { taskIds } = await issued();
    const input = { taskId: taskIds[0], obligationId, text: 'a\0b' };
    await expect(run('urgeUnit', 'desk', input)).rejects.toMatchObject({ kind: 'invalid', code: 'bad-text' });
  });
});

describe('issuing a plan', () => {
  test('gives out every task in one append', async () => {
    const { planId, taskIds } = await issued();
    const streams = await office.store.readStreams([`plan/${planId}`, ...taskIds.map((id) => `task/${id}`)]);
    const positions = [...streams.values()]
      .flatMap((events) => events.slice(-1).map((e) => e.position))
      .sort((a, b) => a - b);
    expect(positions).toEqual([positions[0], positions[0]! + 1, positions[0]! + 2]);
  });
  test('gives out none where one has no owner', async () => {
    const drafted = await run('draftPlan', 'clerk', { head, tasks: [task(1), task(2, { owners: [] })] });
    const planId = drafted.ids['planId'];
    await expect(run('issuePlan', 'deputy', { planId, issuedOn: '2026-01-15' })).rejects.toMatchObject({
      code: 'task-without-owner',
    });
    expect(await types(`task/${planId}-t01`)).toEqual([]);
  });
  test('is refused to the clerk who typed it and to a unit', async () => {
    const { ids } = await run('draftPlan', 'clerk', { head, tasks: [task(1)] });
    const input = { planId: ids['planId'], issuedOn: '2026-01-15' };
    await expect(run('issuePlan', 'clerk', input)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(run('issuePlan', 'head', input)).rejects.toMatchObject({ kind: 'not-found' });
  });
  test('under the number of another plan is refused, also when both are issued at the same moment', async () => {
    const drafts = await Promise.all(
      [1, 2, 3].map(() =>
        run('draftPlan', 'clerk', { head: { ...head, number: '07/KH-UBND' }, tasks: [task(1)] }),
      ),
    );
    const settled = await Promise.allSettled(
      drafts.map(({ ids }) => run('issuePlan', 'deputy', { planId: ids['planId'], issuedOn: '2026-01-15' })),
    );
    const refused = settled.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => [reason.code, reason.params])).toEqual(
      [1, 2].map(() => ['plan-number-taken', { number: '07/KH-UBND', plan: 'Kế hoạch thử' }]),
    );
    const issued = drafts.map(async ({ ids }) => (await types(`task/${ids['planId']}-t01`)).length > 0);
    expect((await Promise.all(issued)).filter(Boolean)).toHaveLength(1);
  });
  test('under the number of another plan is refused also where the field for it is left empty', async () => {
    const numbered = { head: { ...head, number: '08/KH-UBND' }, tasks: [task(1)] };
    const [first, second] = [
      await run('draftPlan', 'clerk', numbered),
      await run('draftPlan', 'clerk', numbered),
    ];
    const issue = (planId: string | undefined) =>
      run('issuePlan', 'deputy', { planId, issuedOn: '2026-01-15', document: '' });
    await issue(first.ids['planId']);
    await expect(issue(second.ids['planId'])).rejects.toMatchObject({ code: 'plan-number-taken' });
  });
  test('on a version that is no longer the newest is refused', async () => {
    const { ids } = await run('draftPlan', 'clerk', { head, tasks: [task(1)] });
    const input = { planId: ids['planId'], issuedOn: '2026-01-15' };
    await expect(run('issuePlan', 'deputy', input, { ifMatch: 7 })).rejects.toMatchObject({
      kind: 'precondition-failed',
    });
  });
});

describe('assigning a person', () => {
  test('takes somebody of the lead unit only', async () => {
    const { taskIds } = await issued();
    const on = { taskId: taskIds[0], obligationId };
    await expect(run('assignPerson', 'head', { ...on, personId: 'helper' })).rejects.toMatchObject({
      code: 'person-not-in-unit',
    });
    await run('assignPerson', 'head', { ...on, personId: 'officer' });
    expect(await types(`task/${taskIds[0]}`)).toEqual(['TaskAssigned', 'PersonAssigned']);
  });
  test('in place of another needs the version that was seen', async () => {
    const { taskIds } = await issued();
    const on = { taskId: taskIds[0], obligationId };
    await run('assignPerson', 'head', { ...on, personId: 'officer' });
    const other = { ...on, personId: 'colleague' };
    await expect(run('assignPerson', 'head', other)).rejects.toMatchObject({ kind: 'precondition-required' });
    await expect(run('assignPerson', 'head', other, { ifMatch: 1 })).rejects.toMatchObject({
      kind: 'precondition-failed',
    });
    await run('assignPerson', 'head', other, { ifMatch: 2 });
    expect((await types(`task/${taskIds[0]}`)).at(-1)).toBe('PersonAssigned');
  });
});

describe('sessions', () => {
  const today = '2026-01-15';
  test('an unknown login, a wrong password and a locked account are told the same', async () => {
    await office.app.registers.registerPerson(setup, {
      personId: 'gone',
      name: 'Đã nghỉ',
      organisationId: 'city',
    });
    await office.app.registers.registerOffice(setup, {
      personId: 'gone',
      role: 'clerk',
      unitId: 'vp',
      from: '2026-01-01',
    });
    await office.app.sessions.setPassword('gone', 'gone', PASSWORD);
    await office.app.registers.lockAccount(callerOf('admin'), 'gone');
    for (const [login, password] of [
      ['nobody', 'x'],
      ['head', 'wrong'],
      ['gone', PASSWORD],
    ] as const)
      await expect(office.app.sessions.signIn(login, password, today)).rejects.toMatchObject({
        code: 'sign-in-failed',
      });
  });
  test('an office that is taken away ends on the next request', async () => {
    const { token } = await office.app.sessions.signIn('helper', PASSWORD, today);
    expect((await office.app.sessions.find(token, today))?.office.unitId).toBe('stp');
    await office.app.registers.registerOffice(callerOf('admin'), {
      personId: 'helper',
      role: 'head-of-unit',
      unitId: 'stp',
      from: '2026-01-01',
      to: '2026-01-14',
    });
    expect(await office.app.sessions.find(token, today)).toBeUndefined();
  });
  test('nobody gives themselves an office', async () => {
    const grant = {
      personId: 'admin',
      role: 'head-of-committee' as const,
      unitId: 'bcd',
      from: '2026-01-01',
    };
    await expect(office.app.registers.registerOffice(callerOf('admin'), grant)).rejects.toMatchObject({
      code: 'self-grant',
    });
    await expect(office.app.registers.registerOffice(callerOf('head'), grant)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('evidence', () => {
  const file = (taskId: TaskId, text = 'biên bản') => ({
    taskId,
    name: '../a/b.pdf',
    mediaType: 'application/pdf',
    content: Readable.from([Buffer.from(text)]),
  });
  test('goes into the event as id and SHA-256, and only for its own task', async () => {
    const { taskIds } = await issued();
    const [first, second] = taskIds;
    const kept = await office.app.registers.keepEvidence(callerOf('head'), file(first!));
    expect(kept.name).toBe('.._a_b.pdf');
    for (const taskId of taskIds) await run('acknowledge', 'head', { taskId, obligationId });
    const result = { obligationId, summary: 'Xong', evidence: [{ evidenceId: kept.evidenceId }] };
    await expect(run('submitResult', 'head', { taskId: second, ...result })).rejects.toMatchObject({
      code: 'evidence-unknown',
    });
    await run('submitResult', 'head', { taskId: first, ...result });
    const submitted = (await office.store.readStream(`task/${first}`)).at(-1);
    expect(submitted?.data['evidence']).toEqual([{ evidenceId: kept.evidenceId, sha256: kept.sha256 }]);
  });
  test('is there for those who see the task and for nobody else', async () => {
    const { taskIds } = await issued();
    const kept = await office.app.registers.keepEvidence(callerOf('head'), file(taskIds[0]!));
    const { content } = await office.app.registers.openEvidence(callerOf('inspector'), kept.evidenceId);
    expect(Buffer.concat(await content.toArray()).toString()).toBe('biên bản');
    await expect(office.app.registers.openEvidence(callerOf('judge'), kept.evidenceId)).rejects.toMatchObject(
      { kind: 'not-found' },
    );
  });
});

test('the organisation of the test is registered as it is', async () => {
  expect(await office.app.queries.organisation(callerOf('desk'))).toEqual(organisation);
});
