import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Role } from '@dondoc/domain';
import { people } from '../../../libs/application/test/test-office.js';
import { openApiOffice, type ApiOffice } from './api-office.js';

/** Who may see a task that the Interior leads, Justice supports and nobody else has a part in: written by hand. */
const SEES: ReadonlySet<string> = new Set([
  'chair',
  'deputy',
  'desk',
  'office',
  'inspector',
  'head',
  'officer',
  'colleague',
  'helper',
]);
const SEES_DRAFTS: ReadonlySet<string> = new Set(['chair', 'deputy', 'desk', 'office', 'clerk', 'inspector']);
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

let office: ApiOffice;
let planId: string;
let draftId: string;
beforeAll(async () => {
  office = await openApiOffice();
  const post = async (as: string, path: string, body: object) =>
    (await office.ask('POST', path, { as, body })).body;
  const task = {
    ref: 'I.1',
    content: 'Việc',
    leadsPrinted: ['Sở Nội vụ'],
    supportsPrinted: ['Sở Tư pháp'],
    deadline: { kind: 'standing' },
  };
  planId = (await post('clerk', '/plans', { title: 'Ban hành' })).ids.planId;
  draftId = (await post('clerk', '/plans', { title: 'Dự thảo' })).ids.planId;
  await post('clerk', `/plans/${planId}/tasks`, task);
  const { position } = await post('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' });
  await office.ask('GET', `/plans?atLeast=${position}`, { as: 'desk' });
});
afterAll(() => office.close());

const logins = Object.keys(people);
const get = async (as: string, path: string) => (await office.ask('GET', path, { as })).status;

test('a task is there for those who have a part in it or steer, and for nobody else', async () => {
  for (const as of logins)
    for (const path of [`/tasks/${planId}-t01`, `/tasks/${planId}-t01/history`])
      expect([as, path, await get(as, path)]).toEqual([as, path, SEES.has(as) ? 200 : 404]);
});

test('no list names a task to somebody who may not see it', async () => {
  for (const as of logins.filter((login) => !SEES.has(login)))
    for (const path of [
      `/plans/${planId}/tasks`,
      '/work',
      '/work?scope=unit',
      '/hand-offs',
      '/docket',
      '/notices',
    ]) {
      const { body } = await office.ask('GET', path, { as });
      expect([as, path, JSON.stringify(body).includes(`${planId}-t01`)]).toEqual([as, path, false]);
    }
});

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
  for (const as of logins.filter((login) => !SEES.has(login) || READERS_ONLY.includes(people[login]![0])))
    for (const [act, body] of ACTS) {
      const path = `/tasks/${planId}-t01/obligations/ob-1/${act}`;
      const { status } = await office.ask('POST', path, { as, body });
      expect([as, act, status]).toEqual([as, act, SEES.has(as) ? 403 : 404]);
    }
  expect(await office.store.headPosition()).toBe(before);
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
