import type { DeadlineCause } from '@dondoc/contracts';
import type { AppliedDecision, ObligationState, TaskEvent } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { ActedBy, LedgerFacts } from '../entities/obligation.entity.js';

/** Whoever acted; null for what happened by itself. */
export const actedBy = ({ actor }: Pick<StoredEvent, 'actor'>): ActedBy | null =>
  actor.id === 'system'
    ? null
    : { personId: actor.id, unitId: actor.unitId ?? null, capacity: actor.capacity ?? null };

/** The deadline that a part or a period begins with. */
export const firstLine = (cause: DeadlineCause, stored: StoredEvent): LedgerFacts => ({
  cause,
  by: actedBy(stored),
  document: null,
  reason: null,
  decisionId: null,
  askedAfterDue: null,
});

interface Entry {
  readonly stored: StoredEvent;
  readonly ob: ObligationState;
  /** The part before the event. */
  readonly was: ObligationState;
  readonly offeredBy: ActedBy | null;
  readonly decisions: readonly AppliedDecision[];
}

/** What an event that added to a ledger says about it. */
export function ledgerFacts(event: TaskEvent, entry: Entry): LedgerFacts {
  const { stored, ob, was, offeredBy, decisions } = entry;
  const said = event.data as Partial<Record<'reason' | 'document' | 'decisionId', string>>;
  const line = ob.ledger.at(-1);
  const asked = event.type === 'DeadlineExtended' && event.data.extensionId !== undefined;
  const decision = decisions.find((d) => d.decisionId === said.decisionId);
  return {
    cause: asked ? 'granted' : (CAUSES[event.type] ?? 'decided'),
    // A unit that takes what it was offered does not give itself a later day.
    by: (asked && was.extension?.offer && offeredBy) || actedBy(stored),
    document: line?.document ?? said.document ?? decision?.document ?? null,
    reason: line?.reason ?? said.reason ?? null,
    decisionId: said.decisionId ?? null,
    askedAfterDue: asked ? (was.extension?.afterDue ?? null) : null,
  };
}

const CAUSES: Partial<Record<TaskEvent['type'], DeadlineCause>> = {
  DeadlineExtended: 'decided',
  ConditionMet: 'condition-met',
  StandingBegan: 'standing-began',
  ObligationResumed: 'resumed',
  ObligationReopened: 'reopened',
};
