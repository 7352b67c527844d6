import { runSubscription, type StoredEvent, type SubscriptionOptions } from '@dondoc/event-store';
import { toolsOf, type ToolsOptions } from './make-tools.js';
import type { Tools } from './tools.js';

/** What a follower of the log that carries out commands of its own is given. */
export interface FollowerOptions
  extends ToolsOptions, Pick<SubscriptionOptions, 'owner' | 'signal' | 'onError' | 'pollMs' | 'leaseMs'> {}

/** Hands each event to `each`, in order, outside any transaction: what it does must be repeatable. Runs until `signal` aborts. */
export function followLog(
  options: FollowerOptions,
  name: string,
  each: (tools: Tools, event: StoredEvent) => Promise<void>,
): Promise<void> {
  const tools = toolsOf(options);
  const { pool, store, owner, signal, onError, pollMs, leaseMs } = options;
  return runSubscription({
    ...{ pool, store, owner, signal, onError, pollMs, leaseMs, name },
    batchSize: 500,
    outside: async (events) => {
      for (const event of events) await each(tools, event);
    },
  });
}
