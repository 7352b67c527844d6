import type { Organisation } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { OrganisationEntity, UnitEntity } from '../entities/index.js';

/** Every unit the organisation ever had, as it was last known. */
export interface OrganisationFacts {
  readonly organisation?: Organisation;
  readonly units: readonly UnitEntity[];
}

export const noOrganisationFacts: OrganisationFacts = { units: [] };

export function evolveOrganisationFacts(facts: OrganisationFacts, stored: StoredEvent): OrganisationFacts {
  const { organisation } = stored.data as unknown as { organisation: Organisation };
  const now = organisation.units.map((unit, ordinal): UnitEntity => ({
    organisationId: organisation.organisationId,
    unitId: unit.unitId,
    name: unit.name,
    shortName: unit.shortName ?? unit.name,
    kind: unit.kind,
    current: true,
    ordinal,
  }));
  const present = new Set(now.map((unit) => unit.unitId));
  const gone = facts.units.filter((u) => !present.has(u.unitId)).map((u) => ({ ...u, current: false }));
  return { organisation, units: [...now, ...gone] };
}

export function projectOrganisation({ organisation }: OrganisationFacts): OrganisationEntity | undefined {
  return (
    organisation && {
      organisationId: organisation.organisationId,
      name: organisation.name,
      committeeUnitId: organisation.steering.committeeUnitId,
      standingAgencyUnitId: organisation.steering.standingAgencyUnitId,
      officeUnitId: organisation.steering.officeUnitId,
    }
  );
}
