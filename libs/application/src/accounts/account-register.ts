import type { Role } from '@dondoc/domain';
import type { Db } from '../registers/people-register.js';

/** A way to sign in and whose it is. */
export interface AccountRecord {
  readonly login: string;
  readonly personId: string;
  readonly name: string;
  /** False: disabled, for every login of the person. */
  readonly active: boolean;
  /** Offices held today; without one nobody can sign in. */
  readonly offices: readonly { readonly role: Role; readonly unitId: string }[];
}

const SELECT = `select c.login, p.person_id as "personId", p.display_name as name, p.active,
       coalesce((select json_agg(json_build_object('role', o.role, 'unitId', o.unit_id) order by o.role, o.unit_id)
                   from register.offices o where o.person_id = p.person_id
                    and o."from" <= $1::date and (o."to" is null or o."to" >= $1::date)), '[]') as offices
  from register.credentials c join register.people p using (person_id)`;

/** Every account, by login. `today`: `YYYY-MM-DD`, Viet Nam. */
export async function allAccounts(db: Db, today: string): Promise<AccountRecord[]> {
  const { rows } = await db.query<AccountRecord>(`${SELECT} order by c.login`, [today]);
  return rows;
}

export async function accountOf(db: Db, login: string, today: string): Promise<AccountRecord | undefined> {
  const { rows } = await db.query<AccountRecord>(`${SELECT} where c.login = $2`, [today, login]);
  return rows[0];
}

/** False where the login is taken. */
export async function insertCredentials(
  db: Db,
  login: string,
  personId: string,
  hash: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'insert into register.credentials (login, person_id, hash) values ($1, $2, $3) on conflict do nothing',
    [login, personId, hash],
  );
  return rowCount === 1;
}

export async function replaceHash(db: Db, login: string, hash: string): Promise<void> {
  await db.query('update register.credentials set hash = $2, changed_at = now() where login = $1', [
    login,
    hash,
  ]);
}

export async function personExists(db: Db, personId: string): Promise<boolean> {
  const { rowCount } = await db.query('select from register.people where person_id = $1', [personId]);
  return rowCount === 1;
}
