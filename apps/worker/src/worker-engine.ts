import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rulesLoader, runDecisionApplier } from '@dondoc/application';
import type { SubscriptionFailure } from '@dondoc/event-store';
import { runProjector } from '@dondoc/read-model';
import type { OnApplicationShutdown } from '@nestjs/common';
import { taskActivities } from './activities/task.activities.js';
import { graceMs } from './grace.js';
import type { Logger } from './logger.js';
import { runRelay } from './relay/relay.js';
import { runPollers } from './temporal/run-pollers.js';
import { taskSignaller } from './temporal/task-signaller.js';
import { runWatchdog } from './watchdog/watchdog.js';
import { closeParts, type WorkerParts } from './worker-parts.js';

/** Beside the sources and beside the built code alike. */
const BUNDLE = fileURLToPath(new URL('../../../workflows/dist/workflow-bundle.cjs', import.meta.url));

/** Everything a worker runs, and the order in which it stops: pollers, then what follows the log, then connections. */
export class WorkerEngine implements OnApplicationShutdown {
  private readonly pollers = new AbortController();
  private readonly followers = new AbortController();
  private readonly owner = randomUUID();
  private polled = Promise.resolve();
  private followed: Promise<unknown> = Promise.resolve();
  private polling = false;

  constructor(
    readonly parts: WorkerParts,
    private readonly log: Logger,
    /** Path of the prebuilt workflow bundle. */
    private readonly bundle = BUNDLE,
  ) {}

  /** Begins everything; `onPolling` is called each time Temporal is polled again. */
  start(onPolling: () => void): void {
    const { parts, log } = this;
    this.polled = runPollers({
      config: parts.config,
      activities: taskActivities(parts.time),
      bundle: this.bundle,
      signal: this.pollers.signal,
      log: log.child({ part: 'pollers' }),
      onPolling: (polling) => {
        this.polling = polling;
        if (polling) onPolling();
      },
    });
    this.followed = Promise.all([this.relay(), this.watchdog(), this.projector(), this.decisionApplier()]);
  }

  /** What the worker needs to be of use. */
  async checks(): Promise<Record<string, boolean>> {
    const database = await this.parts.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return { polling: this.polling, database };
  }

  async onApplicationShutdown(): Promise<void> {
    this.pollers.abort();
    await this.polled;
    this.followers.abort();
    await this.followed;
    await closeParts(this.parts);
  }

  private relay(): Promise<void> {
    const { pool, store, time, config, temporal, passing } = this.parts;
    return runRelay({
      ...{ pool, store, time, owner: this.owner, pollMs: config.relayPollMs },
      signaller: taskSignaller(temporal.client),
      signal: this.followers.signal,
      log: this.log.child({ part: 'relay' }),
      beforeCheckpoint: () => passing('relay-before-checkpoint'),
    });
  }

  private projector(): Promise<void> {
    const { pool, store } = this.parts;
    return runProjector({ pool, store, rulesOf: rulesLoader(store), ...this.following('projector') });
  }

  private decisionApplier(): Promise<void> {
    const { pool, store, clock, config } = this.parts;
    const { dataDir } = config;
    return runDecisionApplier({ pool, store, clock, dataDir, ...this.following('decision-applier') });
  }

  /** What every part that follows the log is told. */
  private following(part: string) {
    const log = this.log.child({ part });
    return {
      owner: this.owner,
      signal: this.followers.signal,
      pollMs: this.parts.config.relayPollMs,
      onError: (error: unknown, failure: SubscriptionFailure) =>
        log.warn({ err: error, ...failure }, 'following the log failed; trying again'),
    };
  }

  private watchdog(): Promise<void> {
    const { pool, time, clock, config, temporal } = this.parts;
    return runWatchdog({
      ...{ pool, time, clock, graceMs: graceMs(config) },
      signaller: taskSignaller(temporal.client),
      namespaceId: () => temporal.namespaceId(),
      signal: this.followers.signal,
      log: this.log.child({ part: 'watchdog' }),
    });
  }
}
