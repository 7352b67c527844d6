import { refuse, type Capacity, type Role } from '@dondoc/domain';
import type pg from 'pg';

type Db = Pick<pg.Pool, 'query'>;

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

/** Registers a person or corrects what is known; the same call again changes nothing. */
export async function savePerson(
  db: Db,
  { personId, name, organisationId, email }: PersonRecord,
): Promise<void> {
  await db.query(
    `insert into register.people (person_id, display_name, organisation_id, email) values ($1, $2, $3, $4)
     on conflict (person_id) do update set display_name = excluded.display_name, email = excluded.email`,
    [personId, name.normalize('NFC'), organisationId, email ?? null],
  );
}

export async function saveOffice(db: Db, office: OfficeRecord): Promise<void> {
  const { personId, role, unitId, capacity, title, from, to } = office;
  await db.query(
    `insert into register.offices (person_id, role, unit_id, capacity, title, "from", "to")
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (person_id, role, unit_id, "from")
     do update set capacity = excluded.capacity, title = excluded.title, "to" = excluded."to"`,
    [personId, role, unitId, capacity ?? null, title ?? null, from, to ?? null],
  );
}

/** An account that is locked ends its sessions at once. */
export async function setActive(db: Db, personId: string, active: boolean): Promise<void> {
  await db.query('update register.people set active = $2 where person_id = $1', [personId, active]);
  if (!active) await db.query('delete from register.sessions where person_id = $1', [personId]);
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

/** @throws DomainError `person-not-in-unit` */
export async function requirePersonOfUnit(db: Db, personId: string, unitId: string): Promise<void> {
  const { rowCount } = await db.query(
    `select from register.offices o join register.people p using (person_id)
      where o.person_id = $1 and o.unit_id = $2 and p.active limit 1`,
    [personId, unitId],
  );
  if (rowCount === 0) refuse('person-not-in-unit', { personId, unitId });
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
