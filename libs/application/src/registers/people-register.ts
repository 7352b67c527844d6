import { refuse, type Capacity, type Role } from '@dondoc/domain';
import type pg from 'pg';

/** The pool, or one connection of it within a transaction. */
export type Db = Pick<pg.ClientBase, 'query'>;

export interface PersonRecord {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly email?: string;
}

export interface OfficeRecord {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly capacity?: Capacity;
  /** As the office is really called: "Giám đốc Sở Nội vụ". */
  readonly title?: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; absent: until further notice. */
  readonly to?: string;
}

/** What saving did: nothing where it stood like that already. */
export type Saved = 'added' | 'changed' | 'unchanged';

export interface SaveOptions {
  /** Leaves a row that is there as it is, also where it differs. */
  readonly onlyNew?: boolean;
}

/** A row comes back only where one was written; a row just made has no older version to be locked by. */
const WRITTEN = 'returning (xmax = 0) as added';
const savedBy = ({ rows }: { readonly rows: readonly { readonly added: boolean }[] }): Saved => {
  const [row] = rows;
  if (!row) return 'unchanged';
  return row.added ? 'added' : 'changed';
};

/** Registers a person or corrects what is known; the same call again changes nothing. */
export async function savePerson(
  db: Db,
  { personId, name, organisationId, email }: PersonRecord,
  { onlyNew = false }: SaveOptions = {},
): Promise<Saved> {
  return savedBy(
    await db.query(
      `insert into register.people as p (person_id, display_name, organisation_id, email) values ($1, $2, $3, $4)
       on conflict (person_id) do update set display_name = excluded.display_name, email = excluded.email
       where not $5::boolean and (p.display_name, p.email) is distinct from (excluded.display_name, excluded.email)
       ${WRITTEN}`,
      [personId, name.normalize('NFC'), organisationId, email ?? null, onlyNew],
    ),
  );
}

/** Gives an office, or corrects the one of the same person, role, unit and first day; the same call again changes nothing. */
export async function saveOffice(
  db: Db,
  office: OfficeRecord,
  { onlyNew = false }: SaveOptions = {},
): Promise<Saved> {
  const { personId, role, unitId, capacity, title, from, to } = office;
  return savedBy(
    await db.query(
      `insert into register.offices as o (person_id, role, unit_id, capacity, title, "from", "to")
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (person_id, role, unit_id, "from")
       do update set capacity = excluded.capacity, title = excluded.title, "to" = excluded."to"
       where not $8::boolean
         and (o.capacity, o.title, o."to") is distinct from (excluded.capacity, excluded.title, excluded."to")
       ${WRITTEN}`,
      [personId, role, unitId, capacity ?? null, title ?? null, from, to ?? null, onlyNew],
    ),
  );
}

/** An account that is locked ends its sessions at once; answers how many were open. */
export async function setActive(db: Db, personId: string, active: boolean): Promise<number> {
  await db.query('update register.people set active = $2 where person_id = $1', [personId, active]);
  return active ? 0 : endSessions(db, personId);
}

/** Signs a person out everywhere; answers how many sessions were open. */
export async function endSessions(db: Db, personId: string): Promise<number> {
  const { rows } = await db.query<{ open: boolean }>(
    'delete from register.sessions where person_id = $1 returning expires_at > now() as open',
    [personId],
  );
  return rows.filter(({ open }) => open).length;
}

export interface PersonInUnit {
  readonly personId: string;
  readonly name: string;
  readonly unitId: string;
  readonly role: Role;
  readonly title: string | null;
}

const HELD = `o."from" <= $2::date and (o."to" is null or o."to" >= $2::date) and p.active`;

/** People who hold an office in a unit on that day (Viet Nam), for assigning. */
export async function peopleOfUnit(db: Db, unitId: string, today: string): Promise<PersonInUnit[]> {
  const { rows } = await db.query<PersonInUnit>(
    `select o.person_id as "personId", p.display_name as name, o.unit_id as "unitId", o.role, o.title
       from register.offices o join register.people p using (person_id)
      where o.unit_id = $1 and ${HELD} order by o.role, p.display_name, o.person_id limit 1000`,
    [unitId, today],
  );
  return rows;
}

/** Whether a person holds an office of a unit on a day (`YYYY-MM-DD`, Viet Nam) and the account is open. */
export async function holdsOfficeIn(
  db: Db,
  personId: string,
  unitId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await db.query(
    `select from register.offices o join register.people p using (person_id)
      where o.unit_id = $1 and ${HELD} and o.person_id = $3 limit 1`,
    [unitId, today, personId],
  );
  return rows.length === 1;
}

/** @throws DomainError `person-not-in-unit` unless the person holds an office there on that day */
export async function requirePersonOfUnit(
  db: Db,
  personId: string,
  unitId: string,
  today: string,
): Promise<void> {
  if (!(await holdsOfficeIn(db, personId, unitId, today))) refuse('person-not-in-unit', { personId, unitId });
}

/** Names of people by id, one query; those unknown or erased are absent. */
export async function personNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; name: string }>(
    'select person_id as id, display_name as name from register.people where person_id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who holds an office of a unit on a day (`YYYY-MM-DD`, Viet Nam): the recipients of what is addressed to the office. */
export async function holdersOf(
  db: Db,
  unitId: string,
  roles: readonly Role[],
  today: string,
): Promise<string[]> {
  const { rows } = await db.query<{ personId: string }>(
    `select distinct o.person_id as "personId" from register.offices o join register.people p using (person_id)
      where o.unit_id = $1 and ${HELD} and o.role = any($3) order by 1`,
    [unitId, today, roles],
  );
  return rows.map(({ personId }) => personId);
}
