import { refuse, type Organisation } from '@dondoc/domain';

/** @throws DomainError `unit-repeated`, `unit-unknown` (a steering body that is no unit) */
export function checkOrganisation({ units, steering }: Organisation): void {
  const ids = new Set<string>();
  for (const { unitId } of units) {
    if (ids.has(unitId)) refuse('unit-repeated', { unitId });
    ids.add(unitId);
  }
  for (const unitId of Object.values(steering)) if (!ids.has(unitId)) refuse('unit-unknown', { unitId });
}
