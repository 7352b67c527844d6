import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@dondoc/config';
import { asId, type Organisation, type PersonId, type Role, type UnitId } from '@dondoc/domain';
import { PostgresEventStore, migrate, migrationsDirectory } from '@dondoc/event-store';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';
import pg from 'pg';
import {
  createApplication,
  registerMigrationsDirectory,
  setup,
  type Application,
  type Caller,
  type Sample,
} from '../src/index.js';

const unit = (unitId: string, name: string, kind: Organisation['units'][number]['kind']) => ({
  unitId: asId<UnitId>(unitId),
  name,
  kind,
});

/** A small city: committee, standing agency, Office, two departments and a court. */
export const organisation: Organisation = {
  organisationId: 'city',
  name: 'Thành phố Thử',
  units: [
    unit('bcd', 'Ban Chỉ đạo', 'committee'),
    unit('ca', 'Công an thành phố', 'police'),
    unit('vp', 'Văn phòng UBND thành phố', 'office'),
    unit('snv', 'Sở Nội vụ', 'department'),
    unit('stp', 'Sở Tư pháp', 'department'),
    unit('toa', 'Tòa án nhân dân thành phố', 'outside'),
  ],
  steering: {
    committeeUnitId: asId<UnitId>('bcd'),
    standingAgencyUnitId: asId<UnitId>('ca'),
    officeUnitId: asId<UnitId>('vp'),
  },
};

/** Login and person id of each, with office and unit. */
export const people: Readonly<Record<string, readonly [Role, string]>> = {
  chair: ['head-of-committee', 'bcd'],
  deputy: ['deputy-head', 'bcd'],
  desk: ['standing-agency', 'ca'],
  office: ['office', 'vp'],
  clerk: ['clerk', 'vp'],
  inspector: ['auditor', 'vp'],
  admin: ['administrator', 'vp'],
  head: ['head-of-unit', 'snv'],
  officer: ['person-assigned', 'snv'],
  colleague: ['person-assigned', 'snv'],
  helper: ['head-of-unit', 'stp'],
  judge: ['head-of-unit', 'toa'],
};

export const PASSWORD = 'mật khẩu thử 2026';

export function callerOf(login: string): Caller {
  const [role, unitId] = people[login] ?? (['auditor', 'none'] as const);
  return {
    kind: 'person',
    organisationId: organisation.organisationId,
    unitKind: organisation.units.find((u) => u.unitId === unitId)?.kind ?? 'department',
    actor: { personId: asId<PersonId>(login), role, unitId: asId<UnitId>(unitId) },
  };
}

/** A clock that a test sets. */
export interface TestClock extends Clock {
  at: string;
}

export interface TestOffice {
  readonly server: TestPostgres;
  readonly url: string;
  readonly pool: pg.Pool;
  readonly store: PostgresEventStore;
  readonly clock: TestClock;
  readonly app: Application;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** A Postgres with all tables, the organisation and its people; `more` are further migrations. */
export async function openTestOffice(
  more: readonly { readonly name: string; readonly directory: URL }[] = [],
): Promise<TestOffice> {
  const server = await startTestPostgres();
  const url = await server.createDatabase('office');
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  await migrate(pool, { name: 'event-store', directory: migrationsDirectory });
  await migrate(pool, { name: 'register', directory: registerMigrationsDirectory });
  for (const set of more) await migrate(pool, set);
  const store = new PostgresEventStore({ pool });
  const clock: TestClock = {
    at: '2026-01-15T02:00:00.000Z',
    now: () => Promise.resolve(clock.at),
    waitMs: () => 0,
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-evidence-'));
  const app = createApplication({ pool, store, clock, dataDir });
  await populate(app);
  const close = async () => {
    await store.close();
    await pool.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { server, url, pool, store, clock, app, dataDir, close };
}

async function populate(app: Application): Promise<void> {
  await app.execute('registerOrganisation', { asker: setup, key: 'organisation', input: { organisation } });
  const { organisationId } = organisation;
  for (const [personId, [role, unitId]] of Object.entries(people)) {
    await app.registers.registerPerson(setup, { personId, name: `Người ${personId}`, organisationId });
    await app.registers.registerOffice(setup, { personId, role, unitId, from: '2026-01-01' });
  }
  await app.sessions.addLogins(
    Object.keys(people).map((login) => ({ login, personId: login })),
    PASSWORD,
  );
}

const sample = (name: string) => readFile(new URL(`../../../docs/samples/${name}`, import.meta.url), 'utf8');

/** The sample's templates and organisation. */
export async function sampleFiles(): Promise<Omit<Sample, 'password'>> {
  return {
    planTemplate: await sample('mau/ke-hoach-chuyen-doi-so.txt'),
    olderPlanTemplate: await sample('mau/ke-hoach-so-hoa-ho-so.txt'),
    organisation: JSON.parse(await sample('to-chuc-lam-giang.json')) as Organisation,
  };
}
