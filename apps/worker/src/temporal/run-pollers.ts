import {
  TASK_QUEUES,
  type DeliveryActivities,
  type PlanActivities,
  type TaskActivities,
} from '@dondoc/contracts';
import type { DondocConfig } from '@dondoc/config';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { Logger } from '../logger.js';
import { pause } from '../pause.js';
import { ensureSearchAttributes } from './search-attributes.js';

export interface PollersOptions {
  readonly config: Pick<DondocConfig, 'temporalAddress' | 'temporalNamespace'>;
  readonly activities: TaskActivities & Partial<PlanActivities & DeliveryActivities>;
  /** Path of the prebuilt workflow bundle. */
  readonly bundle: string;
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Told whenever polling begins and ends. */
  readonly onPolling?: (polling: boolean) => void;
}

const FIRST_BACKOFF_MS = 250;
const LONGEST_BACKOFF_MS = 5000;

// For two cores shared with Postgres and Temporal: enough to keep both busy, few enough to keep memory flat.
const forWorkflows = {
  maxConcurrentWorkflowTaskExecutions: 16,
  maxConcurrentWorkflowTaskPolls: 4,
  maxCachedWorkflows: 400,
  // What a worker that died had kept in mind goes to another after so long.
  stickyQueueScheduleToStartTimeout: '5s',
};
const forActivities = { maxConcurrentActivityTaskExecutions: 32, maxConcurrentActivityTaskPolls: 4 };
const draining = { shutdownGraceTime: '4s', shutdownForceTime: '6s' } as const;

/** Keeps workers polling for as long as `signal` stands; connects anew whenever a connection cannot be saved. */
export async function runPollers(options: PollersOptions): Promise<void> {
  const { signal, log } = options;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await pollOnce(options, () => (failures = 0));
    } catch (error) {
      failures += 1;
      log.warn({ err: error, failures }, 'Temporal cannot be polled; trying again');
      await pause(Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), LONGEST_BACKOFF_MS), signal);
    } finally {
      options.onPolling?.(false);
    }
  }
}

async function pollOnce(options: PollersOptions, begun: () => void): Promise<void> {
  const { config, signal, log } = options;
  const connection = await NativeConnection.connect({ address: config.temporalAddress });
  try {
    await ensureSearchAttributes(connection, config.temporalNamespace).catch((error: unknown) =>
      log.warn(
        { err: error },
        'search attributes could not be checked; register them by hand if they are missing',
      ),
    );
    const workers = await createWorkers(options, connection);
    const running = workers.map((worker) => worker.run());
    begun();
    options.onPolling?.(true);
    await untilEnded(workers, running, signal);
  } finally {
    await connection.close();
  }
}

function createWorkers(options: PollersOptions, connection: NativeConnection): Promise<Worker[]> {
  const shared: Pick<WorkerOptions, 'connection' | 'namespace' | 'shutdownGraceTime' | 'shutdownForceTime'> =
    {
      connection,
      namespace: options.config.temporalNamespace,
      ...draining,
    };
  return Promise.all([
    Worker.create({
      ...shared,
      ...forWorkflows,
      taskQueue: TASK_QUEUES.workflow,
      workflowBundle: { codePath: options.bundle },
    }),
    Worker.create({ ...shared, ...forActivities, taskQueue: TASK_QUEUES.io, activities: options.activities }),
  ]);
}

/** Until told to stop, or until one of them fails: then the other is stopped too, and the failure is thrown. */
async function untilEnded(workers: Worker[], running: Promise<void>[], signal: AbortSignal): Promise<void> {
  const stop = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race(running);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
    await Promise.allSettled(running);
  }
  await Promise.all(running);
}
