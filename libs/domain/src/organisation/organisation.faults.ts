import type { Organisation } from './organisation.js';

/** What is wrong with a description, and where: `['units', 3, 'unitId']`. */
export interface OrganisationFault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Each unit once, and steering bodies that are units: codes `unit-repeated`, `unit-unknown`. */
export function organisationFaults({ units, steering }: Organisation): readonly OrganisationFault[] {
  const ids = new Set<string>();
  const repeated = units.flatMap(({ unitId }, i) => {
    const known = ids.has(unitId);
    ids.add(unitId);
    return known ? [{ code: 'unit-repeated', path: ['units', i, 'unitId'], params: { unitId } }] : [];
  });
  const unknown = Object.entries(steering).flatMap(([office, unitId]: [string, string]) =>
    ids.has(unitId) ? [] : [{ code: 'unit-unknown', path: ['steering', office], params: { unitId } }],
  );
  return [...repeated, ...unknown];
}
