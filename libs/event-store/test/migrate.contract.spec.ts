import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate, MigrationChanged } from '../src/index.js';
import { EventStoreDatabases } from './postgres-database.js';

let databases: EventStoreDatabases;
let directory: string;
beforeAll(async () => {
  databases = await EventStoreDatabases.start();
  directory = await mkdtemp(join(tmpdir(), 'dondoc-migrations-'));
  await writeFile(join(directory, '001-a.sql'), 'create table a (n int)');
});
afterAll(async () => {
  await databases.stop();
  await rm(directory, { recursive: true });
});

test('files are applied once, in order, also by processes that start together', async () => {
  const pool = await databases.empty();
  const set = { name: 'test', directory };
  const applied = await Promise.all([migrate(pool, set), migrate(pool, set), migrate(pool, set)]);
  expect(applied.flat()).toEqual(['001-a.sql']);
  await writeFile(join(directory, '002-b.sql'), 'insert into a values (1); insert into a values (2)');
  expect(await migrate(pool, set)).toEqual(['002-b.sql']);
  expect(await migrate(pool, set)).toEqual([]);
  expect((await pool.query('select n from a')).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a file that fails leaves nothing behind', async () => {
  const pool = await databases.empty();
  await writeFile(join(directory, '003-c.sql'), 'insert into a values (3); select nonsense');
  await expect(migrate(pool, { name: 'test', directory })).rejects.toThrow('nonsense');
  expect((await pool.query('select count(*)::int as n from a')).rows).toEqual([{ n: 2 }]);
  await rm(join(directory, '003-c.sql'));
});

test('an applied file that has changed is refused', async () => {
  const pool = await databases.empty();
  await migrate(pool, { name: 'test', directory });
  await writeFile(join(directory, '001-a.sql'), 'create table a (n bigint)');
  await expect(migrate(pool, { name: 'test', directory })).rejects.toBeInstanceOf(MigrationChanged);
});
