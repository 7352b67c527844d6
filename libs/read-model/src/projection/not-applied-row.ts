import type { DecisionEvent } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { DecisionNotAppliedEntity } from '../entities/index.js';

/** The row of a refusal; undefined for every other event of a decision. */
export function notAppliedRow(stored: StoredEvent): DecisionNotAppliedEntity | undefined {
  const event = { type: stored.type, data: stored.data } as unknown as DecisionEvent;
  if (event.type !== 'DecisionNotApplied') return undefined;
  const { decisionId, taskId, obligationId, kind, document, code, params } = event.data;
  const { position, happenedAt: at } = stored;
  return { decisionId, taskId, obligationId, position, kind, document, at, code, params };
}
