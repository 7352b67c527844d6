import { closedAmong, noteHeads, type TimeService } from '@dondoc/application';
import { runSubscription, type EventStore, type SubscriptionOptions } from '@dondoc/event-store';
import type pg from 'pg';
import { eachLimited } from '../each-limited.js';
import type { Logger } from '../logger.js';
import type { TaskSignaller } from '../temporal/task-signaller.js';
import { isBeyondRetry } from '../temporal/temporal-errors.js';
import { attend } from './attend.js';
import { coalesce, type TaskNews } from './coalesce.js';

export interface RelayOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly signaller: TaskSignaller;
  readonly time: TimeService;
  readonly owner: string;
  readonly pollMs: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly onError?: SubscriptionOptions['onError'];
  /** Default 15,000. */
  readonly leaseMs?: number;
  readonly beforeCheckpoint?: () => void;
}

const BATCH = 500;
const AT_ONCE = 16;
/** What is told again at most when the process dies: a second of signals. */
const PORTION = 100;
const LEASE_MS = 15_000;
/** Short, because commands that came while Temporal was away wait for it. */
const LONGEST_BACKOFF_MS = 2000;

/**
 * Tells workflows of what happened to their tasks, in order of the log. While Temporal is away it keeps its place;
 * what it has passed is either signalled or stands in the table of clocks, where the watchdog finds it.
 */
export function runRelay(options: RelayOptions): Promise<void> {
  const { pool, store, owner, pollMs, signal, onError, leaseMs = LEASE_MS } = options;
  return runSubscription({
    ...{ pool, store, owner, pollMs, signal, onError },
    ...{ name: 'relay', batchSize: BATCH, leaseMs },
    maxBackoffMs: LONGEST_BACKOFF_MS,
    portionSize: PORTION,
    // Before the transaction: no row is locked while signals are under way, for activities write the same rows.
    outside: (events) => signalAll(options, coalesce(events)),
    handle: async (events, { client }) => {
      await noteHeads(client, coalesce(events));
      options.beforeCheckpoint?.();
    },
  });
}

async function signalAll(options: RelayOptions, news: readonly TaskNews[]): Promise<void> {
  const changed = news.filter((task) => task.signal);
  const closed = await closedAmong(
    options.pool,
    changed.map((task) => task.taskId),
  );
  await eachLimited(changed, AT_ONCE, (task) => signalOne(options, task, closed.has(task.taskId)));
}

async function signalOne(options: RelayOptions, task: TaskNews, seenClosed: boolean): Promise<void> {
  const { taskId, version, event, summary } = task;
  const attended = { taskId, change: { version, event }, closed: task.closed || seenClosed, summary };
  try {
    await attend(options, attended);
  } catch (error) {
    // One task that nobody can help must not hold up the others; the watchdog keeps asking.
    if (!isBeyondRetry(error)) throw error;
    options.log.error({ err: error, taskId }, 'the workflow of this task could not be told');
  }
}
