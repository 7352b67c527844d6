import type { UnitId } from '../shared/ids.js';
import type { Organisation, Steering, Unit } from './organisation.js';

/** In what a description differs from what is registered. */
export interface OrganisationChanges {
  /** Whether anything differs at all. */
  readonly any: boolean;
  readonly name: boolean;
  readonly steering: boolean;
  /** The same units in another order: the order in which they answer for a group. */
  readonly order: boolean;
  readonly added: readonly UnitId[];
  readonly changed: readonly UnitId[];
  readonly leftOut: readonly UnitId[];
}

const wordsOf = ({ name, shortName, kind, aliases }: Unit): string =>
  JSON.stringify([name, shortName ?? '', kind, aliases ?? []]);

const sameOrder = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

const sameSteering = (a: Steering, b: Steering): boolean =>
  a.committeeUnitId === b.committeeUnitId &&
  a.standingAgencyUnitId === b.standingAgencyUnitId &&
  a.officeUnitId === b.officeUnitId;

/** Compares two descriptions of one organisation; where nothing is registered, every unit is added. */
export function organisationChanges(
  before: Organisation | undefined,
  after: Organisation,
): OrganisationChanges {
  const known = new Map(before?.units.map((unit) => [unit.unitId, unit]));
  const ids = after.units.map(({ unitId }) => unitId);
  const added = ids.filter((unitId) => !known.has(unitId));
  const changed = after.units
    .filter((unit) => known.has(unit.unitId) && wordsOf(unit) !== wordsOf(known.get(unit.unitId) as Unit))
    .map(({ unitId }) => unitId);
  const leftOut = [...known.keys()].filter((unitId) => !ids.includes(unitId));
  const name = before !== undefined && before.name !== after.name;
  const steering = before !== undefined && !sameSteering(before.steering, after.steering);
  const stay = ids.filter((unitId) => known.has(unitId));
  const order = !sameOrder(
    stay,
    [...known.keys()].filter((unitId) => ids.includes(unitId)),
  );
  const any =
    before === undefined ||
    name ||
    steering ||
    order ||
    [added, changed, leftOut].some((list) => list.length > 0);
  return { any, name, steering, order, added, changed, leftOut };
}
