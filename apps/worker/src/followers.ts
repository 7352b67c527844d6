import { rulesLoader, runCalendarMover, runDecisionApplier } from '@dondoc/application';
import type { SubscriptionFailure } from '@dondoc/event-store';
import { runNotifier, runProjector } from '@dondoc/read-model';
import { graceMs } from './grace.js';
import type { Logger } from './logger.js';
import { recipientsFrom } from './notices/recipients.js';
import { runLetters } from './notices/run-letters.js';
import { runRelay } from './relay/relay.js';
import { taskSignaller } from './temporal/task-signaller.js';
import { runWatchdog } from './watchdog/watchdog.js';
import type { WorkerParts } from './worker-parts.js';

export interface FollowersOptions {
  readonly parts: WorkerParts;
  readonly log: Logger;
  /** Unique per process: leases are held under it. */
  readonly owner: string;
  readonly signal: AbortSignal;
  /** Whether letters are sent at all. */
  readonly letters: boolean;
}

/** Everything that follows the log, and the watchdog; resolves when all have ended. */
export async function runFollowers(options: FollowersOptions): Promise<void> {
  const { parts, log, signal, letters } = options;
  const { pool, store, time, clock, config, temporal, passing } = parts;
  const signaller = taskSignaller(temporal.client);
  const following = { pool, store, ...followerOf(options) };
  const rulesOf = rulesLoader(store);
  await Promise.all([
    runRelay({
      ...{ ...following, time, signaller, log: log.child({ part: 'relay' }) },
      beforeCheckpoint: () => passing('relay-before-checkpoint'),
    }),
    runWatchdog({
      ...{ pool, time, clock, signaller, signal, log: log.child({ part: 'watchdog' }) },
      graceMs: graceMs(config),
      namespaceId: () => temporal.namespaceId(),
    }),
    runProjector({ ...following, rulesOf }),
    runNotifier({ ...following, clock, recipients: recipientsFrom(pool, clock) }),
    runDecisionApplier({ ...following, clock, dataDir: config.dataDir }),
    runCalendarMover({ ...following, clock, dataDir: config.dataDir }),
    letters ? runLetters({ ...following, client: temporal.client }) : undefined,
  ]);
}

/** What each of them is told. */
const followerOf = ({ parts, log, owner, signal }: FollowersOptions) => ({
  owner,
  signal,
  pollMs: parts.config.relayPollMs,
  onError: (error: unknown, failure: SubscriptionFailure) =>
    log.warn({ err: error, ...failure }, 'following the log failed; trying again'),
});
