import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Method } from './api-office.js';
import { everybody, logins, openThreeTasks, SEES_DRAFTS, SEES_TASK, type ThreeTasks } from './three-tasks.js';

let three: ThreeTasks;
let planId: string;
beforeAll(async () => {
  three = await openThreeTasks();
  ({ planId } = three);
});
afterAll(() => three.office.close());
const ask: ThreeTasks['office']['ask'] = (...asked) => three.office.ask(...asked);
const get: ThreeTasks['get'] = (as, path) => three.get(as, path);

/**
 * Who may do what on each task, written by hand, without looking at the policy table. What is sent is blank or impossible,
 * so that whoever is let through is refused by a rule and nothing changes.
 */
const LEADERS = ['chair', 'deputy', 'vice'];
const DECIDERS = ['chair', 'deputy'];
const [LEAD, CA_LEAD] = [['head', 'officer'], ['captain']];
const MAY: readonly (readonly [act: string, body: object, t01: readonly string[], t03: readonly string[]])[] =
  [
    ['person', { personId: 'nobody' }, ['head'], ['captain']],
    ['outside-competence', { reason: ' ' }, LEAD, CA_LEAD],
    ['progress', { note: ' ' }, LEAD, CA_LEAD],
    ['hand-offs', { toUnitId: 'nowhere', content: ' ' }, LEAD, CA_LEAD],
    ['difficulties', { category: 'x', text: ' ', proposal: ' ' }, LEAD, CA_LEAD],
    ['guidance', { text: ' ' }, [...LEADERS, 'desk', 'office'], [...LEADERS, 'office']],
    ['urgings', { text: ' ' }, [...LEADERS, 'desk'], [...LEADERS, 'office']],
    ['result', { summary: ' ', evidence: [] }, LEAD, CA_LEAD],
    ['approval', {}, ['head'], ['captain']],
    ['confirmation', {}, ['desk'], ['office']],
    ['return', { reason: ' ' }, ['desk'], ['office']],
    ['decisions/kl-none/completion', { note: ' ' }, LEAD, CA_LEAD],
    ['extensions', { due: '2026-06-30', reason: ' ' }, ['head'], ['captain']],
    ['extensions/gh-none/answer', { answer: 'refuse', reason: ' ' }, DECIDERS, DECIDERS],
    ['extensions/gh-none/offer-answer', { takes: true }, ['head'], ['captain']],
    ['contests', { reason: ' ', evidence: [] }, ['head'], ['captain']],
    ['contests/kn-none/decision', { setAside: true, reason: ' ', document: ' ' }, DECIDERS, DECIDERS],
    ['milestones/m-none/reports', { note: ' ' }, LEAD, CA_LEAD],
    ['escalations', { office: 'head-of-committee', reason: ' ' }, ['desk'], ['office']],
  ];
const MAY_ON_HAND_OFF: readonly (readonly [act: string, body: object, may: readonly string[]])[] = [
  ['answer', { opinion: ' ', agrees: true }, ['helper']],
  ['delivery', { note: ' ', evidence: [] }, ['helper']],
  ['taking', {}, LEAD],
  ['return', { reason: ' ' }, LEAD],
  ['date-proposal', { due: '2026-03-02', reason: ' ' }, ['helper']],
  ['date-answer', { agrees: true }, LEAD],
  ['withdrawal', { reason: ' ' }, LEAD],
];
const DECIDE: readonly (readonly [kind: string, may: readonly string[]])[] = [
  ['guide', LEADERS],
  ...[
    'extend',
    'reassign',
    'criticise',
    'accept-objective-cause',
    'close',
    'keep',
    'suspend',
    'resume',
    'reopen',
  ].map((kind) => [kind, DECIDERS] as const),
];

describe('each act is open to those whose it is, and to nobody else:', () => {
  const sees = (as: string, t: string) => SEES_TASK[t]?.has(as) ?? false;
  /** `yes` where a rule and not a right refused it. */
  const answerOf = async (as: string, path: string, body: object) => {
    const { status, body: problem } = await ask('POST', path, { as, body });
    return status === 404 && problem.code === 'task-unknown' ? 'hidden' : status === 403 ? 'no' : `yes`;
  };
  const wanted = (as: string, t: string, may: readonly string[]) =>
    may.includes(as) ? 'yes' : sees(as, t) ? 'no' : 'hidden';
  const check = async (t: string, path: string, body: object, may: readonly string[]) => {
    const before = await three.office.store.headPosition();
    const answers = await Promise.all(logins.map(async (as) => [as, await answerOf(as, path, body)]));
    expect(answers).toEqual(logins.map((as) => [as, wanted(as, t, may)]));
    expect(await three.office.store.headPosition()).toBe(before);
  };

  test.each(MAY)('%s', async (act, body, t01, t03) => {
    await check('t01', `/tasks/${planId}-t01/obligations/ob-1/${act}`, body, t01);
    await check('t03', `/tasks/${planId}-t03/obligations/ob-1/${act}`, body, t03);
  });
  test.each(MAY_ON_HAND_OFF)('hand-off %s', async (act, body, may) => {
    await check('t01', `/tasks/${planId}-t01/hand-offs/${three.handOffs['t01']}/${act}`, body, may);
  });
  test('a hand-off of a part that another unit has now is answered to that unit', async () => {
    const path = `/tasks/${planId}-t02/hand-offs/${three.handOffs['t02']}`;
    await check('t02', `${path}/taking`, {}, ['helper']);
  });
  test.each(DECIDE)('decision %s', async (kind, may) => {
    const targets = [{ taskId: `${planId}-t01`, obligationId: 'ob-1' }];
    await check('t01', '/decisions', { kind, text: ' ', document: ' ', targets }, may);
  });
  test('outside event', async () => {
    const on = (t: string) => ({ targets: [{ taskId: `${planId}-${t}`, obligationId: 'ob-1' }] });
    const event = { what: ' ', document: ' ', happenedOn: '2026-02-01' };
    await check('t01', '/outside-events', { ...event, ...on('t01') }, ['desk']);
    await check('t03', '/outside-events', { ...event, ...on('t03') }, ['office']);
  });
  test('a hand-off is not reached through another task', async () => {
    const path = `/tasks/${planId}-t03/hand-offs/${three.handOffs['t01']}/taking`;
    for (const as of logins) {
      const { status } = await ask('POST', path, { as, body: {} });
      expect([as, status === 403 || status === 404]).toEqual([as, true]);
    }
  });
  test('a decision on several tasks needs the right on each', async () => {
    const targets = ['t01', 't02', 'none'].map((t) => ({ taskId: `${planId}-${t}`, obligationId: 'ob-1' }));
    const body = { kind: 'guide', text: 'x', document: '1', targets };
    const before = await three.office.store.headPosition();
    expect((await ask('POST', '/decisions', { as: 'chair', body })).status).toBe(404);
    expect(await three.office.store.headPosition()).toBe(before);
  });
});

describe('plans are', () => {
  const task = { ref: 'I.9', content: ' ', leadsPrinted: [], deadline: { kind: 'standing' } };
  const DRAFTERS = ['desk', 'office', 'clerk'];
  const ISSUERS = ['desk', 'office', 'chair', 'deputy'];
  const acts = (): [Method, string, object, readonly string[]][] => [
    ['POST', `/plans/${three.draftId}/tasks`, task, DRAFTERS],
    ['PUT', `/plans/${three.draftId}/draft-tasks/none`, task, DRAFTERS],
    ['DELETE', `/plans/${three.draftId}/draft-tasks/none`, { reason: '' }, DRAFTERS],
    [
      'PUT',
      `/plans/${three.draftId}/draft-tasks/none/owners`,
      { owners: [{ kind: 'unit', unitId: 'snv' }] },
      DRAFTERS,
    ],
    ['POST', `/plans/${three.draftId}/issuance`, { issuedOn: '2026-02-02' }, ISSUERS],
  ];
  test('drafted and issued by those whose it is', async () => {
    for (const [method, path, body, may] of acts())
      for (const as of logins) {
        const { status, body: problem } = await ask(method, path, { as, body });
        const answer =
          status === 404 && problem.code === 'plan-unknown' ? 'hidden' : status === 403 ? 'no' : 'yes';
        const wanted = may.includes(as) ? 'yes' : SEES_DRAFTS.has(as) ? 'no' : 'hidden';
        expect([as, method, path, answer]).toEqual([as, method, path, wanted]);
      }
  });
  test('begun by those who draft', async () => {
    for (const as of logins.filter((login) => !DRAFTERS.includes(login)))
      expect([as, (await ask('POST', '/plans', { as, body: { title: 'x' } })).status]).toEqual([as, 403]);
  });
});

test('the log is the inspector’s; an administrator sees envelopes', async () => {
  for (const as of logins) {
    const { status, body } = await ask('GET', '/events', { as });
    expect([as, status]).toEqual([as, ['inspector', 'admin'].includes(as) ? 200 : 403]);
    if (as === 'admin') expect(body.items.some((event: object) => 'data' in event)).toBe(false);
  }
});

test('people of another unit are shown to those who steer, of one’s own to its head; units to all', async () => {
  const ANY = ['chair', 'deputy', 'vice', 'member', 'aide', 'desk', 'office', 'admin'];
  const OWN = [...ANY, 'head', 'helper', 'judge', 'captain'];
  for (const as of logins) {
    const other = everybody[as]?.[1] === 'snv' ? 'stp' : 'snv';
    expect([as, await get(as, `/people?unitId=${other}`)]).toEqual([as, ANY.includes(as) ? 200 : 403]);
    expect([as, await get(as, '/people')]).toEqual([as, OWN.includes(as) ? 200 : 403]);
    expect([as, await get(as, '/units')]).toEqual([as, 200]);
  }
});

test('a notice is seen by whom it was for, and is not there for others', async () => {
  const path = '/notices/00000000000000000000000000000000/seen';
  for (const as of logins) expect([as, (await ask('POST', path, { as })).status]).toEqual([as, 404]);
});

test('a person acts only in an office they hold', async () => {
  for (const body of [
    { role: 'head-of-committee', unitId: 'bcd' },
    { role: 'auditor', unitId: 'snv' },
    { role: 'head-of-unit', unitId: 'stp' },
  ]) {
    const { status } = await ask('PUT', '/me/office', { as: 'officer', body });
    expect([body.role, status]).toEqual([body.role, 403]);
  }
});

describe('a file of a task', () => {
  const upload = async (as: string, t: string) => {
    const url = new URL(`/api/v1/evidence?taskId=${planId}-${t}&name=a.pdf`, await three.office.api.getUrl());
    const headers = {
      authorization: `Bearer ${await three.office.tokenOf(as)}`,
      'content-type': 'application/octet-stream',
    };
    const answer = await fetch(url, { method: 'POST', headers, body: 'biên bản' });
    return { status: answer.status, body: (await answer.json()) as { evidenceId: string } };
  };
  test.each([
    ['t01', ['head', 'officer', 'helper']],
    ['t02', ['helper']],
    ['t03', ['captain']],
  ])('is uploaded by those who can hand something in: %s', async (t, may) => {
    for (const as of logins) {
      const wanted = may.includes(as) ? 201 : SEES_TASK[t]?.has(as) ? 403 : 404;
      expect([as, (await upload(as, t)).status]).toEqual([as, wanted]);
    }
  });
  test('is opened by those who may see the task', async () => {
    for (const t of Object.keys(SEES_TASK)) {
      const { evidenceId } = (await upload(t === 't03' ? 'captain' : 'helper', t)).body;
      for (const as of logins)
        expect([as, t, await get(as, `/evidence/${evidenceId}`)]).toEqual([
          ...[as, t],
          SEES_TASK[t]?.has(as) ? 200 : 404,
        ]);
    }
  });
});
