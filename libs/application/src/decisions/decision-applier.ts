import type { DecisionRecorded } from '@dondoc/domain';
import { runSubscription, type StoredEvent, type SubscriptionOptions } from '@dondoc/event-store';
import { toolsOf, type ToolsOptions } from '../make-tools.js';
import type { Tools } from '../tools.js';
import { applyToTarget } from './apply-to-target.js';

export interface DecisionApplierOptions
  extends ToolsOptions, Pick<SubscriptionOptions, 'owner' | 'signal' | 'onError' | 'pollMs' | 'leaseMs'> {}

/**
 * Brings every recorded decision to all its tasks, also where the api died between recording and applying. What the
 * api has applied already answers as a repeat. Runs until `signal` aborts.
 */
export function runDecisionApplier(options: DecisionApplierOptions): Promise<void> {
  const tools = toolsOf(options);
  const { pool, store, owner, signal, onError, pollMs, leaseMs } = options;
  return runSubscription({
    pool,
    store,
    owner,
    signal,
    onError,
    pollMs,
    leaseMs,
    name: 'decision-applier',
    batchSize: 500,
    outside: async (events) => {
      for (const event of events) if (event.type === 'DecisionRecorded') await finish(tools, event);
    },
  });
}

async function finish(tools: Tools, event: StoredEvent): Promise<void> {
  const decision = event.data as unknown as DecisionRecorded['data'];
  for (const target of decision.targets)
    await applyToTarget(tools, decision, target, { actor: event.actor, causation: event.id });
}
