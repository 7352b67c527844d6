import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { asId, type Unit } from '@dondoc/domain';
import { PostgresEventStore, migrate, migrationsDirectory } from '@dondoc/event-store';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';
import pg from 'pg';
import {
  createApplication,
  registerMigrationsDirectory,
  setup,
  type Application,
  type Roster,
  type RosterPerson,
} from '../src/index.js';
import { organisation } from './test-office.js';

const clock = { now: () => Promise.resolve('2026-01-15T02:00:00.000Z'), waitMs: () => 0 };
const TODAY = '2026-01-15';
const PASSWORD = 'mật khẩu của Lan';

const lan: RosterPerson = {
  personId: 'p-lan',
  name: 'Nguyễn Thị Lan',
  offices: [{ unitId: 'snv', role: 'head-of-unit', title: 'Giám đốc Sở Nội vụ', from: '2026-01-01' }],
};
const minh: RosterPerson = {
  personId: 'p-minh',
  name: 'Dương Công Minh',
  offices: [{ unitId: 'vp', role: 'administrator', from: '2026-01-01' }],
};
const roster: Roster = { organisation, people: [minh, lan] };

let server: TestPostgres;
let pool: pg.Pool;
let store: PostgresEventStore;
let app: Application;
let runs = 0;
beforeAll(async () => {
  server = await startTestPostgres();
});
afterAll(() => server.stop());

/** Each test begins with an installation that has its tables and nothing else. */
beforeEach(async () => {
  const url = await server.createDatabase(`own_${++runs}`);
  pool = new pg.Pool({ connectionString: url, max: 6 });
  await migrate(pool, { name: 'event-store', directory: migrationsDirectory });
  await migrate(pool, { name: 'register', directory: registerMigrationsDirectory });
  store = new PostgresEventStore({ pool });
  app = createApplication({ pool, store, clock });
});
afterEach(async () => {
  await store.close();
  await pool.end();
});

let keys = 0;
const load = (given: Roster) =>
  app.importOrganisation({ asker: setup, key: `import-${++keys}`, roster: given });
const rows = async (table: 'people' | 'offices' | 'changes' | 'sessions') =>
  (await pool.query<Record<string, unknown>>(`select * from register.${table}`)).rows;
const acts = async () =>
  (
    await pool.query<{ act: string; person: string }>(
      'select act, person_id as person from register.changes order by id',
    )
  ).rows.map(({ act, person }) => `${act} ${person}`);

describe('importing an organisation', () => {
  test('registers bodies, people and offices; a second run of the same appends nothing and says so', async () => {
    const first = await load(roster);
    expect(first).toMatchObject({ changed: true, position: 1, people: { added: ['p-minh', 'p-lan'] } });
    expect(first.organisation.added).toEqual(organisation.units.map(({ unitId }) => unitId));
    const before = [await rows('people'), await rows('offices'), await rows('changes')];
    const second = await load(roster);
    expect(second).toMatchObject({ changed: false, position: undefined });
    expect(await store.headPosition()).toBe(1);
    expect([await rows('people'), await rows('offices'), await rows('changes')]).toEqual(before);
  });

  test('sent by two at once is done once', async () => {
    const answers = await Promise.all([load(roster), load(roster)]);
    expect(answers.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(await store.headPosition()).toBe(1);
  });

  test('that changed brings the differences alone, and what it does not name stays', async () => {
    await load(roster);
    const [snv] = organisation.units.filter((u) => u.unitId === 'snv') as [Unit];
    const units = organisation.units.map((u) => (u === snv ? { ...snv, aliases: ['Ban Tổ chức'] } : u));
    const [office] = lan.offices;
    const answer = await load({
      organisation: { ...organisation, units },
      people: [{ ...lan, name: 'Nguyễn Lan', offices: [{ ...office!, to: '2026-06-30' }] }],
    });
    expect(answer).toMatchObject({
      changed: true,
      position: 2,
      organisation: { added: [], changed: ['snv'], leftOut: [] },
      people: { added: [], changed: ['p-lan'], officesAdded: [], officesChanged: ['p-lan'] },
    });
    expect((await store.readStream('organisation/city')).map((e) => e.type)).toEqual([
      'OrganisationRegistered',
      'OrganisationRegistered',
    ]);
    expect(await rows('people')).toHaveLength(2);
    expect(await acts()).toEqual(['office-granted p-minh', 'office-granted p-lan', 'office-changed p-lan']);
  });

  // rules: d-personal-data
  test('of people alone appends no event', async () => {
    await load({ organisation, people: [] });
    expect(await load(roster)).toMatchObject({ changed: true, position: undefined });
    expect(await store.headPosition()).toBe(1);
  });

  test.each<[string, Roster]>([
    [
      'unit-unknown',
      { ...roster, people: [minh, { ...lan, offices: [{ ...lan.offices[0]!, unitId: 'x' }] }] },
    ],
    ['person-repeated', { ...roster, people: [minh, minh] }],
    ['office-repeated', { ...roster, people: [{ ...lan, offices: [...lan.offices, ...lan.offices] }] }],
    [
      'office-period-reversed',
      { ...roster, people: [{ ...lan, offices: [{ ...lan.offices[0]!, to: '2025-12-31' }] }] },
    ],
    [
      'unit-repeated',
      { ...roster, organisation: { ...organisation, units: [...organisation.units, ...organisation.units] } },
    ],
  ])('that contradicts itself is refused whole: %s', async (code, wrong) => {
    await expect(load(wrong)).rejects.toMatchObject({ code });
    expect([await rows('people'), await rows('offices'), await store.headPosition()]).toEqual([[], [], 0]);
  });

  test('whose event is refused takes its people back', async () => {
    const name = 'Thành phố\u0000';
    await expect(load({ ...roster, organisation: { ...organisation, name } })).rejects.toMatchObject({
      code: 'bad-text',
    });
    expect([await rows('people'), await rows('changes'), await store.headPosition()]).toEqual([[], [], 0]);
  });

  test('of another organisation is refused: a database is one’s own', async () => {
    await load(roster);
    const other = { ...roster, organisation: { ...organisation, organisationId: 'town' } };
    await expect(load(other)).rejects.toMatchObject({ code: 'organisation-other' });
    expect(await store.headPosition()).toBe(1);
  });

  test('leaves a body out only while nothing rests on it', async () => {
    await load(roster);
    const without = (unitId: string) => ({
      ...organisation,
      units: organisation.units.filter((u) => u.unitId !== unitId),
    });
    await expect(load({ organisation: without('snv'), people: [] })).rejects.toMatchObject({
      code: 'unit-left-out',
      params: { unitId: 'snv' },
    });
    const answer = await load({ organisation: without('toa'), people: [] });
    expect(answer.organisation.leftOut).toEqual(['toa']);
  });

  test('is not a unit’s to do, and nobody gives themselves an office', async () => {
    await load(roster);
    const as = (role: 'administrator' | 'head-of-unit', personId: string) =>
      app.importOrganisation({
        asker: {
          kind: 'person',
          organisationId: 'city',
          unitKind: 'office',
          actor: { personId: asId(personId), role, unitId: asId('vp') },
        },
        key: `import-${++keys}`,
        roster,
      });
    await expect(as('head-of-unit', 'p-lan')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(as('administrator', 'p-minh')).rejects.toMatchObject({ code: 'self-grant' });
  });
});

describe('an account', () => {
  const account = { login: 'Lan.Noivu', personId: 'p-lan', password: PASSWORD };
  beforeEach(() => load(roster).then(() => undefined));

  test('made for a person of the import opens the door, in any case of its letters', async () => {
    expect(await app.accounts.create(setup, account)).toMatchObject({ login: 'lan.noivu', active: true });
    const { session } = await app.sessions.signIn('LAN.noivu', PASSWORD, TODAY);
    expect(session).toMatchObject({ personId: 'p-lan', office: { role: 'head-of-unit', unitId: 'snv' } });
  });

  test('is made once, for somebody who is registered, with a password worth the name', async () => {
    await app.accounts.create(setup, account);
    for (const [code, wrong] of [
      ['login-taken', { ...account, personId: 'p-minh' }],
      ['person-not-registered', { ...account, login: 'x', personId: 'nobody' }],
      ['password-unfit', { ...account, login: 'x', password: 'ngắn' }],
      ['login-unfit', { ...account, login: 'lan hoa' }],
    ] as const)
      await expect(app.accounts.create(setup, wrong)).rejects.toMatchObject({ code });
    expect((await app.accounts.list(setup)).map((a) => [a.login, a.personId])).toEqual([
      ['lan.noivu', 'p-lan'],
    ]);
  });

  test('that gets a new password is signed out everywhere and answers to the new one alone', async () => {
    await app.accounts.create(setup, account);
    const { token } = await app.sessions.signIn('lan.noivu', PASSWORD, TODAY);
    const answer = await app.accounts.setPassword(setup, 'lan.noivu', 'mật khẩu thứ hai');
    expect(answer.sessionsEnded).toBe(1);
    expect(await app.sessions.find(token, TODAY)).toBeUndefined();
    await expect(app.sessions.signIn('lan.noivu', PASSWORD, TODAY)).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
    await app.sessions.signIn('lan.noivu', 'mật khẩu thứ hai', TODAY);
  });

  test('that is disabled ends its sessions, stays out, and is disabled once', async () => {
    await app.accounts.create(setup, account);
    const { token } = await app.sessions.signIn('lan.noivu', PASSWORD, TODAY);
    expect((await app.accounts.disable(setup, 'lan.noivu')).sessionsEnded).toBe(1);
    expect((await app.accounts.disable(setup, 'lan.noivu')).sessionsEnded).toBe(0);
    expect(await app.sessions.find(token, TODAY)).toBeUndefined();
    await expect(app.sessions.signIn('lan.noivu', PASSWORD, TODAY)).rejects.toMatchObject({
      code: 'sign-in-failed',
    });
    // the same file again does not let them back in
    await load(roster);
    expect(await app.accounts.list(setup)).toMatchObject([{ login: 'lan.noivu', active: false }]);
  });

  test('leaves a trace of every change of rights, and no password in it nor in the log', async () => {
    await app.accounts.create(setup, account);
    await app.accounts.setPassword(setup, 'lan.noivu', 'mật khẩu thứ hai');
    await app.accounts.disable(setup, 'lan.noivu');
    expect((await acts()).slice(2)).toEqual([
      'account-created p-lan',
      'password-set p-lan',
      'account-disabled p-lan',
    ]);
    const kept = JSON.stringify([await rows('changes'), await store.readAll(0, 100)]);
    expect(kept).not.toMatch(/mật khẩu|scrypt/);
  });

  test('is the administrator’s to keep', async () => {
    const head = {
      kind: 'person',
      organisationId: 'city',
      unitKind: 'department',
      actor: { personId: asId('p-lan'), role: 'head-of-unit', unitId: asId('snv') },
    } as const;
    await expect(app.accounts.list(head as never)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(app.accounts.create(head as never, account)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
