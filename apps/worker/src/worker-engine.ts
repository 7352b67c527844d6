import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OnApplicationShutdown } from '@nestjs/common';
import { planActivities } from './activities/plan.activities.js';
import { taskActivities } from './activities/task.activities.js';
import { runFollowers } from './followers.js';
import type { Logger } from './logger.js';
import type { Post } from './notices/post.js';
import { runPollers } from './temporal/run-pollers.js';
import { closeParts, type WorkerParts } from './worker-parts.js';

/** Beside the sources and beside the built code alike. */
const BUNDLE = fileURLToPath(new URL('../../../workflows/dist/workflow-bundle.cjs', import.meta.url));

export interface WorkerEngineOptions {
  readonly parts: WorkerParts;
  readonly log: Logger;
  /** Absent where no letters are sent. */
  readonly post?: Post;
  /** Path of the prebuilt workflow bundle. Default: the built one. */
  readonly bundle?: string;
}

/** Everything a worker runs, and the order in which it stops: pollers, then what follows the log, then connections. */
export class WorkerEngine implements OnApplicationShutdown {
  private readonly pollers = new AbortController();
  private readonly followers = new AbortController();
  private polled = Promise.resolve();
  private followed = Promise.resolve();
  private polling = false;

  constructor(private readonly options: WorkerEngineOptions) {}

  /** Begins everything; `onPolling` is called each time Temporal is polled again. */
  start(onPolling: () => void): void {
    const { parts, log, post, bundle = BUNDLE } = this.options;
    this.polled = runPollers({
      ...{ bundle, config: parts.config, signal: this.pollers.signal },
      activities: { ...taskActivities(parts.time), ...planActivities(parts.time), ...post?.activities },
      log: log.child({ part: 'pollers' }),
      onPolling: (polling) => {
        this.polling = polling;
        if (polling) onPolling();
      },
    });
    const { signal } = this.followers;
    // Each follower listens to the end a few times over; that is no leak.
    setMaxListeners(100, signal);
    this.followed = runFollowers({ parts, log, owner: randomUUID(), signal, letters: post !== undefined });
  }

  /** What the worker needs to be of use. */
  async checks(): Promise<Record<string, boolean>> {
    const database = await this.options.parts.pool.query('select 1').then(
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
    await this.options.post?.close();
    await closeParts(this.options.parts);
  }
}
