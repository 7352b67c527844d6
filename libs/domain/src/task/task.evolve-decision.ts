import type { Instant } from '../calendar/instant.js';
import type { Deadline } from '../deadline/deadline.js';
import { never } from '../shared/domain-error.js';
import { sameValue } from '../shared/same-value.js';
import { newOccasion, onObligation } from './obligation-change.js';
import type { TaskEventOf } from './task.events.js';
import type { UnitId } from '../shared/ids.js';
import {
  isBeingCarriedOut,
  isContested,
  isOpenHandOff,
  type AppliedDecision,
  type DeadlineEntry,
  type HandOffState,
  type ObligationState,
  type TaskState,
} from './task.state.js';

type DecisionTaskEvent = TaskEventOf<
  | 'DecisionApplied'
  | 'DeadlineExtended'
  | 'ObligationReassigned'
  | 'ObjectiveCauseAccepted'
  | 'ObligationClosed'
  | 'DecisionCarriedOut'
  | 'ObligationSuspended'
  | 'ObligationResumed'
  | 'ObligationReopened'
  | 'CompetenceConfirmed'
>;

export function evolveDecision(state: TaskState, event: DecisionTaskEvent, at: Instant): TaskState {
  const { obligationId } = event.data;
  switch (event.type) {
    case 'DecisionApplied':
      return applied(state, event, at);
    case 'DeadlineExtended':
      return onObligation(state, obligationId, (ob) => extended(ob, event, at));
    case 'ObligationReassigned':
      return takenOver(
        onObligation(state, obligationId, (ob) => reassigned(ob, event, at)),
        event,
        at,
      );
    case 'ObjectiveCauseAccepted':
      return onObligation(state, obligationId, () => ({ excused: true }));
    case 'ObligationClosed':
      return onObligation(state, obligationId, (ob) => ({
        status: 'closed',
        suspension: undefined,
        extension: undefined,
        // What has been stopped is held against nobody: nothing is left to decide about its lateness.
        contest: isContested(ob) ? undefined : ob.contest,
        outsideCompetence: undefined,
      }));
    case 'ObligationSuspended':
      return onObligation(state, obligationId, () => ({
        suspension: { since: at, reason: event.data.reason, until: event.data.until },
      }));
    case 'ObligationResumed':
      return onObligation(state, obligationId, (ob) => ({
        ...takenUp(ob, event.data.to, at),
        suspension: undefined,
        resumedAt: at,
      }));
    case 'ObligationReopened':
      return reopened(state, event, at);
    case 'CompetenceConfirmed':
      // Still theirs: asked anew to acknowledge it, and followed anew, for the decision has answered what was taken up before.
      return onObligation(state, obligationId, (ob) => ({
        ...newOccasion(ob, at),
        ...assignedAnew(ob, at),
        outsideCompetence: undefined,
      }));
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

function extended(
  ob: ObligationState,
  { data }: TaskEventOf<'DeadlineExtended'>,
  at: Instant,
): Partial<ObligationState> {
  const { to, document, reason, decisionId, extensionId, afterDue, askedAt } = data;
  const entry: DeadlineEntry = {
    ...{ deadline: to, at, document, reason, afterDue },
    ...(decisionId ? { decisionId } : {}),
    ...(extensionId ? { extensionId, askedAt } : {}),
  };
  return {
    ...newOccasion(ob, at),
    deadline: to,
    ledger: [...ob.ledger, entry],
    extension: undefined,
    extensions: ob.extensions + (extensionId ? 1 : 0),
  };
}

const assignedAnew = (ob: ObligationState, at: Instant): Partial<ObligationState> => ({
  status: 'assigned',
  assignment: ob.assignment + 1,
  assignedAt: at,
});

/** Goes on with a deadline that is another one only where its day moved. */
const takenUp = (ob: ObligationState, to: Deadline, at: Instant): Partial<ObligationState> => ({
  ...newOccasion(ob, at),
  deadline: to,
  ledger: sameValue(ob.deadline, to) ? ob.ledger : [...ob.ledger, { deadline: to, at }],
});

/** What had ended begins again, and with it the task. */
function reopened(state: TaskState, { data }: TaskEventOf<'ObligationReopened'>, at: Instant): TaskState {
  const open = onObligation(state, data.obligationId, (ob) => ({
    ...takenUp(ob, data.to, at),
    ...assignedAnew(ob, at),
    late: false,
    excused: false,
    contest: undefined,
    submittedAt: undefined,
    approvedAt: undefined,
    confirmedAt: undefined,
  }));
  return { ...open, closedAt: undefined, outcome: undefined };
}

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
  excused: false,
  outsideCompetence: undefined,
  extension: undefined,
  contest: undefined,
});

/** What was told to the unit before ends with it; what others were asked for they now owe the successor. */
function takenOver(state: TaskState, { data }: TaskEventOf<'ObligationReassigned'>, at: Instant): TaskState {
  const { obligationId, decisionId, toUnitId } = data;
  return {
    ...state,
    decisions: state.decisions.map((d) =>
      d.obligationId === obligationId && d.decisionId !== decisionId && isBeingCarriedOut(d)
        ? { ...d, lapsedAt: at }
        : d,
    ),
    handOffs: state.handOffs.map((h) => (h.obligationId === obligationId ? passedOn(h, toUnitId, at) : h)),
  };
}

/** A supporter that becomes the lead asks itself for nothing: what it held is taken. An answer can still be given back, by the successor. */
const passedOn = (handOff: HandOffState, toUnitId: UnitId, at: Instant): HandOffState =>
  !isOpenHandOff(handOff) && handOff.status !== 'answered'
    ? handOff
    : handOff.toUnitId === toUnitId
      ? { ...handOff, status: 'taken', since: at }
      : { ...handOff, fromUnitId: toUnitId };
