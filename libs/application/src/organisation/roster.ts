import { organisationFaults, type Organisation, type OrganisationFault } from '@dondoc/domain';
import type { OfficeRecord, PersonRecord } from '../registers/people-register.js';

/** A person of an organisation with the offices they hold. */
export interface RosterPerson extends Omit<PersonRecord, 'organisationId'> {
  readonly offices: readonly Omit<OfficeRecord, 'personId'>[];
}

/** An organisation as its administrator describes it: bodies, who steers, people and their offices. */
export interface Roster {
  readonly organisation: Organisation;
  readonly people: readonly RosterPerson[];
}

type Path = OrganisationFault['path'];
type Params = OrganisationFault['params'];

/**
 * What contradicts itself in a roster, with its place: `unit-repeated`, `unit-unknown`, `person-repeated`,
 * `office-repeated`, `office-period-reversed`. Empty where nothing does.
 */
export function rosterFaults({ organisation, people }: Roster): readonly OrganisationFault[] {
  const units = new Set<string>(organisation.units.map(({ unitId }) => unitId));
  const seen = new Set<string>();
  const seenBefore = (...words: string[]) => {
    const known = seen.has(words.join('\n'));
    seen.add(words.join('\n'));
    return known;
  };
  const found: OrganisationFault[] = [...organisationFaults(organisation)];
  const note = (code: string, path: Path, params: Params) => found.push({ code, path, params });
  for (const [i, { personId, offices }] of people.entries()) {
    if (seenBefore(personId)) note('person-repeated', ['people', i, 'personId'], { personId });
    for (const [n, { unitId, role, from, to }] of offices.entries()) {
      const place = ['people', i, 'offices', n] as const;
      if (!units.has(unitId)) note('unit-unknown', [...place, 'unitId'], { unitId });
      if (seenBefore(personId, role, unitId, from))
        note('office-repeated', place, { personId, role, unitId });
      if (to !== undefined && to < from) note('office-period-reversed', [...place, 'to'], { from, to });
    }
  }
  return found;
}
