// Records histories of the workflows as they are now, for replay by later releases: run once per release, commit the files.
//   npm run build && node workflows/scripts/record-history.mjs [release]
// What the activities answer is made up here; what the server and the SDK write down is real.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import proto from '@temporalio/proto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { NEEDS_A_HAND, TASK_QUEUES } from '@dondoc/contracts';
import { startEmbeddedTemporal } from '../../apps/cli/dist/embedded/embedded-temporal.js';
import { freePort } from '../../apps/cli/dist/embedded/ports.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const versionOf = async (path) => JSON.parse(await readFile(join(root, path), 'utf8')).version;
const release =
  process.argv[2] ??
  `${await versionOf('package.json')}-sdk-${await versionOf('node_modules/@temporalio/worker/package.json')}`;
const folder = join(root, 'workflows', 'histories', release);
const namespace = 'dondoc';
const YEAR = 365 * 86_400_000;

const standings = new Map();
const watch = (key, act, waitMs) => ({
  key,
  act,
  waitMs,
  at: '2026-03-02T01:00:00.000Z',
  summary: `${act} ${key}`,
});
const put = (taskId, version, more = {}) =>
  standings.set(taskId, {
    ...{
      taskId,
      version,
      closed: false,
      status: 'new',
      ball: ['so-y-te'],
      openHandOffs: 0,
      escalationLevel: 0,
    },
    watches: [],
    search: { planId: 'plan-1', unitIds: ['so-y-te'], dueAt: '2026-03-31T17:00:00.000Z' },
    ...more,
  });

const refused = new Set();
const answer = async (taskId) => {
  if (refused.has(taskId)) throw ApplicationFailure.nonRetryable('policy-unknown', NEEDS_A_HAND);
  return standings.get(taskId);
};
const act = async ({ taskId, key }) => {
  const { version, watches, ...rest } = standings.get(taskId);
  put(taskId, version + 1, { ...rest, watches: watches.filter((w) => w.key !== key) });
  return answer(taskId);
};
const activities = {
  ...{ remind: act, urge: act, escalate: act, docket: act, ask: act },
  assess: ({ taskId }) => answer(taskId),
  deliverDigest: async () => {},
};

const wake = (client, taskId, change) =>
  client.workflow.signalWithStart('taskWorkflow', {
    ...{ workflowId: `task/${taskId}`, taskQueue: TASK_QUEUES.workflow, staticSummary: `II.3 · plan-1` },
    ...{ args: [{ taskId, wanted: change.version }], signal: 'taskChanged', signalArgs: [change] },
  });

async function until(ask) {
  for (let tries = 0; tries < 600; tries++) {
    if (await ask()) return;
    await pause(25);
  }
  throw new Error('the scenario did not come to its end');
}

const seen = (handle, version) =>
  until(async () => (await handle.query('taskState')).standing?.version >= version);

const scenarios = {
  async 'reminded-escalated-closed'(client) {
    const taskId = 'recorded-1';
    put(taskId, 1, {
      watches: [
        watch('soon/1', 'remind', 40),
        watch('late/1', 'escalate', 80),
        watch('late/4', 'docket', 120),
      ],
    });
    const handle = await wake(client, taskId, { version: 1, event: 'TaskAssigned' });
    await seen(handle, 4);
    put(taskId, 5, { closed: true, status: 'completed-late' });
    await wake(client, taskId, { version: 5, event: 'TaskCompleted' });
    await handle.result();
    return handle;
  },
  async 'moved-and-nudged'(client) {
    const taskId = 'recorded-2';
    put(taskId, 1, { watches: [watch('stays', 'remind', YEAR), watch('goes', 'urge', YEAR)] });
    const handle = await wake(client, taskId, { version: 1, event: 'TaskAssigned' });
    await seen(handle, 1);
    put(taskId, 2, { watches: [watch('stays', 'remind', YEAR), watch('comes', 'ask', YEAR)] });
    await wake(client, taskId, { version: 2, event: 'DeadlineExtended' });
    await seen(handle, 2);
    put(taskId, 2, { watches: [watch('stays', 'remind', 0), watch('comes', 'ask', YEAR)] });
    await wake(client, taskId, { version: 2, event: 'clock', again: true });
    await seen(handle, 3);
    return handle;
  },
  async 'needs-a-hand'(client) {
    const taskId = 'recorded-3';
    put(taskId, 1, { watches: [watch('a', 'urge', 0)] });
    refused.add(taskId);
    const handle = await wake(client, taskId, { version: 1, event: 'TaskAssigned' });
    await until(async () => (await handle.query('taskState')).needsAHand);
    refused.delete(taskId);
    await wake(client, taskId, { version: 1, event: 'PolicyIssued' });
    await seen(handle, 2);
    return handle;
  },
  async 'continued-as-new'(client) {
    const taskId = 'recorded-4';
    put(taskId, 1);
    const first = await wake(client, taskId, { version: 1, event: 'TaskAssigned' });
    const { runId } = await first.describe();
    for (let version = 2; ; version++) {
      put(taskId, version, { watches: [watch(`w${version}`, 'remind', YEAR)] });
      await wake(client, taskId, { version, event: 'ProgressReported' });
      await seen(client.workflow.getHandle(`task/${taskId}`), version);
      const now = await client.workflow.getHandle(`task/${taskId}`).describe();
      if (now.runId !== runId) break;
    }
    return client.workflow.getHandle(`task/${taskId}`, runId);
  },
  async delivery(client) {
    const handle = await client.workflow.signalWithStart('deliveryWorkflow', {
      ...{ workflowId: 'delivery/recorded', taskQueue: TASK_QUEUES.workflow },
      args: [{ personId: 'recorded', noticeIds: [], windowMs: 50 }],
      ...{ signal: 'noticesAdded', signalArgs: [{ noticeIds: ['n1', 'n2'] }] },
    });
    await handle.result();
    return handle;
  },
};

/** The names of fields and enums as in Temporal's protocol, bytes in base64. */
function textOf(history) {
  const { History } = proto.temporal.api.history.v1;
  const options = { longs: String, enums: String, bytes: String };
  return JSON.stringify(History.toObject(History.fromObject(history), options), null, 1);
}

async function record(address) {
  // A fixed identity: the machine's name is nobody's business.
  const identity = 'recorder';
  const connection = await NativeConnection.connect({ address });
  const client = new Client({ connection: await Connection.connect({ address }), namespace, identity });
  const codePath = join(root, 'workflows', 'dist', 'workflow-bundle.cjs');
  const shared = { connection, namespace, identity };
  const workers = [
    await Worker.create({ ...shared, taskQueue: TASK_QUEUES.workflow, workflowBundle: { codePath } }),
    await Worker.create({ ...shared, taskQueue: TASK_QUEUES.io, activities }),
  ];
  const running = workers.map((worker) => worker.run());
  await mkdir(folder, { recursive: true });
  for (const [name, play] of Object.entries(scenarios)) {
    const history = await (await play(client)).fetchHistory();
    await writeFile(join(folder, `${name}.json`), `${textOf(history)}\n`);
    console.log(`${name}: ${history.events.length} events`);
  }
  for (const worker of workers) worker.shutdown();
  await Promise.all(running);
  await connection.close();
  await client.connection.close();
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
const scratch = await mkdtemp(join(tmpdir(), 'dondoc-record-'));
const server = await startEmbeddedTemporal({
  ...{ dbFile: join(scratch, 'temporal.db'), namespace, port: await freePort(), uiPort: false },
});
try {
  await record(server.address);
} finally {
  await server.stop();
  await rm(scratch, { recursive: true, force: true });
}
