import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startTestPostgres, type TestPostgres } from '@dondoc/testing';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  migrationsDirectory,
  openClock,
  readScaledClock,
  readSteppedClock,
  setScaledClock,
  setSteppedClock,
} from './index.js';

let server: TestPostgres;
let db: pg.Pool;
beforeAll(async () => {
  server = await startTestPostgres();
  db = new pg.Pool({ connectionString: await server.createDatabase('clock') });
  const folder = fileURLToPath(migrationsDirectory);
  for (const file of readdirSync(folder).sort()) await db.query(readFileSync(`${folder}/${file}`, 'utf8'));
});
afterAll(async () => {
  await db.end();
  await server.stop();
});
afterEach(() => db.query('TRUNCATE public.dondoc_clock'));

const start = { factor: 3600, realStart: '2026-01-01T00:00:00.000Z', simStart: '2025-03-10T01:00:00.000Z' };

test('a clock nobody has set is refused, not read as some other time', async () => {
  await expect(readSteppedClock(db)).rejects.toMatchObject({ code: 'clock-not-set' });
  await expect(openClock({ kind: 'scaled', factor: 60 }, db)).rejects.toMatchObject({
    code: 'clock-not-set',
  });
});

test('every process that shares the database sees the stepped clock where it was moved', async () => {
  const clock = await openClock({ kind: 'stepped' }, db);
  await setSteppedClock(db, '2025-03-10T01:00:00.000Z');
  expect(await clock.now()).toBe('2025-03-10T01:00:00.000Z');
  await setSteppedClock(db, '2025-03-10T01:00:00.125Z');
  expect(await clock.now()).toBe('2025-03-10T01:00:00.125Z');
});

test('the stepped clock never goes back; standing still is allowed', async () => {
  await setSteppedClock(db, '2025-03-10T01:00:00.000Z');
  await setSteppedClock(db, '2025-03-10T01:00:00.000Z');
  await expect(setSteppedClock(db, '2025-03-10T00:59:59.999Z')).rejects.toMatchObject({
    code: 'clock-runs-backward',
  });
  expect(await readSteppedClock(db)).toBe('2025-03-10T01:00:00.000Z');
});

test('what the database shows does not hang on the session’s time zone', async () => {
  await setSteppedClock(db, '2025-03-10T01:00:00.000Z');
  const client = await db.connect();
  await client.query("SET timezone = 'Asia/Ho_Chi_Minh'");
  expect(await readSteppedClock(client)).toBe('2025-03-10T01:00:00.000Z');
  client.release(true);
});

test('the running clock is the one the starter set, whatever factor a process was told', async () => {
  await setScaledClock(db, start);
  expect(await readScaledClock(db)).toEqual(start);
  const clock = await openClock({ kind: 'scaled', factor: 1 }, db);
  expect(clock.waitMs('2025-03-10T02:00:00.000Z', '2025-03-10T01:00:00.000Z')).toBe(1000);
});

test('setting one kind of clock ends the other', async () => {
  await setSteppedClock(db, '2025-03-10T01:00:00.000Z');
  await setScaledClock(db, start);
  await expect(readSteppedClock(db)).rejects.toMatchObject({ code: 'clock-not-set' });
  await setSteppedClock(db, '2025-01-01T00:00:00.000Z');
  await expect(readScaledClock(db)).rejects.toMatchObject({ code: 'clock-not-set' });
});
