import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultPolicy } from '@dondoc/domain';
import { openApiOffice, type ApiOffice } from './api-office.js';

let office: ApiOffice;
let sample: { version: string; title: { vi: string } };
beforeAll(async () => {
  office = await openApiOffice();
  const file = new URL('../../../docs/samples/quy-tac-don-doc.json', import.meta.url);
  sample = JSON.parse(await readFile(file, 'utf8'));
});
afterAll(() => office.close());

const issue = (body: unknown, as = 'desk', key?: string) =>
  office.ask('POST', '/policies', { as, body, ...(key ? { key } : {}) });
const steps = defaultPolicy.steps;

describe('the policies of an installation', () => {
  test('begin with the built-in one, drawn in the reader’s language', async () => {
    const { body } = await office.ask('GET', '/policies', { as: 'head' });
    expect(body).toEqual({
      items: [{ version: 'default/1', title: defaultPolicy.title.vi, builtIn: true, issuedAt: null }],
      nextCursor: null,
    });
    const vi = await office.ask('GET', '/policies/default/1', { as: 'head' });
    expect(vi.body.policy).toEqual(JSON.parse(JSON.stringify(defaultPolicy)));
    expect(vi.body.ladders[0]).toEqual({
      trigger: 'unacknowledged',
      heading: 'Chưa tiếp nhận',
      steps: expect.arrayContaining(['Sau 1 ngày làm việc chưa tiếp nhận: nhắc người được phân công.']),
    });
    const headers = { 'accept-language': 'en' };
    const en = await office.ask('GET', '/policies/default%2F1', { as: 'head', headers });
    expect(en.body.general[0]).toBe('Steps happen at 08:00 of a working day.');
  });

  test('take in one that the standing agency issues, under its key once', async () => {
    const first = await issue(sample, 'desk', 'policy-1');
    expect([first.status, first.body.ids]).toEqual([200, { version: sample.version }]);
    expect((await issue(sample, 'desk', 'policy-1')).body).toEqual(first.body);
    const again = await issue(sample, 'desk', 'policy-2');
    expect([again.status, again.body.code]).toEqual([409, 'policy-exists']);
    const { body } = await office.ask('GET', `/policies/${sample.version}`, { as: 'clerk' });
    expect(body).toMatchObject({ policy: sample, title: sample.title.vi, builtIn: false });
    expect(body.issuedAt).toBe(office.clock.at);
  });

  test('are read by who reads plans: 403 for others, 404 for a version that is not there', async () => {
    expect((await office.ask('GET', '/policies', { as: 'judge' })).status).toBe(403);
    expect((await office.ask('GET', '/policies/default/1', { as: 'admin' })).status).toBe(403);
    expect((await issue({ ...sample, version: 'khac/1' }, 'head')).status).toBe(403);
    for (const path of ['/policies/khac/1', '/policies/%00', '/policies/khac']) {
      const { status, body } = await office.ask('GET', path, { as: 'head' });
      expect([path, status, body.code]).toEqual([path, 404, 'policy-unknown']);
    }
  });
});

describe('a policy that cannot be issued', () => {
  const refused = async (change: object) => {
    const before = await office.store.headPosition();
    const { status, body } = await issue({ ...sample, version: 'sai/1', ...change });
    expect(await office.store.headPosition()).toBe(before);
    return { status, ...body };
  };

  test('is refused with each fault in a sentence at its place', async () => {
    const docket = { after: 5, act: 'docket', whom: 'head-of-committee', repeatEvery: 10 };
    const { status, code, errors } = await refused({ hour: '8h', steps: { ...steps, overdue: [docket] } });
    expect([status, code]).toEqual([422, 'policy-hour-invalid']);
    expect(errors).toEqual([
      {
        field: 'hour',
        code: 'policy-hour-invalid',
        message: '“8h” không phải giờ trong ngày; hãy ghi dạng 08:00.',
      },
      {
        field: 'steps.overdue.0',
        code: 'policy-docket-repeated',
        message: expect.stringMatching(/^Bước 1 của “Quá hạn” \(overdue\) đưa vào danh mục/),
      },
    ]);
  });

  test.each<[string, object]>([
    ['title', { title: 'Quy tắc' }],
    ['title.en', { title: { vi: 'Quy tắc' } }],
    ['decisionWithin', { decisionWithin: '7' }],
    ['window.to', { window: { from: '07:30' } }],
    ['steps', { steps: [] }],
    ['steps.overdu', { steps: { ...steps, overdu: [] } }],
    ['steps.overdue.0', { steps: { ...steps, overdue: [null] } }],
    ['steps.overdue.0.act', { steps: { ...steps, overdue: [{ after: 1, whom: 'head-of-unit' }] } }],
    ['steps.overdue.0.after', { steps: { ...steps, overdue: [{ after: 1.5, act: 'remind', whom: 'x' }] } }],
    ['owner', { owner: 'desk' }],
  ])('is refused where %s has not the form of one', async (field, change) => {
    const { status, code, errors } = await refused(change);
    expect([status, code]).toEqual([422, 'request-invalid']);
    expect(errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  test('may leave out what is optional, or say null of it', async () => {
    const none = { window: null, docketAfterUrgings: null, extensionsAtMost: null };
    expect((await issue({ ...sample, version: 'null/1', ...none })).status).toBe(200);
    const { body } = await office.ask('GET', '/policies/null/1', { as: 'desk' });
    expect(body.policy).not.toHaveProperty('window');
  });
});
