import { holdersOf, holdsOfficeIn } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { localDay, type Addressee, type Instant, type Role } from '@dondoc/domain';
import type { PlanOffice, Recipients } from '@dondoc/read-model';
import type pg from 'pg';

/** Which roles of the unit answer for an office that is addressed. */
const ROLES: Readonly<Record<Addressee | PlanOffice, readonly Role[]>> = {
  // Always addressed by name; where nobody is assigned, or who was has left, the head of the unit is addressed instead.
  'person-assigned': [],
  'head-of-unit': ['head-of-unit'],
  // The Office stands in where the standing agency itself is the lead.
  'standing-agency': ['standing-agency', 'office'],
  'leader-in-charge': ['leader-in-charge', 'deputy-head'],
  'head-of-committee': ['head-of-committee'],
  'assistance-team': ['assistance-team'],
};

/** Who holds an office today (Viet Nam), by the register of people; for a person who has left the unit, its head. */
export function recipientsFrom(pool: pg.Pool, clock: Clock): Recipients {
  return async (unitId, office, personId) => {
    const today = localDay((await clock.now()) as Instant);
    if (personId === undefined) return holdersOf(pool, unitId, ROLES[office], today);
    if (await holdsOfficeIn(pool, personId, unitId, today)) return [personId];
    return holdersOf(pool, unitId, ROLES['head-of-unit'], today);
  };
}

export interface Addressed {
  readonly name: string;
  readonly email: string;
}

/** Name and address of a person; undefined where there is no address, or the account is locked. */
export async function addressOf(pool: pg.Pool, personId: string): Promise<Addressed | undefined> {
  const { rows } = await pool.query<Addressed>(
    `select display_name as name, email from register.people
      where person_id = $1 and active and email is not null`,
    [personId],
  );
  return rows[0];
}
