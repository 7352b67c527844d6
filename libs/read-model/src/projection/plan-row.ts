import {
  pendingPlanAlarms,
  planDecider,
  type Instant,
  type PlanEvent,
  type PlanState,
  type Rules,
} from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { PlanEntity } from '../entities/index.js';

/** The decider's state, and the unit the plan was issued for. */
export interface PlanFacts {
  readonly state: PlanState;
  readonly issuedForUnitId: string | null;
}

export const noPlanFacts: PlanFacts = { state: planDecider.initialState, issuedForUnitId: null };

export function evolvePlanFacts(facts: PlanFacts, stored: StoredEvent): PlanFacts {
  const event = { type: stored.type, data: stored.data } as unknown as PlanEvent;
  const issuedForUnitId = event.type === 'PlanIssued' ? event.data.issuedForUnitId : facts.issuedForUnitId;
  return { state: planDecider.evolve(facts.state, event, stored.happenedAt as Instant), issuedForUnitId };
}

/** `rules`: those the plan was issued under; a draft has none. */
export function projectPlan({ state, issuedForUnitId }: PlanFacts, rules?: Rules): PlanEntity | undefined {
  const { head } = state;
  if (!head || state.status === 'none') return undefined;
  const issued = state.issuedAt !== undefined;
  return {
    planId: head.planId,
    organisationId: head.organisationId,
    title: head.title,
    // The number is given when the document is signed; a draft may carry one already.
    number: state.document ?? head.number ?? null,
    date: head.date ?? null,
    issuer: head.issuer,
    // A log may hold a null where a list was left out.
    basedOn: head.basedOn ?? [],
    supersedes: head.supersedes ?? [],
    status: state.status,
    issuedOn: state.issuedOn ?? null,
    issuedForUnitId,
    policyVersion: state.policyVersion ?? null,
    calendarVersion: state.calendarVersion ?? null,
    validTo: head.validTo ?? null,
    meetingRhythm: head.meetings ?? null,
    reviewRhythm: head.reviews ?? null,
    rollForward: head.rollForward ?? false,
    meetings: state.meetings,
    nextAlarm: (rules && pendingPlanAlarms(state, rules)[0]) ?? null,
    draftTasks: issued ? [] : state.tasks,
    version: state.version,
  };
}
