// For docs/adr/0001: what a person's command would cost as a Temporal Update with an empty handler, against an append to
// the event store with a verdict; in turns, on one machine, one caller alone and 64 at once.
// Uses the Temporal server of DONDOC_TEMPORAL_ADDRESS (namespace dondoc), else the dev server: one history shard on SQLite,
// so its figure is a server's at its smallest. `--quick` takes shorter rounds.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { freePort, startEmbeddedTemporal } from '@dondoc/cli';
import { migrate, migrationsDirectory, PostgresEventStore } from '@dondoc/event-store';
import { startTestPostgres } from '@dondoc/testing';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 5;
const seconds = quick ? 3 : 8;
const MANY = 64;
/** The server allows 2,000 Updates in one run. */
const UPDATES_PER_RUN = 1000;
const namespace = 'dondoc';
const taskQueue = 'bench-updates';

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];
const round = (value) => Math.round(value * 100) / 100;

/** Runs `callers` of `act` for the length of a round: how many a second, and how long the middle one took. */
async function measure(callers, act) {
  const took = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const caller = async (_, n) => {
    const one = act(n);
    while (performance.now() < until) {
      const from = performance.now();
      await one();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { perSecond: took.length / ((performance.now() - begun) / 1000), p50: median(took) };
}

const session = randomUUID();
let runs = 0;
const updates = (client) => () => {
  let left = 0;
  let handle;
  return async () => {
    if (left === 0) {
      await handle?.signal('end');
      handle = await client.workflow.start('emptyUpdates', {
        taskQueue,
        workflowId: `bench/${session}/${runs++}`,
      });
      left = UPDATES_PER_RUN;
    }
    left -= 1;
    await handle.executeUpdate('change');
  };
};

let streams = 0;
const appends = (store) => () => {
  const name = `task/bench-${streams++}`;
  let version = 0;
  return async () => {
    const verdict = await store.append({
      command: { actor: 'person-17', key: `${name}-${version}`, bodyHash: 'c2f1e0b7a4d5' },
      writes: [
        {
          stream: name,
          expectedVersion: version,
          events: [
            {
              type: 'ProgressReported',
              schemaVersion: 1,
              happenedAt: '2025-06-16T02:15:00.000Z',
              data: {
                obligationId: 'ob-1',
                note: 'Đã lấy ý kiến các đơn vị phối hợp.',
                percent: version % 100,
              },
            },
          ],
        },
      ],
      actor: { id: 'person-17' },
      recordedAt: '2025-06-16T02:15:00.123Z',
      answer: null,
    });
    if (verdict.outcome !== 'appended') throw new Error(`unexpected verdict: ${JSON.stringify(verdict)}`);
    version += 1;
  };
};

async function inTurns(client, store) {
  const kinds = { updates: updates(client), appends: appends(store) };
  const results = {};
  for (let n = 0; n < rounds; n++)
    for (const callers of [1, MANY])
      for (const [kind, act] of Object.entries(kinds)) {
        const result = await measure(callers, act);
        (results[`${kind}-${callers}`] ??= []).push(result);
        console.error(
          `round ${n + 1}: ${kind}, ${callers} at once: ${round(result.perSecond)}/s, p50 ${round(result.p50)} ms`,
        );
      }
  return results;
}

function print(results, server) {
  const line = (name, unit, pick, callers) => {
    const of = (kind) => results[`${kind}-${callers}`].map(pick);
    const values = of('appends');
    const spread = [Math.min(...values), Math.max(...values)].map(round);
    const [value, peerValue] = [median(values), median(of('updates'))].map(round);
    console.log(
      JSON.stringify({ name, value, unit, peer: `empty Updates, ${server}`, peerValue, rounds, spread }),
    );
  };
  line('adr-1 appends, 64 at once', '1/s', (r) => r.perSecond, MANY);
  line('adr-1 append alone, p50', 'ms', (r) => r.p50, 1);
}

async function withWorker(address, work) {
  const workflowsPath = fileURLToPath(new URL('./adr-1-updates.workflow.js', import.meta.url));
  const workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle });
  const running = worker.run();
  const client = new Client({ connection: await Connection.connect({ address }), namespace });
  try {
    await work(client);
  } finally {
    worker.shutdown();
    await running;
    await client.connection.close();
    await connection.close();
  }
}

async function temporal(folder) {
  const outside = process.env.DONDOC_TEMPORAL_ADDRESS;
  if (outside)
    return { address: outside, name: 'the server of DONDOC_TEMPORAL_ADDRESS', stop: async () => {} };
  const dbFile = join(folder, 'temporal.db');
  const server = await startEmbeddedTemporal({ dbFile, namespace, port: await freePort(), uiPort: false });
  return { address: server.address, name: 'dev server (1 shard, SQLite)', stop: () => server.stop() };
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const folder = await mkdtemp(join(tmpdir(), 'dondoc-adr-1-'));
const postgres = await startTestPostgres({ durable: true });
const server = await temporal(folder);
try {
  const pool = new pg.Pool({ connectionString: await postgres.createDatabase('bench'), max: 8 });
  await migrate(pool, { name: 'event-store', directory: migrationsDirectory });
  const store = new PostgresEventStore({ pool });
  await withWorker(server.address, async (client) => print(await inTurns(client, store), server.name));
  await store.close();
  await pool.end();
} finally {
  await server.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
