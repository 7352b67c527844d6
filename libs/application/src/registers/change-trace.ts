import { keyHolder, type Asker } from '../caller.js';
import type { Db, OfficeRecord } from './people-register.js';

export type RightsAct =
  'office-granted' | 'office-changed' | 'account-created' | 'password-set' | 'account-disabled';

/** Leaves the trace of a change of rights, in the transaction of the change itself. Never a password or its hash. */
export async function traceChange(
  db: Db,
  asker: Asker,
  act: RightsAct,
  { personId, role, unitId, capacity, from, to }: Pick<OfficeRecord, 'personId'> & Partial<OfficeRecord>,
): Promise<void> {
  await db.query(
    `insert into register.changes (by_person, act, person_id, role, unit_id, capacity, "from", "to")
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [keyHolder(asker), act, personId, role, unitId, capacity, from, to],
  );
}
