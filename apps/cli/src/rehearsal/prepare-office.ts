import {
  createApplication,
  peopleOf,
  setup,
  type Application,
  type RehearsalSetting,
  type RosterPerson,
  type SimulatedPerson,
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
  await app.importOrganisation({
    asker: setup,
    key: 'rehearsal/organisation',
    roster: { organisation, people: rosterOf(peopleOf(organisation), issuedOn) },
    onlyNew: true,
  });
  if (rules.policy.version !== defaultPolicy.version)
    await app.execute('issuePolicy', {
      asker: setup,
      key: 'rehearsal/policy',
      input: { policy: rules.policy },
    });
  return app;
}

/** One unit may have two desks, and then one person both seats. */
function rosterOf(people: readonly SimulatedPerson[], from: string): RosterPerson[] {
  const byId = new Map<string, RosterPerson>();
  for (const { personId, displayName, role, unitId } of people) {
    const offices = byId.get(personId)?.offices ?? [];
    const held = offices.some((office) => office.role === role && office.unitId === unitId);
    const office = { role, unitId, from };
    byId.set(personId, { personId, name: displayName, offices: held ? offices : [...offices, office] });
  }
  return [...byId.values()];
}
