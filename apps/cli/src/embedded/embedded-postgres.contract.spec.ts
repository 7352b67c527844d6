import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { freePort } from './ports.js';

// One folder for all: each test continues where the one before has stopped, as an office's machine does.
const folder = mkdtempSync(join(tmpdir(), 'dondoc-embedded-'));
chmodSync(folder, 0o755);
const dataDir = join(folder, 'postgres');
let server: EmbeddedPostgres | undefined;

async function start(): Promise<EmbeddedPostgres> {
  server = await startEmbeddedPostgres({ dataDir, port: await freePort() });
  return server;
}
afterEach(() => server?.stop());
afterAll(() => rmSync(folder, { recursive: true }));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('the application connects with a password, owns its database, and is no superuser', async () => {
  const { url } = await start();
  expect(
    await query(url, 'SELECT current_user AS who, rolsuper FROM pg_roles WHERE rolname = current_user'),
  ).toEqual([{ who: 'dondoc', rolsuper: false }]);
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  expect(statSync(`${dataDir}.password`).mode & 0o077).toBe(0);
});

test('it is durable, and sorts by code point unless Vietnamese is asked for', async () => {
  const { url } = await start();
  const words = "(VALUES ('đất'), ('zebra'), ('dân')) AS v(word)";
  const sorted = (collation: string) =>
    query(url, `SELECT array_agg(word ORDER BY word ${collation}) AS words FROM ${words}`);
  expect(await sorted('')).toEqual([{ words: ['dân', 'zebra', 'đất'] }]);
  expect(await sorted('COLLATE "vi-x-icu"')).toEqual([{ words: ['dân', 'đất', 'zebra'] }]);
  expect(await query(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  expect(await query(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
});

test('what was committed survives kill -9', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(first.process.pid!, 'SIGKILL');
  const second = await start();
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a postmaster.pid that names another program’s process stands in nobody’s way, nor in its', async () => {
  const { process: old } = await start();
  const file = join(dataDir, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  await old.stop();
  writeFileSync(file, [process.pid, ...rest].join('\n'));
  expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('another database is made once and kept', async () => {
  const { createDatabase } = await start();
  const url = await createDatabase('rehearsal');
  await query(url, 'CREATE TABLE note (text text)');
  expect(await createDatabase('rehearsal')).toBe(url);
  expect(await query(url, 'SELECT text FROM note')).toEqual([]);
});

test('data of another version of Postgres are refused untouched', async () => {
  const file = join(dataDir, 'PG_VERSION');
  const version = readFileSync(file, 'utf8');
  writeFileSync(file, '17\n');
  await expect(start()).rejects.toMatchObject({ code: 'postgres-version-differs' });
  writeFileSync(file, version);
});
