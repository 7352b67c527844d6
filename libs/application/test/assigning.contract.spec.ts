import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asDay, asId, type ObligationId, type PlanId, type TaskId } from '@dondoc/domain';
import { setup } from '../src/index.js';
import { callerOf, openTestOffice, organisation, type TestOffice } from './test-office.js';

let office: TestOffice;
let keys = 0;
const obligationId = asId<ObligationId>('ob-1');

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function issuedTask(): Promise<TaskId> {
  const request = (login: string) => ({ asker: callerOf(login), key: `k${++keys}` });
  const task = {
    key: 't01',
    ref: 'I.1',
    content: 'Việc',
    leadsPrinted: ['Sở Nội vụ'],
    supportsPrinted: [],
    owners: [{ kind: 'unit' as const, unitId: asId<never>('snv') }],
    supports: [],
    deadline: { kind: 'by' as const, due: asDay('2026-03-31') },
    targets: [],
  };
  const head = { title: 'Kế hoạch', basedOn: [], supersedes: [] };
  const { ids } = await office.app.execute('draftPlan', {
    ...request('clerk'),
    input: { head, tasks: [task] },
  });
  const planId = asId<PlanId>(ids['planId'] ?? '');
  const input = { planId, issuedOn: asDay('2026-01-15') };
  await office.app.execute('issuePlan', { ...request('deputy'), input });
  return asId<TaskId>(`${planId}-t01`);
}

test('work is given to nobody whose office in the unit has ended or has not begun', async () => {
  const taskId = await issuedTask();
  const { organisationId } = organisation;
  const give = async (personId: string, from: string, to?: string) => {
    await office.app.registers.registerPerson(setup, { personId, name: personId, organisationId });
    const seat = { personId, role: 'person-assigned', unitId: 'snv', from } as const;
    await office.app.registers.registerOffice(setup, to === undefined ? seat : { ...seat, to });
    const input = { taskId, obligationId, personId: asId<never>(personId) };
    return office.app.execute('assignPerson', { asker: callerOf('head'), key: `k${++keys}`, input });
  };
  await expect(give('gone', '2025-01-01', '2026-01-14')).rejects.toMatchObject({
    code: 'person-not-in-unit',
  });
  await expect(give('coming', '2026-01-16')).rejects.toMatchObject({ code: 'person-not-in-unit' });
  await expect(give('lastday', '2025-01-01', '2026-01-15')).resolves.toBeDefined();
});
