import type pg from 'pg';
import type { EventStore, StoredEvent } from './event-store.js';

/** What a handler gets beside the events. Write only through `client`: it is inside the checkpoint's transaction. */
export interface SubscriptionContext {
  readonly client: pg.ClientBase;
  /** Grows with every change of leader; what leaves the database carries it or is idempotent. */
  readonly epoch: number;
}

/** What work outside the database gets beside the events. */
export interface OutsideContext {
  readonly epoch: number;
}

/** A failure of a subscription; it is tried again after a pause. */
export interface SubscriptionFailure {
  readonly name: string;
  /** Position of the last event that was handled. */
  readonly position: number;
  /** How often in a row it has failed, from 1. */
  readonly attempt: number;
}

export interface SubscriptionOptions {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly name: string;
  /** Unique per running process: the lease is held under it. */
  readonly owner: string;
  /** Most events handed over at once. */
  readonly batchSize: number;
  /**
   * Called with events in order of position, each once per committed transaction. What it writes through
   * `ctx.client` commits together with the checkpoint, or not at all. Throwing means: again after a pause.
   */
  handle?(events: readonly StoredEvent[], ctx: SubscriptionContext): Promise<void>;
  /**
   * What leaves this database or this transaction: signals, mail, appends of its own. It runs before the transaction
   * begins, so that no session idles while somebody else is slow, and in portions: what was done is checkpointed after
   * a third of the lease, when it fails and when the term ends. It may run again for events it has seen, also beside a
   * leader that was replaced: it must be idempotent.
   */
  outside?(events: readonly StoredEvent[], ctx: OutsideContext): Promise<void>;
  /** Most events handed to `outside` at once; default 50. */
  readonly portionSize?: number;
  /** Aborting it ends the subscription after the batch or portion under way. */
  readonly signal: AbortSignal;
  /** Milliseconds between two looks when no notification comes; default 1,000. */
  readonly pollMs?: number;
  /** Milliseconds after which a silent leader may be replaced, by the database's clock; default 10,000. */
  readonly leaseMs?: number;
  /** Longest pause in milliseconds after failures; default and most 30,000. */
  readonly maxBackoffMs?: number;
  onError?(error: unknown, failure: SubscriptionFailure): void;
}

export const LONGEST_BACKOFF_MS = 30_000;

/** 100 ms, doubled with every failure in a row. */
export const backoffMs = (attempt: number, longest = LONGEST_BACKOFF_MS): number =>
  Math.min(100 * 2 ** Math.min(attempt - 1, 20), longest, LONGEST_BACKOFF_MS);
