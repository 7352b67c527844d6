import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setup } from '@dondoc/application';
import { openTestOffice, organisation, type TestOffice } from '../../../libs/application/test/test-office.js';
import { recipientsFrom } from '../src/notices/recipients.js';

describe('what is addressed to the person assigned', () => {
  let office: TestOffice;
  const told = async (personId: string) =>
    recipientsFrom(office.pool, office.clock)('snv', 'person-assigned', personId);
  const holds = async (personId: string, from: string, to?: string) => {
    const { organisationId } = organisation;
    await office.app.registers.registerPerson(setup, { personId, name: personId, organisationId });
    await office.app.registers.registerOffice(setup, {
      ...{ personId, role: 'person-assigned', unitId: 'snv', from },
      ...(to === undefined ? {} : { to }),
    });
  };
  beforeAll(async () => {
    office = await openTestOffice();
    await holds('leaver', '2026-01-01', '2026-01-15');
  });
  afterAll(() => office.close());

  it('reaches them on the last day of their office', async () => {
    office.clock.at = '2026-01-15T16:59:59.999Z'; // a moment before midnight in Viet Nam
    expect(await told('leaver')).toEqual(['leaver']);
  });
  it('reaches the head of the unit from the day after', async () => {
    office.clock.at = '2026-01-15T17:00:00.000Z';
    expect(await told('leaver')).toEqual(['head']);
  });
  it('reaches the head where the office is another unit’s, or the account is locked', async () => {
    expect(await told('helper')).toEqual(['head']);
    await office.app.registers.lockAccount(setup, 'colleague');
    expect(await told('colleague')).toEqual(['head']);
  });
  it('reaches somebody who came back', async () => {
    await holds('leaver', '2026-01-16');
    expect(await told('leaver')).toEqual(['leaver']);
  });
});
