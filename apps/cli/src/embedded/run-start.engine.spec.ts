import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freePort } from './ports.js';
import { silentProgress } from './progress.js';
import { runStart, type StartOptions } from './run-start.js';
import type { RunningStart } from './start-text.js';

const api = `
  import { createServer } from 'node:http';
  createServer((q, a) => a.end(JSON.stringify({ database: process.env.DONDOC_DATABASE_URL, pid: process.pid })))
    .listen(Number(process.env.DONDOC_HTTP_PORT), '127.0.0.1');`;
const worker = `console.log(JSON.stringify({ ready: true })); setInterval(() => {}, 1000);`;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function place(): { folder: string; entries: { api: string; worker: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-start-'));
  folders.push(folder);
  // Postgres runs as a user of its own where the tests are root's: it must be able to pass through.
  chmodSync(folder, 0o755);
  const entries = { api: join(folder, 'api.mjs'), worker: join(folder, 'worker.mjs') };
  writeFileSync(entries.api, api);
  writeFileSync(entries.worker, worker);
  return { folder, entries };
}

async function settings(folder: string): Promise<NodeJS.ProcessEnv> {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'],
    DONDOC_HTTP_PORT: String(await freePort()),
    DONDOC_DATA_DIR: join(folder, 'data'),
  };
}

interface Running {
  readonly up: RunningStart;
  stop(): Promise<void>;
}
const toStop: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of toStop.splice(0)) await stop();
});

async function start(
  options: Pick<StartOptions, 'env' | 'entries'> & Partial<StartOptions>,
): Promise<Running> {
  let release = () => {};
  const untilStopped = new Promise<void>((resolve) => (release = resolve));
  let done: Promise<void> = Promise.resolve();
  const up = await new Promise<RunningStart>((onReady, reject) => {
    done = runStart({
      migrate: () => Promise.resolve(),
      fill: () => Promise.resolve(['đăng nhập: chánh văn phòng']),
      progress: silentProgress,
      ...options,
      untilStopped,
      onReady,
    });
    done.catch(reject);
  });
  const stop = () => {
    release();
    return done;
  };
  toStop.push(stop);
  return { up, stop };
}

const ask = async (baseUrl: string) =>
  (await (await fetch(baseUrl)).json()) as { database: string; pid: number };

async function sql(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('dondoc start', () => {
  test('brings all parts up, stops them, and a second start continues with the same data', async () => {
    const { folder, entries } = place();
    const env = await settings(folder);
    const first = await start({ env, entries });
    expect(first.up.notes).toEqual(['đăng nhập: chánh văn phòng']);
    expect(first.up.temporal.uiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await sql((await ask(first.up.baseUrl)).database, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(fetch(first.up.baseUrl)).rejects.toThrow();

    const second = await start({ env, entries });
    expect(await sql((await ask(second.up.baseUrl)).database, 'SELECT answer FROM kept')).toEqual([
      { answer: 42 },
    ]);
    await expect(start({ env, entries })).rejects.toMatchObject({ code: 'already-running' });
  });

  test('after kill -9 of the starter the next start ends what was left and continues', async () => {
    const { folder, entries } = place();
    const env = await settings(folder);
    const starter = await startElsewhere(env, entries);
    const before = await ask(`http://127.0.0.1:${env['DONDOC_HTTP_PORT']}`);
    starter.kill('SIGKILL');
    await once(starter, 'exit');

    const second = await start({ env, entries });
    const after = await ask(second.up.baseUrl);
    expect(after.pid).not.toBe(before.pid);
    expect(() => process.kill(before.pid, 0)).toThrow(/ESRCH/);
  });

  test('a port in use is refused before anything is started', async () => {
    const { folder, entries } = place();
    const env = await settings(folder);
    const holder = createServer().listen(Number(env['DONDOC_HTTP_PORT']), '127.0.0.1');
    await once(holder, 'listening');
    await expect(start({ env, entries })).rejects.toMatchObject({
      code: 'port-in-use',
      en: expect.stringContaining('DONDOC_HTTP_PORT'),
    });
    await new Promise((resolve) => holder.close(resolve));
    await start({ env, entries }); // and nothing it left behind stands in the way
  });

  test('a preparation that fails stops what was started and says why', async () => {
    const { folder, entries } = place();
    const env = await settings(folder);
    const migrate = () => Promise.reject(new Error('the migration failed'));
    await expect(start({ env, entries, migrate })).rejects.toThrow('the migration failed');
    await start({ env, entries });
  });
});

/** The built starter in a process of its own, which can be killed. */
async function startElsewhere(
  env: NodeJS.ProcessEnv,
  entries: { api: string; worker: string },
): Promise<ChildProcess> {
  const built = new URL('../../dist/embedded/run-start.js', import.meta.url).href;
  const program = `
    const { runStart } = await import('${built}');
    await runStart({ env: process.env, entries: ${JSON.stringify(entries)}, migrate: async () => {}, fill: async () => [],
      onReady: () => console.log('up') });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (text) => (said += String(text)));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the start ended:\n${said}`)));
  await Promise.race([once(child.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}
