import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asId } from '@dondoc/domain';
import { setup } from '../src/index.js';
import { commandsOf, obligationId, task } from './test-commands.js';
import { callerOf, openTestOffice, organisation, type TestOffice } from './test-office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const { key, issued } = commandsOf(() => office);

test('work is given to nobody whose office in the unit has ended or has not begun', async () => {
  const { taskIds } = await issued([task(1)]);
  const taskId = taskIds[0]!;
  const { organisationId } = organisation;
  const give = async (personId: string, from: string, to?: string) => {
    await office.app.registers.registerPerson(setup, { personId, name: personId, organisationId });
    const seat = { personId, role: 'person-assigned', unitId: 'snv', from } as const;
    await office.app.registers.registerOffice(setup, to === undefined ? seat : { ...seat, to });
    const input = { taskId, obligationId, personId: asId<never>(personId) };
    return office.app.execute('assignPerson', { asker: callerOf('head'), key: key(), input });
  };
  await expect(give('gone', '2025-01-01', '2026-01-14')).rejects.toMatchObject({
    code: 'person-not-in-unit',
  });
  await expect(give('coming', '2026-01-16')).rejects.toMatchObject({ code: 'person-not-in-unit' });
  await expect(give('lastday', '2025-01-01', '2026-01-15')).resolves.toBeDefined();
});
