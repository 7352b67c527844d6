import type { StoredEvent } from './event-store.js';
import { inFencedTransaction } from './fenced-transaction.js';
import { listenToLog } from './log-listener.js';
import { workOutside } from './outside-work.js';
import { backoffMs, type SubscriptionOptions } from './subscription.js';
import { LeaseLost, releaseLease, renewLease, takeLease, type Lease } from './subscription-lease.js';
import { pause, WakeSignal } from './wake-signal.js';

const DEFAULT_POLL_MS = 1000;
const DEFAULT_LEASE_MS = 10_000;

/**
 * Hands the log to `handle` in order, batch by batch, for as long as this process leads; otherwise waits to lead.
 * Resolves after `signal` aborts and the batch (or portion) under way has ended. Needs two connections of the pool (one listens)
 * besides those of the handler's reads.
 */
export async function runSubscription(options: SubscriptionOptions): Promise<void> {
  const wake = new WakeSignal();
  const listening = listenToLog(options.pool, () => wake.wake(), options.signal);
  const subscription = new Subscription(options, wake);
  while (!options.signal.aborted) await subscription.standAndLead();
  await listening;
}

class Subscription {
  private failures = 0;
  private position = 0;
  private readonly pollMs: number;
  private readonly key: { name: string; owner: string; leaseMs: number };

  constructor(
    private readonly options: SubscriptionOptions,
    private readonly wake: WakeSignal,
  ) {
    this.pollMs = options.pollMs ?? DEFAULT_POLL_MS;
    const leaseMs = options.leaseMs ?? DEFAULT_LEASE_MS;
    this.key = { name: options.name, owner: options.owner, leaseMs };
  }

  /** One attempt to lead, and the leading itself; comes back when leadership is lost or not to be had. */
  async standAndLead(): Promise<void> {
    const { pool, signal } = this.options;
    const lease = await takeLease(pool, this.key).catch((error: unknown) => this.failed(error));
    if (lease === undefined) return pause(Math.min(this.pollMs, this.key.leaseMs), signal);
    this.position = lease.position;
    await this.lead(lease);
  }

  private async lead(lease: Lease): Promise<void> {
    const term = new AbortController();
    const stop = () => term.abort();
    this.options.signal.addEventListener('abort', stop, { once: true });
    const renewing = this.keepLease(lease.epoch, term);
    try {
      while (!term.signal.aborted && !this.options.signal.aborted) await this.step(lease.epoch, term);
    } finally {
      term.abort();
      this.options.signal.removeEventListener('abort', stop);
      await renewing;
      await releaseLease(this.options.pool, this.key, lease.epoch).catch(() => undefined);
    }
  }

  private async step(epoch: number, term: AbortController): Promise<void> {
    try {
      const handled = await this.handleBatch(epoch, term.signal);
      this.failures = 0;
      if (handled < this.options.batchSize) await this.wake.wait(this.pollMs, term.signal);
    } catch (error) {
      if (error instanceof LeaseLost) term.abort();
      await this.failed(error, term.signal);
    }
  }

  private async handleBatch(epoch: number, ending: AbortSignal): Promise<number> {
    const { store, batchSize } = this.options;
    const events = await store.readAll(this.position, batchSize);
    if (events.length === 0) return 0;
    const { done, failure } = await workOutside(this.options, events, {
      ...{ epoch, ending, budgetMs: this.key.leaseMs / 3 },
    });
    await this.commit(events.slice(0, done), epoch);
    if (done > 0) this.failures = 0;
    if (failure !== undefined) throw failure.cause;
    return done < events.length ? batchSize : events.length;
  }

  private async commit(events: readonly StoredEvent[], epoch: number): Promise<void> {
    const last = events.at(-1);
    if (last === undefined) return;
    const { pool, name } = this.options;
    const advance = { name, epoch, from: this.position, to: last.position, idleMs: this.key.leaseMs };
    await inFencedTransaction(pool, advance, async (client) =>
      this.options.handle?.(events, { client, epoch }),
    );
    this.position = last.position;
  }

  private async keepLease(epoch: number, term: AbortController): Promise<void> {
    const { pool } = this.options;
    while (!term.signal.aborted) {
      await pause(this.key.leaseMs / 3, term.signal);
      if (term.signal.aborted) return;
      // A database that is away takes the lease with it by its own clock; only a clear "no" ends the term here.
      const held = await renewLease(pool, this.key, epoch).catch(() => true);
      if (!held) term.abort();
    }
  }

  private async failed(error: unknown, signal = this.options.signal): Promise<undefined> {
    this.failures += 1;
    const { name, onError, maxBackoffMs } = this.options;
    onError?.call(this.options, error, { name, position: this.position, attempt: this.failures });
    await pause(backoffMs(this.failures, maxBackoffMs), signal);
  }
}
