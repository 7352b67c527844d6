import type { UnitId } from '../shared/ids.js';
import { readName } from './match-unit.js';
import type { Organisation, OwnerRef, Relation, Unit, UnitGroup, UnitKind } from './organisation.js';

const MEMBERS: Record<UnitGroup, readonly UnitKind[]> = {
  departments: ['police', 'office', 'department'],
  localities: ['locality'],
  all: ['police', 'office', 'department', 'locality'],
};

export const membersOf = (organisation: Organisation, group: UnitGroup): readonly Unit[] =>
  organisation.units.filter((u) => MEMBERS[group].includes(u.kind));

/** What a printed name surely means in this organisation; undefined if a person has to say. */
export function ownerOf(organisation: Organisation, printed: string): OwnerRef | undefined {
  const { standing, matches } = readName(organisation, printed);
  return standing === 'taken' ? matches[0]?.owner : undefined;
}

/** The units that answer for an owner at this moment, in the organisation's order, without repeats. */
export function unitsOf(organisation: Organisation, owners: readonly OwnerRef[]): readonly Unit[] {
  const wanted = new Set<UnitId>();
  for (const owner of owners) {
    if (owner.kind === 'unit') wanted.add(owner.unitId);
    else for (const unit of membersOf(organisation, owner.group)) wanted.add(unit.unitId);
  }
  return organisation.units.filter((u) => wanted.has(u.unitId));
}

/** Bodies outside the committee's line are requested, not assigned. */
export const relationOf = (unit: Unit): Relation => (unit.kind === 'outside' ? 'requested' : 'assigned');
