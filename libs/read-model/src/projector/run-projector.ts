import {
  runSubscription,
  type EventStore,
  type StoredEvent,
  type SubscriptionContext,
  type SubscriptionOptions,
} from '@dondoc/event-store';
import type pg from 'pg';
import type { RulesOf } from '../rules-of.js';
import { Projection } from './projection.js';
import { advancePosition, lockPosition } from './projection-position.js';

// Small enough to be folded well within a lease even where every fold must be read anew: the transaction waits for it.
const BATCH = 250;
const KEPT_FOLDS = 5000;

/** Name of the projector's checkpoint. */
export const PROJECTOR = 'projector';

export interface ProjectorOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  /** Unique per running process: the lease is held under it. */
  readonly owner: string;
  readonly rulesOf: RulesOf;
  /** Aborting it ends the projector after the batch under way. */
  readonly signal: AbortSignal;
  /** Most events in one transaction; default 250. */
  readonly batchSize?: number;
  /** Milliseconds between two looks without a notification; default 1,000. */
  readonly pollMs?: number;
  onError?: SubscriptionOptions['onError'];
}

/**
 * Keeps the read model up with the log, for as long as this process leads; resolves after `signal` aborts.
 * An event of an unknown type stops it in front of that event: it reports UnknownEventType and tries again until
 * a newer program takes over.
 */
export function runProjector(options: ProjectorOptions): Promise<void> {
  const { pool, store, owner, signal, onError, pollMs } = options;
  const projection = new Projection({ store, rulesOf: options.rulesOf, keep: KEPT_FOLDS });
  return runSubscription({
    pool,
    store,
    owner,
    signal,
    name: PROJECTOR,
    batchSize: options.batchSize ?? BATCH,
    ...(pollMs === undefined ? {} : { pollMs }),
    ...(onError ? { onError } : {}),
    handle: (events, ctx) => project(projection, events, ctx),
  });
}

/** A rebuild may be ahead of the checkpoint: what the tables show already is not projected again. */
async function project(
  projection: Projection,
  events: readonly StoredEvent[],
  { client }: SubscriptionContext,
): Promise<void> {
  projection.forget();
  const shown = await lockPosition(client);
  const fresh = events.filter((event) => event.position > shown);
  const last = fresh.at(-1);
  if (!last) return;
  await projection.fold(fresh);
  await projection.flush(client, 'read');
  await advancePosition(client, last.position);
}
