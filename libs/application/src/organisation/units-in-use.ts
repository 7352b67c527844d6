import { refuse, type UnitId } from '@dondoc/domain';
import type { Db } from '../registers/people-register.js';

/**
 * A body may be taken out only before anything rests on it: once there is a plan or a task, or somebody holds an
 * office there, what becomes of its work must be said, and merging or dissolving a body is an act of its own.
 * @throws DomainError `unit-left-out`
 */
export async function refuseUnitsInUse(db: Db, leftOut: readonly UnitId[]): Promise<void> {
  if (leftOut.length === 0) return;
  const { rows } = await db.query<{ unitId: string }>(
    `select left_out as "unitId" from unnest($1::text[]) as left_out
      where exists (select from dondoc.streams where stream like 'plan/%' or stream like 'task/%')
         or exists (select from register.offices where unit_id = left_out)
      limit 1`,
    [leftOut],
  );
  const [used] = rows;
  if (used) refuse('unit-left-out', { unitId: used.unitId });
}
