import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApiOffice, PASSWORD, type ApiOffice } from './api-office.js';

let office: ApiOffice;
beforeAll(async () => {
  office = await openApiOffice();
});
afterAll(() => office.close());

const draft = async (title: string) => {
  const { body } = await office.ask('POST', '/plans', { as: 'clerk', body: { title } });
  return body.ids.planId as string;
};
const typed = {
  ref: 'I.1',
  content: 'Rà soát danh mục',
  leadsPrinted: ['Sở Nội vụ'],
  deadline: { kind: 'by', due: '2026-03-31' },
};

describe('signing in', () => {
  test('gives a strict cookie to browsers and a token to programs, and both open the door', async () => {
    const answer = await office.ask('POST', '/sessions', { body: { login: 'HEAD', password: PASSWORD } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      person: { personId: 'head' },
      office: { role: 'head-of-unit', unitName: 'Sở Nội vụ' },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^dondoc_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    const byCookie = await office.ask('GET', '/me', { headers: { cookie: cookie.split(';')[0]! } });
    const byToken = await office.ask('GET', '/me', {
      headers: { authorization: `Bearer ${answer.body.token}` },
    });
    expect([byCookie.status, byToken.status]).toEqual([200, 200]);
  });
  test('fails in one sentence, Vietnamese unless English is asked for', async () => {
    const wrong = { login: 'head', password: 'x' };
    const vi = await office.ask('POST', '/sessions', { body: wrong });
    const en = await office.ask('POST', '/sessions', {
      body: wrong,
      headers: { 'accept-language': 'en-GB,vi;q=0.5' },
    });
    expect([vi.status, vi.body.code, vi.headers['content-type']]).toEqual([
      401,
      'sign-in-failed',
      'application/problem+json; charset=utf-8',
    ]);
    expect(vi.body.detail).toContain('mật khẩu không đúng');
    expect(en.body.detail).toContain('password is wrong');
  });
  test('is slowed down for one login after ten attempts in a minute', async () => {
    const attempt = () => office.ask('POST', '/sessions', { body: { login: 'nobody', password: 'x' } });
    const answers = await Promise.all(Array.from({ length: 11 }, attempt));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), 429]);
    expect(
      (await office.ask('POST', '/sessions', { body: { login: 'deputy', password: PASSWORD } })).status,
    ).toBe(201);
  });
  test('ends at once with signing out', async () => {
    const { body } = await office.ask('POST', '/sessions', { body: { login: 'judge', password: PASSWORD } });
    const headers = { authorization: `Bearer ${body.token}` };
    expect((await office.ask('DELETE', '/sessions', { headers })).status).toBe(204);
    expect((await office.ask('GET', '/me', { headers })).status).toBe(401);
  });
  test('does not open an office that is not held', async () => {
    const body = { role: 'head-of-committee', unitId: 'bcd' };
    expect((await office.ask('PUT', '/me/office', { as: 'head', body })).body.code).toBe('office-not-held');
  });
});

describe('every route but the open ones', () => {
  test('asks for a session', async () => {
    for (const path of [
      '/me',
      '/units',
      '/people',
      '/plans',
      '/docket',
      '/work',
      '/notices',
      '/events',
      '/events/stream',
      '/tasks/x',
      '/tasks/x/history',
      '/hand-offs',
      '/evidence/x',
    ])
      expect([path, (await office.ask('GET', path)).status]).toEqual([path, 401]);
    expect((await office.ask('POST', '/decisions', { body: {} })).status).toBe(401);
  });
  test('refuses what a page of another site sends', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await office.ask('POST', '/plans', { as: 'clerk', body: { title: 'x' }, headers });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross-site']);
  });
  test('carries the headers that keep a browser strict, and the id of the request', async () => {
    const { headers } = await office.ask('GET', '/clock', { headers: { 'x-request-id': 'abc-1' } });
    expect(headers).toMatchObject({
      'x-request-id': 'abc-1',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });
  test('answers an address that is not there, or could not be, with 404', async () => {
    for (const path of ['/nothing', '/tasks/%00', '/tasks/..%2Fx', `/tasks/${'x'.repeat(300)}`, '/tasks/%zz'])
      expect([path, (await office.ask('GET', path, { as: 'desk' })).status]).toEqual([path, 404]);
  });
});

describe('health', () => {
  test('is told to whoever runs it', async () => {
    expect((await office.ask('GET', '/livez')).body).toEqual({ status: 'ok' });
    expect((await office.ask('GET', '/readyz')).status).toBe(200);
    expect((await office.ask('GET', '/metrics')).body).toContain('dondoc_http_request_seconds_bucket');
    expect((await office.ask('GET', '/openapi.json')).body.openapi).toBe('3.1.0');
  });
  test('says the clock and whether this is a rehearsal', async () => {
    expect((await office.ask('GET', '/clock')).body).toEqual({ now: office.clock.at, rehearsal: false });
  });
});

describe('a command over HTTP', () => {
  test('needs an Idempotency-Key', async () => {
    const answer = await office.ask('POST', '/plans', {
      as: 'clerk',
      body: { title: 'x' },
      headers: { 'idempotency-key': '' },
    });
    expect([answer.status, answer.body.code]).toEqual([428, 'idempotency-key-missing']);
  });
  test('gives the same answer to the same key and body, and 422 to another body', async () => {
    const first = await office.ask('POST', '/plans', {
      as: 'clerk',
      key: 'k-1',
      body: { title: 'Kế hoạch A' },
    });
    const again = await office.ask('POST', '/plans', {
      as: 'clerk',
      key: 'k-1',
      body: { title: 'Kế hoạch A' },
    });
    const other = await office.ask('POST', '/plans', {
      as: 'clerk',
      key: 'k-1',
      body: { title: 'Kế hoạch B' },
    });
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });
  test('names every field that is wrong and takes none that it does not know', async () => {
    const planId = await draft('Kế hoạch C');
    const body = {
      ref: 'I.1',
      content: 5,
      deadline: { kind: 'by', due: '2026-02-30' },
      planId: 'other',
      owners: [{ kind: 'unit', unitId: 'snv', role: 'admin' }],
    };
    const { status, body: problem } = await office.ask('POST', `/plans/${planId}/tasks`, {
      as: 'clerk',
      body,
    });
    expect([status, problem.code]).toEqual([422, 'request-invalid']);
    const fields = problem.errors.map((e: { field: string }) => e.field);
    expect(fields).toEqual(expect.arrayContaining(['content', 'deadline.due', 'planId', 'owners.0.role']));
  });
  test('takes no prototype from a body', async () => {
    const answer = await office.ask('POST', '/plans', {
      as: 'clerk',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"x","__proto__":{"administrator":true}}',
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'request-invalid']);
  });
  test('is at most 1 MB', async () => {
    const answer = await office.ask('POST', '/plans', {
      as: 'clerk',
      body: { title: 'x'.repeat(1_100_000) },
    });
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
  });
  test('stores text in normal form C however it was typed', async () => {
    const planId = await draft('Kế hoạch'.normalize('NFD'));
    const [drafted] = await office.store.readStream(`plan/${planId}`);
    expect((drafted?.data['head'] as { title: string }).title).toBe('Kế hoạch');
  });
  test('on a draft honours the version that was seen', async () => {
    const planId = await draft('Kế hoạch D');
    const added = await office.ask('POST', `/plans/${planId}/tasks`, { as: 'clerk', body: typed });
    expect(added.headers['etag']).toBe('"2"');
    const put = (version: number) =>
      office.ask('PUT', `/plans/${planId}/draft-tasks/t01`, {
        as: 'clerk',
        body: { ...typed, content: 'Sửa' },
        headers: { 'if-match': `"${version}"` },
      });
    expect([(await put(1)).status, (await put(2)).status]).toEqual([412, 200]);
    const remove = (body?: object, headers = { 'if-match': '"3"' }) =>
      office.ask('DELETE', `/plans/${planId}/draft-tasks/t01`, { as: 'clerk', body, headers });
    expect((await remove()).body.code).toBe('text-missing');
    expect((await remove({ reason: 'Trùng' }, {} as never)).body.code).toBe('if-match-missing');
    expect((await remove({ reason: 'Trùng' })).status).toBe(200);
  });
  test('on a part of a draft does not mind that another part was changed', async () => {
    const planId = await draft('Kế hoạch E');
    for (const _ of [1, 2]) await office.ask('POST', `/plans/${planId}/tasks`, { as: 'clerk', body: typed });
    const put = (part: string, body: object, version: number) =>
      office.ask('PUT', `/plans/${planId}/${part}`, {
        ...{ as: 'clerk', body, headers: { 'if-match': `"${version}"` } },
      });
    const changed = { ...typed, content: 'Sửa' };
    expect((await put('draft-tasks/t01', changed, 3)).status).toBe(200);
    expect((await put('draft-tasks/t02', changed, 3)).status).toBe(200);
    expect((await put('draft/head', { number: '9/KH-UBND' }, 3)).status).toBe(200);
    expect((await put('draft-tasks/t01', typed, 3)).body.code).toBe('version-conflict');
    expect((await put('draft/head', { number: '8/KH-UBND' }, 3)).body.code).toBe('version-conflict');
    expect((await put('draft-tasks/t01', typed, 99)).body.code).toBe('version-conflict');
  });
});
