import {
  createApplication,
  peopleOf,
  setup,
  type Application,
  type RehearsalSetting,
} from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { defaultPolicy } from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';
import type pg from 'pg';

/** The organisation, its people with their offices, and the policy if it is not the default one. */
export async function prepareOffice(
  { organisation, rules, issuedOn }: RehearsalSetting,
  parts: { readonly pool: pg.Pool; readonly store: EventStore; readonly clock: Clock },
): Promise<Application> {
  const app = createApplication(parts);
  await app.execute('registerOrganisation', {
    asker: setup,
    key: 'rehearsal/organisation',
    input: { organisation },
  });
  if (rules.policy.version !== defaultPolicy.version)
    await app.execute('issuePolicy', {
      asker: setup,
      key: 'rehearsal/policy',
      input: { policy: rules.policy },
    });
  for (const { personId, displayName, role, unitId } of peopleOf(organisation)) {
    const { organisationId } = organisation;
    await app.registers.registerPerson(setup, { personId, name: displayName, organisationId });
    await app.registers.registerOffice(setup, { personId, role, unitId, from: issuedOn });
  }
  return app;
}
