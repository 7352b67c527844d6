import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ManagedProcess } from './managed-process.js';
import { Supervisor, type SupervisorEvent } from './supervisor.js';

const running: Supervisor[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((supervisor) => supervisor.stopAll()));
});

/** A tiny program that says it is ready and stays; `extra` runs before. */
const child = (name: string, extra = '', logFile?: string) =>
  new ManagedProcess({
    name,
    command: process.execPath,
    args: ['-e', `${extra}; setInterval(() => {}, 1000); console.log('ready')`],
    isReady: (lines) => lines.includes('ready'),
    readyTimeoutMs: 10_000,
    logFile,
  });

/** A supervisor, the events it told, and a wait for the next event of a kind. */
function watched(options: { stopOrder?: string[]; restart?: boolean; graceMs?: number } = {}) {
  const events: SupervisorEvent[] = [];
  const waiting: { kind: string; count: number; resolve: () => void }[] = [];
  const count = (kind: string) => events.filter((event) => event.kind === kind).length;
  const supervisor = new Supervisor({
    stopOrder: [],
    backoffMs: 20,
    ...options,
    report: (event) => {
      events.push(event);
      for (const wait of waiting) if (count(wait.kind) >= wait.count) wait.resolve();
    },
  });
  running.push(supervisor);
  const seen = (kind: SupervisorEvent['kind'], times: number) =>
    new Promise<void>((resolve) => {
      if (count(kind) >= times) resolve();
      else waiting.push({ kind, count: times, resolve });
    });
  return { supervisor, events, seen, count };
}

describe('the supervisor', () => {
  test('starts a crashed part again, and waits twice as long each time', async () => {
    const { supervisor, events, seen } = watched();
    const part = child('api');
    await supervisor.start(part);
    const first = part.pid!;
    process.kill(first, 'SIGKILL');
    await seen('ready', 2);
    expect(part.pid).not.toBe(first);
    process.kill(part.pid!, 'SIGKILL');
    await seen('ready', 3);
    expect(events.filter((e) => e.kind === 'restarting').map((e) => e.inMs)).toEqual([20, 40]);
    expect(events.find((e) => e.kind === 'crashed')?.how).toBe('SIGKILL');
  });

  test('leaves a crashed part alone when told so', async () => {
    const { supervisor, seen, count } = watched({ restart: false });
    const part = child('worker');
    await supervisor.start(part);
    process.kill(part.pid!, 'SIGKILL');
    await seen('crashed', 1);
    expect(part.pid).toBeUndefined();
    expect(count('restarting')).toBe(0);
  });

  test('stops the parts in the order given, whatever the order of their start', async () => {
    const order = ['api', 'worker', 'temporal', 'postgres'];
    const { supervisor, events } = watched({ stopOrder: order });
    await Promise.all(['postgres', 'worker', 'temporal', 'api'].map((name) => supervisor.start(child(name))));
    await supervisor.stopAll();
    expect(events.filter((e) => e.kind === 'stopped').map((e) => e.part)).toEqual(order);
    expect(supervisor.pids()).toEqual({});
  });

  test('a part that ignores the signal is killed after the grace time', async () => {
    const { supervisor } = watched({ graceMs: 100 });
    const deaf = child('deaf', "process.on('SIGTERM', () => {})");
    await supervisor.start(deaf);
    const pid = deaf.pid!;
    await supervisor.stopAll();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });

  test('a stop during the backoff starts nothing any more', async () => {
    const { supervisor, seen, events } = watched();
    const part = child('api');
    await supervisor.start(part);
    process.kill(part.pid!, 'SIGKILL');
    await seen('restarting', 1);
    await supervisor.stopAll();
    expect(part.pid).toBeUndefined();
    await expect(supervisor.start(child('late'))).rejects.toThrow(/stopping/);
    expect(events.at(-1)?.kind).toBe('stopped');
  });

  test('a part that ends before it is ready is refused with its own last words', async () => {
    const { supervisor } = watched();
    const broken = child('worker', "console.error('no such table'); process.exit(3)");
    await expect(supervisor.start(broken)).rejects.toMatchObject({
      code: 'process-not-ready',
      en: expect.stringMatching(/exit 3[\s\S]*no such table/),
    });
  });

  test('a program that is not there is refused at once', async () => {
    const absent = new ManagedProcess({ name: 'x', command: '/no/such', args: [], isReady: () => false });
    await expect(watched().supervisor.start(absent)).rejects.toMatchObject({ code: 'process-not-ready' });
  });

  test('what a part prints goes to its file, line by line with its name', async () => {
    const logFile = join(mkdtempSync(join(tmpdir(), 'dondoc-log-')), 'logs', 'api.log');
    const marker = `${logFile}.crashed`;
    const crashOnce = `const fs = require('fs');
      if (!fs.existsSync('${marker}')) setTimeout(() => { fs.writeFileSync('${marker}', ''); process.exit(1) }, 50)`;
    const { supervisor, seen } = watched();
    await supervisor.start(child('api', crashOnce, logFile));
    await seen('ready', 2);
    await supervisor.stopAll();
    expect(existsSync(marker)).toBe(true);
    const log = readFileSync(logFile, 'utf8');
    expect(log.match(/ api \| ready$/gm)).toHaveLength(2);
    expect(log).toMatch(/ api \| ended: exit 1/);
    writeFileSync(logFile, '');
  });
});
