import type { StoredEvent } from './event-store.js';
import type { MemoryEventStore } from './memory-event-store.js';
import { backoffMs, type SubscriptionFailure } from './subscription.js';
import { pause, WakeSignal } from './wake-signal.js';

export interface MemorySubscriptionOptions {
  readonly store: MemoryEventStore;
  readonly name: string;
  readonly batchSize: number;
  handle(events: readonly StoredEvent[]): Promise<void>;
  readonly signal: AbortSignal;
  /** Position to start after; default 0. */
  readonly afterPosition?: number;
  onError?(error: unknown, failure: SubscriptionFailure): void;
}

/** A subscription to the in-memory log: same order and same repetition after an error, no lease, no transaction. */
export async function runMemorySubscription(options: MemorySubscriptionOptions): Promise<void> {
  const { store, name, batchSize, signal } = options;
  const wake = new WakeSignal();
  const unsubscribe = store.onAppended(() => wake.wake());
  let position = options.afterPosition ?? 0;
  let attempt = 0;
  while (!signal.aborted) {
    try {
      const events = await store.readAll(position, batchSize);
      if (events.length > 0) await options.handle(events);
      position += events.length;
      attempt = 0;
      if (events.length < batchSize) await wake.wait(60_000, signal);
    } catch (error) {
      attempt += 1;
      options.onError?.(error, { name, position, attempt });
      await pause(backoffMs(attempt), signal);
    }
  }
  unsubscribe();
}
