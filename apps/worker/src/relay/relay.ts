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
  readonly beforeCheckpoint?: () => void;
}

const BATCH = 500;
const AT_ONCE = 16;
/** Leaves time for a whole batch of signals: 500 at some 180 a second. */
const LEASE_MS = 15_000;
/** Short, because commands that came while Temporal was away wait for it. */
const LONGEST_BACKOFF_MS = 2000;

/**
 * Tells workflows of what happened to their tasks, in order of the log. While Temporal is away it keeps its place;
 * what it has passed is either signalled or stands in the table of clocks, where the watchdog finds it.
 */
export function runRelay(options: RelayOptions): Promise<void> {
  const { pool, store, owner, pollMs, signal, onError } = options;
  return runSubscription({
    ...{ pool, store, owner, pollMs, signal, onError },
    ...{ name: 'relay', batchSize: BATCH, leaseMs: LEASE_MS },
    maxBackoffMs: LONGEST_BACKOFF_MS,
    handle: async (events, { client }) => {
      const news = coalesce(events);
      await signalAll(options, news);
      // Last, so that no row is locked while signals are under way: activities write the same rows.
      await noteHeads(client, news);
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
