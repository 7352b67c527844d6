import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultPolicy, type EscalationPolicy } from '@dondoc/domain';
import { setup } from '../src/index.js';
import { callerOf, openTestOffice, people, type TestOffice } from './test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let keys = 0;
const own = (version: string, change: Partial<EscalationPolicy> = {}): EscalationPolicy => ({
  ...defaultPolicy,
  version,
  ...change,
});
const issue = (policy: EscalationPolicy, login = 'desk') =>
  office.app.execute('issuePolicy', { asker: callerOf(login), key: `k${++keys}`, input: { policy } });
const versions = async (login: string) =>
  (await office.app.queries.policies(callerOf(login))).map(({ policy }) => policy.version);

describe('a policy', () => {
  test('is issued once by the standing agency, and is then known beside the built-in one', async () => {
    expect(await versions('desk')).toEqual(['default/1']);
    const policy = own('tinh/1', { extensionsAtMost: 2, window: { from: '07:30', to: '17:00' } });
    await issue(policy);
    office.clock.at = '2026-01-16T02:00:00.000Z';
    await issue(own('mien/1'));
    expect(await versions('desk')).toEqual(['default/1', 'tinh/1', 'mien/1']);
    expect(await office.app.queries.policy(setup, 'tinh/1')).toMatchObject({ policy });
    await expect(issue(policy)).rejects.toMatchObject({ code: 'policy-exists' });
    await expect(issue(own('default/1'))).rejects.toMatchObject({ code: 'policy-exists' });
  });

  test('is issued by nobody else of the organisation', async () => {
    for (const login of Object.keys(people).filter((name) => name !== 'desk'))
      await expect(issue(own('khac/1'), login)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('with faults is refused with all of them, and nothing is written', async () => {
    const before = await office.store.headPosition();
    const faulty = own('tinh/2', { hour: '8:00', steps: { ...defaultPolicy.steps, stale: undefined } });
    await expect(issue(faulty)).rejects.toMatchObject({
      code: 'policy-hour-invalid',
      faults: [
        { field: 'hour', code: 'policy-hour-invalid' },
        { field: 'steps.stale', code: 'policy-incomplete' },
      ],
    });
    expect(await office.store.headPosition()).toBe(before);
  });

  test('is read by whoever may read plans, and by nobody else', async () => {
    const planReaders = Object.keys(people).filter((login) => !['admin', 'judge'].includes(login));
    for (const login of planReaders) expect(await versions(login)).toContain('tinh/1');
    for (const login of ['admin', 'judge']) {
      const query = office.app.queries;
      await expect(query.policies(callerOf(login))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(query.policy(callerOf(login), 'tinh/1')).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  test('that was never issued is unknown, and so is what could be no version', async () => {
    for (const version of ['tinh/9', '', '\u0000', 'tinh/1/2'])
      await expect(office.app.queries.policy(callerOf('desk'), version)).rejects.toMatchObject({
        code: 'policy-unknown',
        kind: 'not-found',
      });
  });
});
