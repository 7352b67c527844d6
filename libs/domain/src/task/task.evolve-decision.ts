import type { Instant } from '../calendar/instant.js';
import { never } from '../shared/domain-error.js';
import { newOccasion, onObligation } from './obligation-change.js';
import type { TaskEventOf } from './task.events.js';
import type { AppliedDecision, ObligationState, TaskState } from './task.state.js';

type DecisionTaskEvent = TaskEventOf<
  | 'DecisionApplied'
  | 'DeadlineExtended'
  | 'ObligationReassigned'
  | 'ObjectiveCauseAccepted'
  | 'ObligationClosed'
  | 'DecisionCarriedOut'
>;

export function evolveDecision(state: TaskState, event: DecisionTaskEvent, at: Instant): TaskState {
  const { obligationId } = event.data;
  switch (event.type) {
    case 'DecisionApplied':
      return applied(state, event, at);
    case 'DeadlineExtended':
      return onObligation(state, obligationId, (ob) => extended(ob, event, at));
    case 'ObligationReassigned':
      return onObligation(state, obligationId, (ob) => reassigned(ob, event, at));
    case 'ObjectiveCauseAccepted':
      return onObligation(state, obligationId, () => ({ excused: true }));
    case 'ObligationClosed':
      return onObligation(state, obligationId, () => ({ status: 'closed' }));
    case 'DecisionCarriedOut':
      return {
        ...onObligation(state, obligationId, (ob) => newOccasion(ob, at)),
        decisions: state.decisions.map((d) =>
          d.decisionId === event.data.decisionId && d.obligationId === obligationId
            ? { ...d, carriedOutAt: at }
            : d,
        ),
      };
    default:
      return never(event);
  }
}

/** A decision answers what stood on the docket for the obligation, and its open difficulties. */
function applied(state: TaskState, { data }: TaskEventOf<'DecisionApplied'>, at: Instant): TaskState {
  const { decisionId, obligationId, kind, document, carryOutBy } = data;
  const decision: AppliedDecision = {
    decisionId,
    obligationId,
    kind,
    document,
    at,
    ...(carryOutBy ? { carryOutBy } : {}),
  };
  return {
    ...state,
    decisions: [...state.decisions, decision],
    docket: state.docket.map((item) =>
      item.obligationId === obligationId && !item.decisionId ? { ...item, decisionId } : item,
    ),
    difficulties: state.difficulties.map((d) =>
      d.obligationId === obligationId && !d.answeredAt ? { ...d, answeredAt: at } : d,
    ),
  };
}

const extended = (
  ob: ObligationState,
  { data }: TaskEventOf<'DeadlineExtended'>,
  at: Instant,
): Partial<ObligationState> => ({
  ...newOccasion(ob, at),
  deadline: data.to,
  ledger: [
    ...ob.ledger,
    { deadline: data.to, at, document: data.document, decisionId: data.decisionId, afterDue: data.afterDue },
  ],
});

/** The successor starts afresh: it has acknowledged nothing and nobody is named yet. */
const reassigned = (
  ob: ObligationState,
  { data }: TaskEventOf<'ObligationReassigned'>,
  at: Instant,
): Partial<ObligationState> => ({
  ...newOccasion(ob, at),
  unitId: data.toUnitId,
  relation: data.relation,
  status: 'assigned',
  personId: undefined,
  assignment: ob.assignment + 1,
  assignedAt: at,
  acknowledgedAt: undefined,
  lastProgressAt: undefined,
  submittedAt: undefined,
  approvedAt: undefined,
  late: false,
  outsideCompetence: undefined,
});
