import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '@dondoc/domain';
import {
  everybody,
  logins,
  openThreeTasks,
  OUTSIDE_LINE,
  SEES,
  SEES_DRAFTS,
  SEES_TASK,
  STEER,
  type ThreeTasks,
} from './three-tasks.js';

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
  ['extensions', { due: '2026-06-30', reason: 'x' }],
  ['extensions/gh-1/answer', { answer: 'refuse', reason: 'x' }],
  ['extensions/gh-1/offer-answer', { takes: true }],
  ['contests', { reason: 'x', evidence: [] }],
  ['contests/kn-1/decision', { setAside: true, reason: 'x', document: '1' }],
  ['milestones/m-1/reports', { note: 'x' }],
  ['escalations', { office: 'head-of-committee', reason: 'x' }],
];

let three: ThreeTasks;
let planId: string;
beforeAll(async () => {
  three = await openThreeTasks();
  ({ planId } = three);
});
afterAll(() => three.office.close());
const ask: ThreeTasks['office']['ask'] = (...asked) => three.office.ask(...asked);
const get: ThreeTasks['get'] = (as, path) => three.get(as, path);
const seenBy: ThreeTasks['seenBy'] = (as) => three.seenBy(as);

/** The tasks of this plan that an answer names, anywhere in it. */
const namedIn = (text: string): string[] => [...new Set(text.match(/[\w-]+-t0\d(?!\d)/g) ?? [])].sort();

test('a task is there for those who have a part in it or steer, and for nobody else', async () => {
  for (const as of logins)
    for (const path of [`/tasks/${planId}-t01`, `/tasks/${planId}-t01/history`])
      expect([as, path, await get(as, path)]).toEqual([as, path, SEES.has(as) ? 200 : 404]);
});

/** The tasks that a list names. */
async function listed(as: string, path: string): Promise<string[]> {
  const { status, body } = await ask('GET', path, { as });
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
      const one = await ask('GET', `/plans/${planId}`, { as });
      const all = await ask('GET', '/plans', { as });
      const summary = all.body.items.find((plan: { planId: string }) => plan.planId === planId);
      for (const { counts } of [one.body, summary])
        expect([as, counts.tasks, counts.docket]).toEqual([as, length, length]);
    }
  });
  test('a scorecard shows a unit’s people its own line alone', async () => {
    for (const as of logins.filter((login) => !OUTSIDE_LINE.has(login))) {
      const { body } = await ask('GET', `/plans/${planId}/scorecard`, { as });
      const units = body.items.map((line: { unit: { unitId: string } }) => line.unit.unitId).sort();
      const [role, unitId] = everybody[as]!;
      const own = role === 'head-of-unit' || role === 'person-assigned' ? [unitId] : [];
      expect([as, units]).toEqual([as, STEER.includes(as) ? ['ca', 'snv', 'stp'] : own]);
    }
  });
});

test('what changes is told to those who may see it, and to nobody else', async () => {
  const follow = async (as: string) => {
    const url = new URL('/api/v1/events/stream', await three.office.api.getUrl());
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${await three.office.tokenOf(as)}` };
    const answer = await fetch(url, { headers, signal: stop.signal });
    return { as, stop, reader: answer.body!.pipeThrough(new TextDecoderStream()).getReader() };
  };
  const followers = await Promise.all(logins.map(follow));
  let position = 0;
  for (const t of ['t01', 't02', 't03'])
    ({ position } = await three.post('chair', `/tasks/${planId}-${t}/obligations/ob-1/guidance`, {
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
    expect([as, await get(as, `/plans/${three.draftId}`)]).toEqual([as, SEES_DRAFTS.has(as) ? 200 : 404]);
    expect([as, await get(as, `/plans/${planId}`)]).toEqual([as, OUTSIDE_LINE.has(as) ? 404 : 200]);
    const { body } = await ask('GET', '/plans', { as });
    const listed = body.items.map((plan: { planId: string }) => plan.planId).sort();
    const wanted = [
      ...(OUTSIDE_LINE.has(as) ? [] : [planId]),
      ...(SEES_DRAFTS.has(as) ? [three.draftId] : []),
    ].sort();
    expect([as, listed]).toEqual([as, wanted]);
  }
});

test('whoever cannot see a task is told that it is not there, whatever they try on it; readers are forbidden to act', async () => {
  const before = await three.office.store.headPosition();
  for (const as of logins.filter((login) => !SEES.has(login) || READERS_ONLY.includes(everybody[login]![0])))
    for (const [act, body] of ACTS) {
      const path = `/tasks/${planId}-t01/obligations/ob-1/${act}`;
      const { status } = await ask('POST', path, { as, body });
      expect([as, act, status]).toEqual([as, act, SEES.has(as) ? 403 : 404]);
    }
  expect(await three.office.store.headPosition()).toBe(before);
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
