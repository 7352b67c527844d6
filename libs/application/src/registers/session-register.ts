import { createHash, randomBytes } from 'node:crypto';
import type { Capacity, Role } from '@dondoc/domain';
import type pg from 'pg';
import { AppError } from '../app-error.js';
import { hashPassword, passwordMatches } from './passwords.js';

export interface OfficeHeld {
  readonly role: Role;
  readonly unitId: string;
  readonly title: string | null;
  readonly capacity: Capacity | null;
}

/** Who is signed in and what they may act as; read anew for every request, so that a revocation counts at once. */
export interface Session {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly offices: readonly OfficeHeld[];
  readonly office: OfficeHeld;
}

export interface SignedIn {
  /** Shown once; only its hash is stored. */
  readonly token: string;
  readonly session: Session;
}

interface SessionRow {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly offices: readonly OfficeHeld[];
}

const OFFICES = `coalesce((select json_agg(json_build_object('role', o.role, 'unitId', o.unit_id, 'title', o.title,
    'capacity', o.capacity) order by o."from", o.role, o.unit_id)
  from register.offices o where o.person_id = p.person_id
   and o."from" <= $2::date and (o."to" is null or o."to" >= $2::date)), '[]') as offices`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const sameOffice = (a: { role: string; unitId: string }) => (b: { role: string; unitId: string }) =>
  a.role === b.role && a.unitId === b.unitId;

/** As accounts are named. Postgres holds no NUL: what has one is nobody's. */
const loginAsked = (login: string): string => login.trim().toLowerCase().replaceAll('\0', '\uFFFD');

/** Sign-in, sessions and the choice of office. Sessions live by the database's clock, never by a rehearsal's. */
export class SessionRegister {
  private decoy?: Promise<string>;

  constructor(
    private readonly pool: pg.Pool,
    private readonly hours: number,
  ) {}

  /** For rehearsals and tests: it leaves no trace. An installation's accounts are kept by `Accounts`. */
  async setPassword(login: string, personId: string, password: string): Promise<void> {
    await this.pool.query(
      `insert into register.credentials (login, person_id, hash) values ($1, $2, $3)
       on conflict (login) do update set hash = excluded.hash, person_id = excluded.person_id, changed_at = now()`,
      [login.toLowerCase(), personId, await hashPassword(password)],
    );
  }

  /** One password for several new logins; those that exist keep theirs. For samples: people choose their own. */
  async addLogins(logins: readonly { login: string; personId: string }[], password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.pool.query(
      `with made as (
         insert into register.credentials (login, person_id, hash)
         select lower(login), person_id, $3 from unnest($1::text[], $2::text[]) as t (login, person_id)
         on conflict (login) do nothing returning person_id)
       insert into register.changes (by_person, act, person_id) select 'setup', 'account-created', person_id from made`,
      [logins.map((l) => l.login), logins.map((l) => l.personId), hash],
    );
  }

  /** A session without a password, for programs that stand in for people (a rehearsal). @throws AppError `no-office` */
  async openFor(personId: string, today: string): Promise<SignedIn> {
    const { rows } = await this.pool.query<Omit<SessionRow, 'role' | 'unitId'>>(
      `select p.person_id as "personId", p.display_name as name, p.organisation_id as "organisationId", ${OFFICES}
         from register.people p where p.person_id = $1 and p.active`,
      [personId, today],
    );
    return this.open(rows[0]);
  }

  /** @throws AppError `sign-in-failed`, the same for an unknown login, a wrong password and a locked account */
  async signIn(login: string, password: string, today: string): Promise<SignedIn> {
    const { rows } = await this.pool.query<
      Omit<SessionRow, 'role' | 'unitId'> & { hash: string; active: boolean }
    >(
      `select p.person_id as "personId", p.display_name as name, p.organisation_id as "organisationId", p.active,
              c.hash, ${OFFICES}
         from register.credentials c join register.people p using (person_id) where c.login = $1`,
      [loginAsked(login), today],
    );
    const [row] = rows;
    // An unknown login costs the same time as a wrong password.
    const matches = await passwordMatches(password, row?.hash ?? (await this.decoyHash()));
    if (!row || !matches || !row.active) throw new AppError('unauthenticated', 'sign-in-failed');
    return this.open(row);
  }

  /** One indexed query. Undefined for a session that ended, a locked account or an office no longer held. */
  async find(token: string, today: string): Promise<Session | undefined> {
    const { rows } = await this.pool.query<SessionRow>({
      name: 'register_session',
      text: `select p.person_id as "personId", p.display_name as name, p.organisation_id as "organisationId",
                    s.role, s.unit_id as "unitId", ${OFFICES}
               from register.sessions s join register.people p using (person_id)
              where s.token_hash = $1 and s.expires_at > now() and p.active`,
      values: [hashOf(token), today],
    });
    const [row] = rows;
    const office = row?.offices.find(sameOffice(row));
    if (!row || !office) return undefined;
    const { personId, name, organisationId, offices } = row;
    return { personId, name, organisationId, offices, office };
  }

  /** @throws AppError `office-not-held` */
  async chooseOffice(
    token: string,
    session: Session,
    wanted: { role: string; unitId: string },
  ): Promise<Session> {
    const office = session.offices.find(sameOffice(wanted));
    if (!office) throw new AppError('forbidden', 'office-not-held');
    await this.pool.query('update register.sessions set role = $2, unit_id = $3 where token_hash = $1', [
      hashOf(token),
      office.role,
      office.unitId,
    ]);
    return { ...session, office };
  }

  async signOut(token: string): Promise<void> {
    await this.pool.query('delete from register.sessions where token_hash = $1', [hashOf(token)]);
  }

  /** Rows of sessions long past; called now and then. */
  async forgetExpired(): Promise<void> {
    await this.pool.query('delete from register.sessions where expires_at < now()');
  }

  private async open(row: Omit<SessionRow, 'role' | 'unitId'> | undefined): Promise<SignedIn> {
    const office = row?.offices[0];
    if (!row || !office) throw new AppError('forbidden', 'no-office');
    const token = randomBytes(32).toString('base64url');
    await this.insert(token, row.personId, office);
    const { personId, name, organisationId, offices } = row;
    return { token, session: { personId, name, organisationId, offices, office } };
  }

  private async insert(token: string, personId: string, office: OfficeHeld): Promise<void> {
    await this.pool.query(
      `insert into register.sessions (token_hash, person_id, role, unit_id, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
      [hashOf(token), personId, office.role, office.unitId, this.hours],
    );
  }

  private decoyHash(): Promise<string> {
    return (this.decoy ??= hashPassword(randomBytes(16).toString('hex')));
  }
}
