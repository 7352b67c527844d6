import {
  forgetStartsElsewhere,
  giveBack,
  reconcile,
  type TimeService,
  type Unattended,
} from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { addMs, type Instant } from '@dondoc/domain';
import type pg from 'pg';
import { eachLimited } from '../each-limited.js';
import type { Logger } from '../logger.js';
import { pause } from '../pause.js';
import { attend } from '../relay/attend.js';
import type { TaskSignaller } from '../temporal/task-signaller.js';
import { isBeyondRetry } from '../temporal/temporal-errors.js';

export interface WatchdogOptions {
  readonly pool: pg.Pool;
  readonly signaller: TaskSignaller;
  readonly time: TimeService;
  readonly clock: Clock;
  /** How long after its instant a watch counts as lost, in milliseconds of `clock`; absent where timers are not ours. */
  readonly graceMs?: number;
  /** Id the Temporal namespace was given when it was made. */
  readonly namespaceId: () => Promise<string>;
  /** Real milliseconds between two looks; default 2,000. */
  readonly everyMs?: number;
  /** Real milliseconds a change is left to the relay and the activities; default 5,000. */
  readonly settleMs?: number;
  /** Most tasks that may wait for an answer of their workflow at once; default 500. */
  readonly inFlight?: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** What one look needs. */
export interface LookOptions extends Omit<WatchdogOptions, 'signal' | 'everyMs'> {
  /** Leaves out what was looked after since that mark. */
  readonly notSince?: string;
}

const LIMIT = 500;
/** What a worker on two cores answers within seconds; a longer queue would only hide who never answers. */
const IN_FLIGHT = 500;
const AT_ONCE = 16;
const LONGEST_PAUSE_MS = 15_000;

/** Finds tasks whose workflow has not seen what it should have, and wakes it; ends when `signal` aborts. */
export async function runWatchdog(options: WatchdogOptions): Promise<void> {
  const { signal, log, everyMs = 2000 } = options;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await look({ ...options, inFlight: options.inFlight ?? IN_FLIGHT });
      failures = 0;
    } catch (error) {
      failures += 1;
      log.warn({ err: error, failures }, 'the watchdog tries again');
    }
    await pause(Math.min(everyMs * 2 ** failures, Math.max(everyMs, LONGEST_PAUSE_MS)), signal);
  }
}

/** One look; answers how many tasks were woken. */
export async function look(options: LookOptions): Promise<number> {
  const { pool, settleMs, inFlight, notSince, log } = options;
  const tasks = await forgetStartsElsewhere(pool, await options.namespaceId());
  if (tasks !== undefined)
    log.warn({ tasks }, 'another Temporal database: the workflow of every open task is started again');
  const dueBefore = await dueInstant(options);
  const unattended = await reconcile(pool, { dueBefore, settleMs, inFlight, notSince, limit: LIMIT });
  if (unattended.length > 0) log.info({ tasks: unattended.length }, 'the watchdog wakes workflows');
  const left = new Set(unattended.map((task) => task.taskId));
  try {
    await eachLimited(unattended, AT_ONCE, async (task) => {
      await wake(options, task);
      left.delete(task.taskId);
    });
  } catch (error) {
    await giveBack(pool, [...left]);
    throw error;
  }
  return unattended.length;
}

async function dueInstant({ clock, graceMs }: LookOptions): Promise<Instant | undefined> {
  return graceMs === undefined ? undefined : addMs((await clock.now()) as Instant, -graceMs);
}

async function wake(options: LookOptions, task: Unattended): Promise<void> {
  const { taskId, headVersion, closed, again } = task;
  const change = { version: headVersion, event: 'watchdog', ...(again ? { again } : {}) };
  try {
    await attend(options, { taskId, change, closed });
  } catch (error) {
    if (!isBeyondRetry(error)) throw error;
    options.log.error({ err: error, taskId }, 'the workflow of this task could not be told');
  }
}
