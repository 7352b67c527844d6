// P12: from `npm start` on an empty data folder to the first acknowledged task, over the time the Temporal dev server
// alone takes to answer; in turns. Dependencies installed and the program built, as the first start of a new user is.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { findTemporal, freePort, silentProgress, startEmbeddedTemporal } from '@dondoc/cli';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const rounds = process.argv.includes('--quick') ? 5 : 9;
const seconds = (since) => (performance.now() - since) / 1000;
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'dondoc-p12-'));
  chmodSync(made, 0o755);
  return made;
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function temporalAlone(binary) {
  const dir = folder();
  const begun = performance.now();
  const server = await startEmbeddedTemporal({
    dbFile: join(dir, 'temporal.db'),
    namespace: 'bench',
    port: await freePort(),
    uiPort: await freePort(),
    progress: silentProgress,
    binary,
  });
  const took = seconds(begun);
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
  return took;
}

const json = async (response) => {
  if (!response.ok) throw new Error(`${response.url} → ${response.status} ${await response.text()}`);
  return response.json();
};

/** The sample's head of the interior department, whose unit has new work from the start. */
const LOGIN = 'truong.noivu';

/** Signs in as soon as the api answers, finds new work and acknowledges it. */
async function acknowledgeFirst(base, dir) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': `p12-${Date.now()}` };
  const file = join(dir, 'sample-password');
  while (!existsSync(file)) await pause(20);
  const password = readFileSync(file, 'utf8').trim();
  const deadline = performance.now() + 60_000;
  for (;;) {
    if (performance.now() > deadline)
      throw new Error('no task could be acknowledged within 60 s of the start');
    const signedIn = await fetch(`${base}/api/v1/sessions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ login: LOGIN, password }),
    }).catch(() => undefined);
    if (!signedIn?.ok) {
      await signedIn?.body?.cancel();
      await pause(50);
      continue;
    }
    const { token } = await signedIn.json();
    const auth = { ...headers, authorization: `Bearer ${token}` };
    const work = await json(await fetch(`${base}/api/v1/work?scope=unit`, { headers: auth }));
    const item = work.items.find((i) => i.kind === 'obligation' && i.todo === 'acknowledge');
    if (!item) {
      await pause(50);
      continue;
    }
    const path = `${base}/api/v1/tasks/${item.taskId}/obligations/${item.obligationId}/acknowledgement`;
    await json(await fetch(path, { method: 'POST', headers: auth, body: '{}' }));
    return;
  }
}

async function startToFirstTask() {
  const dir = folder();
  const port = await freePort();
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, DONDOC_DATA_DIR: dir, DONDOC_HTTP_PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    await acknowledgeFirst(`http://127.0.0.1:${port}`, dir);
    return seconds(begun);
  } finally {
    const gone = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGINT');
      await gone;
    }
    rmSync(dir, { recursive: true, force: true });
  }
}

const binary = await findTemporal(silentProgress);
const values = [];
const peers = [];
for (let round = 0; round < rounds; round += 1) {
  peers.push(await temporalAlone(binary));
  values.push(await startToFirstTask());
  process.stderr.write(
    `P12 round ${round + 1}/${rounds}: ${values.at(-1).toFixed(2)} s, Temporal alone ${peers.at(-1).toFixed(2)} s\n`,
  );
}
const ratios = values.map((v, i) => v / peers[i]);
process.stdout.write(
  `${JSON.stringify({
    name: 'P12',
    value: Number(median(ratios).toFixed(2)),
    unit: 'ratio',
    goal: 3,
    seconds: Number(median(values).toFixed(2)),
    peer: 'temporal server start-dev, seconds until it answers',
    peerValue: Number(median(peers).toFixed(2)),
    rounds,
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
  })}\n`,
);
