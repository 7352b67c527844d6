import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadSetting, readOptions, rehearse, silentProgress, type RehearsalServers } from '@dondoc/cli';

const sample = join(import.meta.dirname, '..', '..', 'docs', 'samples', 'ke-hoach-lam-giang-2026.txt');
const options = readOptions(sample, { issued: '2026-01-15', to: '2026-04-10', seed: '1' });
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'dondoc-kills-'));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
};

/** Kills a part the way a power cut would; the supervisor starts it again. */
function kill(servers: RehearsalServers, part: 'worker' | 'temporal'): void {
  const pid = servers.pids()[part];
  if (pid === undefined) throw new Error(`${part} is not running`);
  process.kill(pid, 'SIGKILL');
}

async function year(kills: Readonly<Record<number, 'worker' | 'temporal'>>) {
  let n = 0;
  const killed: string[] = [];
  const env = { ...process.env, DONDOC_DATA_DIR: folder() };
  const outcome = await rehearse(await loadSetting(options), options, {
    env,
    progress: silentProgress,
    onInstant: (_now, servers) => {
      const part = kills[(n += 1)];
      if (!part) return;
      kill(servers, part);
      killed.push(part);
    },
  });
  const { seconds: _seconds, ...summary } = outcome.summary;
  const events = outcome.events
    .filter((e) => /^(plan|task|decision)\//.test(e.stream))
    .map((e) => [e.happenedAt, e.stream, e.version, e.type, JSON.stringify(e.data)].join(' '))
    .sort();
  const positions = outcome.events.map((e) => e.position);
  await outcome.servers.stop(true);
  return { summary, events, positions, killed };
}

let quiet: Awaited<ReturnType<typeof year>>;
beforeAll(async () => {
  quiet = await year({});
}, 240_000);
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true, force: true })));

test('a rehearsed quarter is the simulated quarter, event for event', () => {
  expect(quiet.summary).toMatchObject({ tasks: 15, agrees: true });
  expect(quiet.positions).toEqual(quiet.positions.map((_, i) => i + 1));
});

test('killing the worker twice and Temporal twice on the way changes no event', async () => {
  const disturbed = await year({ 12: 'worker', 25: 'temporal', 40: 'worker', 55: 'temporal' });
  expect(disturbed.killed).toEqual(['worker', 'temporal', 'worker', 'temporal']);
  expect(disturbed.summary).toEqual(quiet.summary);
  expect(disturbed.events).toEqual(quiet.events);
  expect(disturbed.positions).toEqual(disturbed.positions.map((_, i) => i + 1));
}, 300_000);
