import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { DataDirectory } from './data-directory.js';
import { identify } from './process-identity.js';

const folder = () => join(mkdtempSync(join(tmpdir(), 'dondoc-data-')), 'data');
const address = 'http://127.0.0.1:3600';
const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

test('a folder in use is refused, with the process and the address that hold it', async () => {
  const path = folder();
  await DataDirectory.take(path, address);
  await expect(DataDirectory.take(path, address)).rejects.toMatchObject({
    code: 'already-running',
    en: expect.stringContaining(`process ${process.pid}, ${address}`),
  });
});

test('a released folder can be taken again', async () => {
  const path = folder();
  (await DataDirectory.take(path, address)).release();
  (await DataDirectory.take(path, address)).release();
});

test('what a killed start left running is ended by the next one', async () => {
  const path = folder();
  const orphan = sleeper();
  const directory = await DataDirectory.take(path, address);
  directory.note({ api: orphan.pid! });
  const run = JSON.parse(readFileSync(directory.file('run.json'), 'utf8')) as { supervisor: object };
  run.supervisor = { pid: process.pid, startedAt: 'another life' };
  writeFileSync(directory.file('run.json'), JSON.stringify(run));
  const ended = once(orphan, 'exit');
  (await DataDirectory.take(path, address)).release();
  expect(await ended).toEqual([null, 'SIGTERM']);
});

test('a process number that the system has given to another program is left alone', async () => {
  const path = folder();
  const stranger = sleeper();
  const directory = await DataDirectory.take(path, address);
  const run = {
    supervisor: { pid: process.pid, startedAt: 'another life' },
    address,
    parts: { api: { pid: stranger.pid!, startedAt: 'another life' } },
  };
  writeFileSync(directory.file('run.json'), JSON.stringify(run));
  (await DataDirectory.take(path, address)).release();
  expect(identify(stranger.pid!)).toBeDefined();
  stranger.kill();
  await once(stranger, 'exit');
});

test('a run file cut off by a crash holds nobody up', async () => {
  const path = folder();
  mkdirSync(path);
  writeFileSync(join(path, 'run.json'), '{"supervisor":');
  (await DataDirectory.take(path, address)).release();
  expect(readdirSync(path)).toEqual([]);
});

test('of two starts after a kill one ends what was left running and holds the folder', async () => {
  const path = folder();
  const orphan = sleeper();
  mkdirSync(path);
  const supervisor = { pid: process.pid, startedAt: 'another life' };
  const parts = { api: identify(orphan.pid!) };
  writeFileSync(join(path, 'run.json'), JSON.stringify({ supervisor, address, parts }));
  const starts = await Promise.allSettled([1, 2, 3].map(() => DataDirectory.take(path, address)));
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(starts.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'already-running' },
  });
});

test('a start that died before it noted anything is succeeded, also where its claim was cut off', async () => {
  for (const left of ['{"pid":', JSON.stringify({ pid: process.pid, startedAt: 'another life' })]) {
    const path = folder();
    await DataDirectory.take(path, address);
    const [claim] = readdirSync(path).filter((name) => name.endsWith('.claim'));
    writeFileSync(join(path, 'run.json'), '');
    writeFileSync(join(path, claim!), left);
    (await DataDirectory.take(path, address)).release();
    expect(readdirSync(path)).toEqual([]);
  }
});

test('a folder that cannot be made is refused with the setting to change', async () => {
  const file = folder();
  writeFileSync(file, '');
  await expect(DataDirectory.take(join(file, 'data'), address)).rejects.toMatchObject({
    code: 'data-directory-unusable',
    en: expect.stringContaining('DONDOC_DATA_DIR'),
  });
});
