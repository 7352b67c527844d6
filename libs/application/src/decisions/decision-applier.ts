import type { StoredEvent } from '@dondoc/event-store';
import { followLog, type FollowerOptions } from '../follow-log.js';
import type { Tools } from '../tools.js';
import { applyToTarget, type Brought } from './apply-to-target.js';

/**
 * Brings every recorded decision to all its tasks, also where the api died between recording and applying. What the
 * api has applied already answers as a repeat. Runs until `signal` aborts.
 */
export const runDecisionApplier = (options: FollowerOptions): Promise<void> =>
  followLog(options, 'decision-applier', async (tools, event) => {
    if (event.type === 'DecisionRecorded' || event.type === 'OutsideEventRecorded')
      await finish(tools, event);
  });

async function finish(tools: Tools, event: StoredEvent): Promise<void> {
  const decision = event.data as unknown as Brought;
  for (const target of decision.targets)
    await applyToTarget(tools, decision, target, { actor: event.actor, causation: event.id });
}
