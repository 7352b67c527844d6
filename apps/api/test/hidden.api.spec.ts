import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTimeService, rulesLoader, setup, type DueWatch } from '@dondoc/application';
import type { StandingView } from '@dondoc/contracts';
import type { Role } from '@dondoc/domain';
import { organisation, people } from '../../../libs/application/test/test-office.js';
import { openApiOffice, type ApiOffice, type Method } from './api-office.js';

/**
 * Beside the people of the test office: the standing agency's own unit without its desk, which steers nothing and knows
 * only what the unit has a part in; the rest of the committee; a clerk of a department.
 */
const MORE: Readonly<Record<string, readonly [Role, string]>> = {
  captain: ['head-of-unit', 'ca'],
  trooper: ['person-assigned', 'ca'],
  vice: ['leader-in-charge', 'bcd'],
  member: ['committee-member', 'bcd'],
  aide: ['assistance-team', 'bcd'],
  scribe: ['clerk', 'snv'],
};
const everybody = { ...people, ...MORE };

const STEER = ['chair', 'deputy', 'vice', 'member', 'aide', 'desk', 'office', 'inspector'];
/** Who may see a task that the Interior leads, Justice supports and nobody else has a part in: written by hand. */
const SEES: ReadonlySet<string> = new Set([...STEER, 'head', 'officer', 'colleague', 'helper']);
/** Who sees which task of the plan: the second was taken from the Interior, the third is the standing agency's own. */
const SEES_TASK: Readonly<Record<string, ReadonlySet<string>>> = {
  t01: SEES,
  t02: new Set([...STEER, 'helper']),
  t03: new Set([...STEER, 'captain', 'trooper']),
};
const SEES_DRAFTS: ReadonlySet<string> = new Set([
  ...['chair', 'deputy', 'vice', 'desk', 'office', 'clerk', 'inspector'],
]);
const OUTSIDE_LINE: ReadonlySet<string> = new Set(['judge', 'admin']);
const READERS_ONLY: readonly Role[] = ['auditor', 'administrator', 'clerk'];

const ACTS: readonly [string, object][] = [
  ['person', { personId: 'officer' }],
  ['acknowledgement', {}],
  ['outside-competence', { reason: 'x' }],
  ['progress', { note: 'x' }],
  ['hand-offs', { toUnitId: 'stp', content: 'x' }],
  ['difficulties', { category: 'x', text: 'x', proposal: 'x' }],
  ['guidance', { text: 'x' }],
  ['urgings', { text: 'x' }],
  ['docket-items', { reason: 'x' }],
  ['result', { summary: 'x', evidence: [{ document: '1' }] }],
  ['approval', {}],
  ['confirmation', {}],
  ['return', { reason: 'x' }],
  ['decisions/kl-1/completion', { note: 'x' }],
];

const LATER = '2026-02-02T03:00:00.000Z';

let office: ApiOffice;
let planId: string;
let draftId: string;
/** The hand-off of each task that has one. */
const handOffs: Record<string, string> = {};

async function post(as: string, path: string, body: object) {
  const answer = await office.ask('POST', path, { as, body });
  if (answer.status !== 200) throw new Error(`${as} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

async function register([personId, [role, unitId]]: [string, readonly [Role, string]]): Promise<void> {
  const { organisationId } = organisation;
  await office.app.registers.registerPerson(setup, { personId, name: `Người ${personId}`, organisationId });
  await office.app.registers.registerOffice(setup, { personId, role, unitId, from: '2026-01-01' });
}

/** Everything that time does to a task until the clock's instant. */
async function letTimePass(taskId: string): Promise<void> {
  const { store, pool, clock } = office;
  const time = createTimeService({ store, pool, clock, loadRules: rulesLoader(store) });
  const firstOf = ({ watches }: StandingView) => watches[0] as unknown as DueWatch | undefined;
  let watch = firstOf(await time.assess(taskId));
  while (watch && watch.at <= clock.at) watch = firstOf(await time.pass(taskId, watch));
}

/** Three tasks, each on the docket and escalated, and a request between the units of the first two. */
beforeAll(async () => {
  office = await openApiOffice();
  for (const one of Object.entries(MORE)) await register(one);
  const task = (ref: string, lead: string, supportsPrinted: string[] = []) => ({
    ref,
    content: `Việc ${ref}`,
    leadsPrinted: [lead],
    supportsPrinted,
    deadline: { kind: 'by', due: '2026-01-30' },
  });
  planId = (await post('clerk', '/plans', { title: 'Ban hành' })).ids.planId;
  draftId = (await post('clerk', '/plans', { title: 'Dự thảo' })).ids.planId;
  await post('clerk', `/plans/${planId}/tasks`, task('I.1', 'Sở Nội vụ', ['Sở Tư pháp']));
  await post('clerk', `/plans/${planId}/tasks`, task('I.2', 'Sở Nội vụ'));
  await post('clerk', `/plans/${planId}/tasks`, task('I.3', 'Công an thành phố'));
  await post('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' });
  const on = (t: string, act: string) => `/tasks/${planId}-${t}/obligations/ob-1/${act}`;
  for (const t of ['t01', 't02']) await post('head', on(t, 'person'), { personId: 'officer' });
  for (const t of ['t01', 't02']) {
    await post('head', on(t, 'acknowledgement'), {});
    const asked = await post('head', on(t, 'hand-offs'), { toUnitId: 'stp', content: 'Góp ý' });
    handOffs[t] = asked.ids.handOffId;
  }
  await post('deputy', '/decisions', {
    kind: 'reassign',
    text: 'Giao lại',
    document: '12/TB-BCĐ',
    targets: [{ taskId: `${planId}-t02`, obligationId: 'ob-1' }],
    toUnitId: 'stp',
  });
  office.clock.at = LATER;
  for (const t of Object.keys(SEES_TASK)) await letTimePass(`${planId}-${t}`);
  await post('desk', on('t01', 'docket-items'), { reason: 'Chậm' });
  await post('desk', on('t02', 'docket-items'), { reason: 'Chậm' });
  const { position } = await post('office', on('t03', 'docket-items'), { reason: 'Chậm' });
  await office.ask('GET', `/plans?atLeast=${position}`, { as: 'desk' });
});
afterAll(() => office.close());

const logins = Object.keys(everybody);
const get = async (as: string, path: string) => (await office.ask('GET', path, { as })).status;
const seenBy = (as: string) =>
  Object.keys(SEES_TASK)
    .filter((t) => SEES_TASK[t]?.has(as))
    .map((t) => `${planId}-${t}`);

/** The tasks of this plan that an answer names, anywhere in it. */
const namedIn = (text: string): string[] => [...new Set(text.match(/[\w-]+-t0\d(?!\d)/g) ?? [])].sort();

test('a task is there for those who have a part in it or steer, and for nobody else', async () => {
  for (const as of logins)
    for (const path of [`/tasks/${planId}-t01`, `/tasks/${planId}-t01/history`])
      expect([as, path, await get(as, path)]).toEqual([as, path, SEES.has(as) ? 200 : 404]);
});

/** The tasks that a list names. */
async function listed(as: string, path: string): Promise<string[]> {
  const { status, body } = await office.ask('GET', path, { as });
  if (status !== 200) throw new Error(`${as} ${path}: ${JSON.stringify(body)}`);
  return namedIn(JSON.stringify(body));
}

test('a unit that lost its part knows the task no more, and the standing agency’s people only what their unit works on', async () => {
  for (const as of logins)
    for (const t of Object.keys(SEES_TASK)) {
      const wanted = SEES_TASK[t]?.has(as) ? 200 : 404;
      expect([as, t, await get(as, `/tasks/${planId}-${t}`)]).toEqual([as, t, wanted]);
      expect([as, t, await get(as, `/tasks/${planId}-${t}/history`)]).toEqual([as, t, wanted]);
    }
});

describe('lists agree with pages: a list names', () => {
  /** Of a whole plan: what may be seen, all of it. */
  test.each(['tasks', 'tasks?text=viec', 'escalations'])(
    'every task that may be seen and no other: %s',
    async (list) => {
      for (const as of logins.filter((login) => !OUTSIDE_LINE.has(login))) {
        expect([as, await listed(as, `/plans/${planId}/${list}`)]).toEqual([as, seenBy(as)]);
      }
    },
  );
  test('every docket item that may be seen and no other', async () => {
    for (const as of logins)
      for (const path of ['/docket', `/docket?planId=${planId}`, '/docket?open=false']) {
        if (path.includes('planId') && OUTSIDE_LINE.has(as)) continue;
        expect([as, path, await listed(as, path)]).toEqual([as, path, seenBy(as)]);
      }
  });
  test('in the lists of a person or a unit, nothing that may not be seen', async () => {
    for (const as of logins)
      for (const path of [
        '/work',
        '/work?scope=unit',
        '/hand-offs',
        '/hand-offs?side=asking',
        '/hand-offs?open=true',
      ]) {
        const beyond = (await listed(as, path)).filter((id) => !seenBy(as).includes(id));
        expect([as, path, beyond]).toEqual([as, path, []]);
      }
  });
  test('and counts count no more than that', async () => {
    for (const as of logins.filter((login) => !OUTSIDE_LINE.has(login))) {
      const { length } = seenBy(as);
      const one = await office.ask('GET', `/plans/${planId}`, { as });
      const all = await office.ask('GET', '/plans', { as });
      const summary = all.body.items.find((plan: { planId: string }) => plan.planId === planId);
      for (const { counts } of [one.body, summary])
        expect([as, counts.tasks, counts.docket]).toEqual([as, length, length]);
    }
  });
  test('a scorecard shows a unit’s people its own line alone', async () => {
    for (const as of logins.filter((login) => !OUTSIDE_LINE.has(login))) {
      const { body } = await office.ask('GET', `/plans/${planId}/scorecard`, { as });
      const units = body.items.map((line: { unit: { unitId: string } }) => line.unit.unitId).sort();
      const [role, unitId] = everybody[as]!;
      const own = role === 'head-of-unit' || role === 'person-assigned' ? [unitId] : [];
      expect([as, units]).toEqual([as, STEER.includes(as) ? ['ca', 'snv', 'stp'] : own]);
    }
  });
});

test('what changes is told to those who may see it, and to nobody else', async () => {
  const follow = async (as: string) => {
    const url = new URL('/api/v1/events/stream', await office.api.getUrl());
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${await office.tokenOf(as)}` };
    const answer = await fetch(url, { headers, signal: stop.signal });
    return { as, stop, reader: answer.body!.pipeThrough(new TextDecoderStream()).getReader() };
  };
  const followers = await Promise.all(logins.map(follow));
  let position = 0;
  for (const t of ['t01', 't02', 't03'])
    ({ position } = await post('chair', `/tasks/${planId}-${t}/obligations/ob-1/guidance`, {
      text: 'Làm ngay',
    }));
  const told = async ({ as, stop, reader }: (typeof followers)[number]) => {
    let text = '';
    while (!positionsIn(text).some((p) => p >= position)) text += (await reader.read()).value ?? '';
    stop.abort();
    return [as, namedIn(text)];
  };
  expect(await Promise.all(followers.map(told))).toEqual(logins.map((as) => [as, seenBy(as)]));
});

/** Positions of the messages that have come whole. */
const positionsIn = (text: string): number[] =>
  [...text.matchAll(/"position":(\d+),.*\n\n/g)].map(([, position]) => Number(position));

test('a draft is there for those who make or read drafts; an issued plan for bodies in the line', async () => {
  for (const as of logins) {
    expect([as, await get(as, `/plans/${draftId}`)]).toEqual([as, SEES_DRAFTS.has(as) ? 200 : 404]);
    expect([as, await get(as, `/plans/${planId}`)]).toEqual([as, OUTSIDE_LINE.has(as) ? 404 : 200]);
    const { body } = await office.ask('GET', '/plans', { as });
    const listed = body.items.map((plan: { planId: string }) => plan.planId).sort();
    const wanted = [
      ...(OUTSIDE_LINE.has(as) ? [] : [planId]),
      ...(SEES_DRAFTS.has(as) ? [draftId] : []),
    ].sort();
    expect([as, listed]).toEqual([as, wanted]);
  }
});

test('whoever cannot see a task is told that it is not there, whatever they try on it; readers are forbidden to act', async () => {
  const before = await office.store.headPosition();
  for (const as of logins.filter((login) => !SEES.has(login) || READERS_ONLY.includes(everybody[login]![0])))
    for (const [act, body] of ACTS) {
      const path = `/tasks/${planId}-t01/obligations/ob-1/${act}`;
      const { status } = await office.ask('POST', path, { as, body });
      expect([as, act, status]).toEqual([as, act, SEES.has(as) ? 403 : 404]);
    }
  expect(await office.store.headPosition()).toBe(before);
});

/**
 * Who may do what on each task, written by hand, without looking at the policy table. What is sent is blank or impossible,
 * so that whoever is let through is refused by a rule and nothing changes.
 */
const LEADERS = ['chair', 'deputy', 'vice'];
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
  ];
const MAY_ON_HAND_OFF: readonly (readonly [act: string, body: object, may: readonly string[]])[] = [
  ['answer', { opinion: ' ', agrees: true }, ['helper']],
  ['delivery', { note: ' ', evidence: [] }, ['helper']],
  ['taking', {}, LEAD],
  ['return', { reason: ' ' }, LEAD],
];
const DECIDE: readonly (readonly [kind: string, may: readonly string[]])[] = [
  ['guide', LEADERS],
  ...['extend', 'reassign', 'criticise', 'accept-objective-cause', 'close'].map(
    (kind) => [kind, ['chair', 'deputy']] as const,
  ),
];

describe('each act is open to those whose it is, and to nobody else:', () => {
  const sees = (as: string, t: string) => SEES_TASK[t]?.has(as) ?? false;
  /** `yes` where a rule and not a right refused it. */
  const answerOf = async (as: string, path: string, body: object) => {
    const { status, body: problem } = await office.ask('POST', path, { as, body });
    return status === 404 && problem.code === 'task-unknown' ? 'hidden' : status === 403 ? 'no' : `yes`;
  };
  const wanted = (as: string, t: string, may: readonly string[]) =>
    may.includes(as) ? 'yes' : sees(as, t) ? 'no' : 'hidden';
  const check = async (t: string, path: string, body: object, may: readonly string[]) => {
    const before = await office.store.headPosition();
    const answers = await Promise.all(logins.map(async (as) => [as, await answerOf(as, path, body)]));
    expect(answers).toEqual(logins.map((as) => [as, wanted(as, t, may)]));
    expect(await office.store.headPosition()).toBe(before);
  };

  test.each(MAY)('%s', async (act, body, t01, t03) => {
    await check('t01', `/tasks/${planId}-t01/obligations/ob-1/${act}`, body, t01);
    await check('t03', `/tasks/${planId}-t03/obligations/ob-1/${act}`, body, t03);
  });
  test.each(MAY_ON_HAND_OFF)('hand-off %s', async (act, body, may) => {
    await check('t01', `/tasks/${planId}-t01/hand-offs/${handOffs['t01']}/${act}`, body, may);
  });
  test('a hand-off of a part that another unit has now is answered to that unit', async () => {
    const path = `/tasks/${planId}-t02/hand-offs/${handOffs['t02']}`;
    await check('t02', `${path}/taking`, {}, ['helper']);
  });
  test.each(DECIDE)('decision %s', async (kind, may) => {
    const targets = [{ taskId: `${planId}-t01`, obligationId: 'ob-1' }];
    await check('t01', '/decisions', { kind, text: ' ', document: ' ', targets }, may);
  });
  test('a hand-off is not reached through another task', async () => {
    const path = `/tasks/${planId}-t03/hand-offs/${handOffs['t01']}/taking`;
    for (const as of logins) {
      const { status } = await office.ask('POST', path, { as, body: {} });
      expect([as, status === 403 || status === 404]).toEqual([as, true]);
    }
  });
  test('a decision on several tasks needs the right on each', async () => {
    const targets = ['t01', 't02', 'none'].map((t) => ({ taskId: `${planId}-${t}`, obligationId: 'ob-1' }));
    const body = { kind: 'guide', text: 'x', document: '1', targets };
    const before = await office.store.headPosition();
    expect((await office.ask('POST', '/decisions', { as: 'chair', body })).status).toBe(404);
    expect(await office.store.headPosition()).toBe(before);
  });
});

describe('plans are', () => {
  const task = { ref: 'I.9', content: ' ', leadsPrinted: [], deadline: { kind: 'standing' } };
  const DRAFTERS = ['desk', 'office', 'clerk'];
  const ISSUERS = ['desk', 'office', 'chair', 'deputy'];
  const acts = (): [Method, string, object, readonly string[]][] => [
    ['POST', `/plans/${draftId}/tasks`, task, DRAFTERS],
    ['PUT', `/plans/${draftId}/draft-tasks/none`, task, DRAFTERS],
    ['DELETE', `/plans/${draftId}/draft-tasks/none`, { reason: '' }, DRAFTERS],
    [
      'PUT',
      `/plans/${draftId}/draft-tasks/none/owners`,
      { owners: [{ kind: 'unit', unitId: 'snv' }] },
      DRAFTERS,
    ],
    ['POST', `/plans/${draftId}/issuance`, { issuedOn: '2026-02-02' }, ISSUERS],
  ];
  test('drafted and issued by those whose it is', async () => {
    for (const [method, path, body, may] of acts())
      for (const as of logins) {
        const { status, body: problem } = await office.ask(method, path, { as, body });
        const answer =
          status === 404 && problem.code === 'plan-unknown' ? 'hidden' : status === 403 ? 'no' : 'yes';
        const wanted = may.includes(as) ? 'yes' : SEES_DRAFTS.has(as) ? 'no' : 'hidden';
        expect([as, method, path, answer]).toEqual([as, method, path, wanted]);
      }
  });
  test('begun by those who draft', async () => {
    for (const as of logins.filter((login) => !DRAFTERS.includes(login)))
      expect([as, (await office.ask('POST', '/plans', { as, body: { title: 'x' } })).status]).toEqual([
        as,
        403,
      ]);
  });
});

test('the log is the inspector’s; an administrator sees envelopes', async () => {
  for (const as of logins) {
    const { status, body } = await office.ask('GET', '/events', { as });
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
  for (const as of logins) expect([as, (await office.ask('POST', path, { as })).status]).toEqual([as, 404]);
});

test('a person acts only in an office they hold', async () => {
  for (const body of [
    { role: 'head-of-committee', unitId: 'bcd' },
    { role: 'auditor', unitId: 'snv' },
    { role: 'head-of-unit', unitId: 'stp' },
  ]) {
    const { status } = await office.ask('PUT', '/me/office', { as: 'officer', body });
    expect([body.role, status]).toEqual([body.role, 403]);
  }
});

describe('a file of a task', () => {
  const upload = async (as: string, t: string) => {
    const url = new URL(`/api/v1/evidence?taskId=${planId}-${t}&name=a.pdf`, await office.api.getUrl());
    const headers = {
      authorization: `Bearer ${await office.tokenOf(as)}`,
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

test('ids that are no ids open nothing', async () => {
  for (const id of [
    'undefined',
    'null',
    '%5B%5D',
    '*',
    '../me',
    "'%20or%201=1--",
    `${planId}-t01%00`,
    `${planId}-T01`,
  ])
    expect([id, await get('desk', `/tasks/${id}/history`)]).toEqual([id, 404]);
});
