import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup } from '@dondoc/application';
import { afterAll, expect, test } from '@jest/globals';
import { forgetAddresses, noteAddresses } from '../embedded/running-place.js';
import { freePort } from '../embedded/ports.js';
import { readJsonFile } from '../rehearsal/read-json-file.js';
import { projectRoot } from '../embedded/paths.js';
import { rosterSchema } from './organisation-file.js';
import { withApplication } from './with-application.js';
import { withDatabase } from './with-database.js';

// One folder for all: an installation that is stopped, imported into, and asked again.
const folder = mkdtempSync(join(tmpdir(), 'dondoc-registers-'));
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));
const env = async () => ({
  DONDOC_DATA_DIR: dataDir,
  DONDOC_EMBEDDED_POSTGRES_PORT: String(await freePort()),
});

test('where nothing is installed, only an import makes a database', async () => {
  await expect(withApplication(await env(), (app) => app.accounts.list(setup))).rejects.toMatchObject({
    code: 'nothing-installed',
  });
  expect(existsSync(dataDir)).toBe(false);
});

test('an import into a stopped installation is there for the next command, and no server is left running', async () => {
  const file = join(projectRoot, 'docs/samples/to-chuc-co-nhan-su.json');
  const roster = await readJsonFile('organisation import', file, rosterSchema);
  const load = async (key: string) =>
    withApplication(await env(), (app) => app.importOrganisation({ asker: setup, key, roster }), {
      mayMake: true,
    });
  expect(await load('one')).toMatchObject({ changed: true, position: 1 });
  expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(dataDir, 'run.json'))).toBe(false);
  expect(await load('two')).toMatchObject({ changed: false });
});

test('a refusal is told in the catalogue’s words, with its code', async () => {
  const account = { login: 'x', personId: 'nobody', password: 'mật khẩu đủ dài' };
  await expect(
    withApplication(await env(), (app) => app.accounts.create(setup, account)),
  ).rejects.toMatchObject({
    name: 'UserError',
    code: 'person-not-registered',
    vi: expect.stringMatching(/dondoc organisation import/),
  });
});

test('the server of a running start is used as it is; a note that a killed start left is not believed', async () => {
  const settings = await env();
  const temporalAddress = '127.0.0.1:7233';
  await withDatabase(settings, async ({ databaseUrl }) => {
    noteAddresses(dataDir, { databaseUrl, temporalAddress });
    // No port is free for a second server, and the folder is held: only the running one can answer.
    await withDatabase(settings, async (config) => expect(config.databaseUrl).toBe(databaseUrl));
  });
  const found = await withDatabase(await env(), ({ databaseUrl }) => Promise.resolve(databaseUrl));
  expect(found).toMatch(/^postgres:/);
  forgetAddresses(dataDir);
});

test('an outside database is used as it is, and one without tables says what to do', async () => {
  await withDatabase(await env(), async ({ databaseUrl }) => {
    const outside = { DONDOC_DATABASE_URL: databaseUrl.replace(/[^/]+$/, 'postgres') };
    await expect(withApplication(outside, (app) => app.accounts.list(setup))).rejects.toMatchObject({
      code: 'tables-missing',
    });
  });
});
