import { refuse, type Unit, type UnitId } from '@dondoc/domain';
import type { Caller } from '../caller.js';
import { organisationOf } from '../policy/authorise.js';
import type { Tools } from '../tools.js';

/** @throws DomainError `unit-unknown` unless the organisation has that unit now. */
export async function requireUnit(tools: Tools, caller: Caller, unitId: UnitId): Promise<Unit> {
  const { units } = await organisationOf(tools, caller);
  return units.find((unit) => unit.unitId === unitId) ?? refuse('unit-unknown', { unitId });
}
