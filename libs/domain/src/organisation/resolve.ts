import { readName } from './match-unit.js';
import type { Organisation, OwnerRef, Relation, Unit, UnitGroup, UnitKind } from './organisation.js';

const MEMBERS: Record<UnitGroup, readonly UnitKind[]> = {
  departments: ['police', 'office', 'department'],
  localities: ['locality'],
  all: ['police', 'office', 'department', 'locality'],
};

/** An organisation's units ready to be found; it never changes under its readers. */
interface UnitIndex {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly placeOf: ReadonlyMap<Unit, number>;
  readonly members: Readonly<Record<UnitGroup, readonly Unit[]>>;
}

const indexes = new WeakMap<Organisation, UnitIndex>();

function indexOf(organisation: Organisation): UnitIndex {
  const known = indexes.get(organisation);
  if (known) return known;
  const { units } = organisation;
  const members = (group: UnitGroup) => units.filter((u) => MEMBERS[group].includes(u.kind));
  const index = {
    // The first of its id counts, as in a search.
    byId: new Map(units.toReversed().map((unit) => [unit.unitId as string, unit])),
    placeOf: new Map(units.map((unit, at) => [unit, at])),
    members: {
      departments: members('departments'),
      localities: members('localities'),
      all: members('all'),
    },
  };
  indexes.set(organisation, index);
  return index;
}

export const membersOf = (organisation: Organisation, group: UnitGroup): readonly Unit[] =>
  indexOf(organisation).members[group];

/** The unit of an id; undefined where the organisation has none. */
export const unitOf = (organisation: Organisation, unitId: string | undefined): Unit | undefined =>
  unitId === undefined ? undefined : indexOf(organisation).byId.get(unitId);

/** What a printed name surely means in this organisation; undefined if a person has to say. */
export function ownerOf(organisation: Organisation, printed: string): OwnerRef | undefined {
  const { standing, matches } = readName(organisation, printed);
  return standing === 'taken' ? matches[0]?.owner : undefined;
}

/** The units that answer for an owner at this moment, in the organisation's order, without repeats. */
export function unitsOf(organisation: Organisation, owners: readonly OwnerRef[]): readonly Unit[] {
  const { placeOf } = indexOf(organisation);
  const wanted = new Set<Unit>();
  for (const owner of owners) {
    const named = owner.kind === 'unit' ? unitOf(organisation, owner.unitId) : undefined;
    if (named) wanted.add(named);
    else if (owner.kind === 'group') membersOf(organisation, owner.group).forEach((u) => wanted.add(u));
  }
  return [...wanted].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
}

/** Bodies outside the committee's line are requested, not assigned. */
export const relationOf = (unit: Unit): Relation => (unit.kind === 'outside' ? 'requested' : 'assigned');
