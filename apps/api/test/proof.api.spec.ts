import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApiOffice, type ApiOffice } from './api-office.js';

let office: ApiOffice;
let taskId: string;
beforeAll(async () => {
  office = await openApiOffice();
  const post = async (as: string, path: string, body: object) =>
    (await office.ask('POST', path, { as, body })).body;
  const { planId } = (await post('clerk', '/plans', { title: 'Kế hoạch' })).ids;
  await post('clerk', `/plans/${planId}/tasks`, {
    ref: 'I.1',
    content: 'Việc',
    leadsPrinted: ['Sở Nội vụ'],
    deadline: { kind: 'standing' },
  });
  await post('deputy', `/plans/${planId}/issuance`, { issuedOn: '2026-01-15' });
  taskId = `${planId}-t01`;
  await post('head', `/tasks/${taskId}/obligations/ob-1/acknowledgement`, {});
});
afterAll(() => office.close());

const submit = (evidence: unknown) =>
  office.ask('POST', `/tasks/${taskId}/obligations/ob-1/result`, {
    as: 'head',
    body: { summary: 'Xong', evidence },
  });

describe('a result is not handed in', () => {
  test.each([
    [[{}], 'evidence-names-nothing'],
    [[{ document: null }], 'evidence-names-nothing'],
    [[{ evidenceId: null }], 'evidence-names-nothing'],
    [[{ document: '12/QĐ' }, {}], 'evidence-names-nothing'],
    [[{ document: '   ' }], 'min-length'],
    [[{ evidenceId: 'ev-1', document: '' }], 'min-length'],
    [[null], 'nested-validation'],
    ['12/QĐ', 'is-array'],
    [undefined, 'is-array'],
  ])('with %j for proof, and the fault is named', async (evidence, code) => {
    const { status, body } = await submit(evidence);
    expect([status, body.code]).toEqual([422, 'request-invalid']);
    expect(body.errors.map((fault: { code: string }) => fault.code)).toContain(code);
    expect(body.errors[0].field).toMatch(/^evidence/);
  });
  test('without any proof, nor with another task’s file', async () => {
    expect((await submit([])).body.code).toBe('evidence-missing');
    expect((await submit([{ evidenceId: 'ev-1' }])).body.code).toBe('evidence-unknown');
  });
});

test('a field that is null was left out: no event keeps a null', async () => {
  const path = `/tasks/${taskId}/obligations/ob-1/progress`;
  const body = { note: 'Đang làm', percent: null };
  expect((await office.ask('POST', path, { as: 'head', body })).status).toBe(200);
  const event = (await office.store.readStream(`task/${taskId}`)).at(-1);
  expect([event?.type, event?.data]).toEqual([
    'ProgressReported',
    { obligationId: 'ob-1', note: 'Đang làm' },
  ]);
});

test('a result with a document is handed in', async () => {
  expect((await submit([{ document: '12/QĐ-SNV', evidenceId: null }])).status).toBe(200);
});
