import { setup } from '@dondoc/application';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openApiOffice, type ApiOffice } from './api-office.js';

let office: ApiOffice;
beforeAll(async () => {
  office = await openApiOffice();
});
afterAll(() => office.close());

test('an account made on the command line signs in over HTTP until it is disabled, and its open session ends', async () => {
  const password = 'mật khẩu lần đầu';
  const { accounts } = office.app;
  await accounts.create(setup, { login: 'giamdoc.noivu', personId: 'head', password });
  const signIn = () => office.ask('POST', '/sessions', { body: { login: 'giamdoc.noivu', password } });
  const { status, body } = await signIn();
  expect([status, body.person.personId, body.office.unitName]).toEqual([201, 'head', 'Sở Nội vụ']);
  const headers = { authorization: `Bearer ${body.token}` };
  expect((await office.ask('GET', '/me', { headers })).status).toBe(200);
  await accounts.disable(setup, 'giamdoc.noivu');
  expect((await office.ask('GET', '/me', { headers })).status).toBe(401);
  const again = await signIn();
  expect([again.status, again.body.code]).toEqual([401, 'sign-in-failed']);
});
