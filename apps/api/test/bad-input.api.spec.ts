import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Method } from './api-office.js';
import { openThreeTasks, type ThreeTasks } from './three-tasks.js';

let three: ThreeTasks;
let planId: string;
beforeAll(async () => {
  three = await openThreeTasks();
  ({ planId } = three);
});
afterAll(() => three.office.close());
const ask: ThreeTasks['office']['ask'] = (...asked) => three.office.ask(...asked);
const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
const OCTETS = { 'content-type': 'application/octet-stream' };

test('a stream of bytes is taken where files are uploaded and nowhere else', async () => {
  const part = `/tasks/${planId}-t01/obligations/ob-1`;
  const routes: [Method, string][] = [
    ['POST', '/sessions'],
    ['POST', '/plans'],
    ['POST', '/decisions'],
    ['POST', `${part}/progress`],
    ['PUT', '/me/office'],
  ];
  for (const [method, path] of routes) {
    const { status } = await ask(method, path, { as: 'head', body: 'x', headers: OCTETS });
    expect([path, status]).toEqual([path, 415]);
  }
  expect((await ask('GET', '/me', { as: 'head' })).status).toBe(200);
});

test('a file is uploaded as bytes, not as JSON', async () => {
  const path = `/evidence?taskId=${planId}-t01&name=a.pdf`;
  for (const body of ['["a"]', '{"a":1}', undefined])
    expect([body, (await ask('POST', path, { as: 'head', body })).status]).toEqual([body, 415]);
});

test('a name cut short keeps whole characters', async () => {
  const name = `${'a'.repeat(199)}😀`;
  const path = `/evidence?taskId=${planId}-t01&name=${encodeURIComponent(name)}`;
  const { body } = await ask('POST', path, { as: 'head', body: 'x', headers: OCTETS });
  expect(body.name).toBe('a'.repeat(199));
});

test('JSON nested deeper than any of ours is refused before anybody looks into it', async () => {
  const arrays = (n: number) => `{"login":${'['.repeat(n)}${']'.repeat(n)},"password":"x"}`;
  for (const [depth, status] of [
    [20, 422],
    [40, 400],
    [200_000, 400],
  ] as const) {
    const answer = await ask('POST', '/sessions', { body: arrays(depth) });
    expect([depth, answer.status, answer.body.code]).toEqual([depth, status, 'request-invalid']);
  }
  const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  expect((await ask('POST', '/sessions', { body: objects })).status).toBe(400);
});

test('an object of more fields than any of ours is refused without naming each', async () => {
  const fields = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, 1]));
  const few = await ask('POST', '/sessions', { body: fields(10) });
  const many = await ask('POST', '/sessions', { body: fields(2000) });
  expect([few.status, few.body.errors.length > 10]).toEqual([422, true]);
  expect([many.status, many.body.errors]).toEqual([400, []]);
});

test('a request that does not arrive in five minutes is given up', () => {
  const server = three.office.api.getHttpServer() as { requestTimeout: number; headersTimeout: number };
  expect(server.requestTimeout).toBe(300_000);
  expect(server.headersTimeout).toBeGreaterThan(0);
});

test('a login that no account can have is an unknown login', async () => {
  const body = { login: 'head\0', password: 'x' };
  expect((await ask('POST', '/sessions', { body })).body.code).toBe('sign-in-failed');
});

test('too many attempts are told when to come back', async () => {
  const attempt = () => ask('POST', '/sessions', { body: { login: 'nobody', password: 'x' } });
  const answers = await Promise.all(Array.from({ length: 11 }, attempt));
  const late = answers.find(({ status }) => status === 429);
  expect(Number(late?.headers['retry-after'])).toBe(60);
});

test('a cursor that is not ours is refused', async () => {
  for (const [list, key] of [
    ['/plans', ['a\0', 'b']],
    ['/plans', ['2026-01-01', 'b\0']],
    [`/plans/${planId}/tasks?sort=due`, ['2026-01-01', 'x']],
    [`/plans/${planId}/tasks?sort=due`, [1, 2]],
    [`/plans/${planId}/tasks?sort=due`, ['2026-01-01\0', 2]],
    [`/plans/${planId}/tasks`, ['x']],
  ] as const) {
    const { status, body } = await ask(
      'GET',
      `${list}${list.includes('?') ? '&' : '?'}after=${cursor(key)}`,
      {
        as: 'desk',
      },
    );
    expect([list, key, status, body.code]).toEqual([list, key, 422, 'cursor-invalid']);
  }
});

test('a day far beyond our time is a slip and refused: nobody counts its working days', async () => {
  const part = `/tasks/${planId}-t01/obligations/ob-1`;
  const targets = [{ taskId: `${planId}-t01`, obligationId: 'ob-1' }];
  for (const due of ['0000-01-01', '0206-12-31', '1899-12-31', '2200-01-01', '9999-12-31']) {
    const task = { ref: 'I.8', content: 'Rà soát', leadsPrinted: [], deadline: { kind: 'by', due } };
    const decision = { kind: 'extend', text: 'x', document: '1', due, targets };
    for (const [as, path, body, field] of [
      ['clerk', `/plans/${three.draftId}/tasks`, task, 'deadline.due'],
      ['desk', `/plans/${three.draftId}/issuance`, { issuedOn: due }, 'issuedOn'],
      ['head', `${part}/hand-offs`, { toUnitId: 'stp', content: 'x', due }, 'due'],
      ['chair', '/decisions', decision, 'due'],
    ] as const) {
      const { status, body: problem } = await ask('POST', path, { as, body });
      expect([path, due, status, problem.errors[0]?.field]).toEqual([path, due, 422, field]);
    }
  }
});

test('history is asked for as of an instant that exists', async () => {
  const path = `/tasks/${planId}-t01/history?asOf=`;
  for (const [asOf, status] of [
    ['2026-02-28T00:00:00Z', 200],
    ['2199-12-31T23:59:59.999Z', 200],
    ['9999-12-31T23:59:59.999Z', 422],
    ['2026-02-30T00:00:00Z', 422],
    ['2026-99-99T00:00:00Z', 422],
    ['0000-01-01T00:00:00Z', 422],
  ] as const)
    expect([asOf, (await ask('GET', path + asOf, { as: 'desk' })).status]).toEqual([asOf, status]);
});

test('a null where something may be left out is the same as leaving it out, and no event keeps it', async () => {
  const head = { title: 'Kế hoạch thử', basedOn: null, supersedes: null, meetings: null, validTo: null };
  const drafted = await ask('POST', '/plans', { as: 'desk', body: head });
  expect(drafted.status).toBe(200);
  const { planId: made } = (drafted.body as { ids: { planId: string } }).ids;
  const deadline = { kind: 'by', due: '2026-12-31', every: null, thenStanding: null };
  const draft = { ref: 'I.1', content: 'Việc', deadline, milestones: null, targets: null, completion: null };
  const added = await ask('POST', `/plans/${made}/tasks`, { as: 'desk', body: draft });
  expect(added.status).toBe(200);
  const { rows } = await three.office.pool.query<{ n: number }>(
    `select count(*)::int as n from dondoc.events where stream = $1 and convert_from(body, 'UTF8') like '%null%'`,
    [`plan/${made}`],
  );
  expect(rows[0]?.n).toBe(0);
});
