import type { Instant } from '../calendar/instant.js';
import type { Deadline } from '../deadline/deadline.js';
import { never } from '../shared/domain-error.js';
import type { ObligationId } from '../shared/ids.js';
import { milestonesOf } from './milestones.js';
import { newOccasion, onObligation, replaced } from './obligation-change.js';
import { findObligation, ownParts, placeOf } from './own-part.js';
import { followed } from './possession.js';
import { evolveChange } from './task.evolve-change.js';
import { evolveDecision } from './task.evolve-decision.js';
import { evolveHandOff } from './task.evolve-hand-off.js';
import type { AlarmFacts, TaskEvent, TaskEventOf } from './task.events.js';
import type { ObligationState, TaskState } from './task.state.js';

/** The last fold of each event: who decides folds what he decides, and whoever hears of it folds the same again. */
const known = new WeakMap<
  TaskEvent,
  { readonly before: TaskState; readonly at: Instant; readonly after: TaskState }
>();

/** Folds one event that happened at `at` into the state. Never refuses: what is stored has happened. */
export function evolve(state: TaskState, event: TaskEvent, at: Instant): TaskState {
  const last = known.get(event);
  if (last && last.before === state && last.at === at) return last.after;
  const after = fold(state, event, at);
  known.set(event, { before: state, at, after });
  return after;
}

/**
 * The same for an event that comes from the log and is folded once: nothing is remembered of it. Of a long stream the
 * states between would otherwise be kept as long as its events.
 */
export function fold(state: TaskState, event: TaskEvent, at: Instant): TaskState {
  return { ...passBall(apply(state, event, at), event, at), version: state.version + 1 };
}

/** Notes who holds the ball of the parts that an event is about. */
function passBall(state: TaskState, event: TaskEvent, at: Instant): TaskState {
  if (event.type === 'CalendarMoved') return state;
  // A part taken up again opens its task again: others of it that had not ended stand open with it.
  const isOfAll = event.type === 'ObligationReopened' || !('obligationId' in event.data);
  const about = isOfAll ? undefined : (event.data as { readonly obligationId: ObligationId }).obligationId;
  if (about) return followedOne(state, placeOf(state, about), at);
  const own = ownParts(state);
  const obligations = state.obligations.map((ob) => {
    const possession = followed(own(ob.obligationId), ob, at);
    return possession === ob.possession ? ob : { ...ob, possession };
  });
  return { ...state, obligations };
}

function followedOne(state: TaskState, place: number, at: Instant): TaskState {
  const ob = state.obligations[place];
  if (!ob) return state;
  const possession = followed(state, ob, at);
  if (possession === ob.possession) return state;
  return { ...state, obligations: replaced(state.obligations, place, { ...ob, possession }) };
}

function apply(state: TaskState, event: TaskEvent, at: Instant): TaskState {
  switch (event.type) {
    case 'TaskAssigned':
      return assigned(state, event.data, at);
    case 'PersonAssigned':
      return onObligation(state, event.data.obligationId, () => ({ personId: event.data.personId }));
    case 'TaskAcknowledged':
      return onObligation(state, event.data.obligationId, (ob) => ({
        acknowledgedAt: at,
        status: ob.status === 'assigned' ? 'acknowledged' : ob.status,
      }));
    case 'OutsideCompetenceReported':
      return onObligation(state, event.data.obligationId, () => ({
        outsideCompetence: { ...event.data, reportedAt: at },
      }));
    case 'ProgressReported':
      return onObligation(state, event.data.obligationId, () => ({
        status: 'in-progress',
        lastProgressAt: at,
      }));
    case 'HandOffRequested':
    case 'HandOffAccepted':
    case 'HandOffAnswered':
    case 'HandOffDelivered':
    case 'HandOffReturned':
    case 'HandOffDateProposed':
    case 'HandOffDateSettled':
    case 'HandOffWithdrawn':
      return evolveHandOff(state, event, at);
    case 'HandOffTaken':
      return fired(evolveHandOff(state, event, at), event.data.alarm, at);
    case 'DifficultyRaised':
      return { ...state, difficulties: [...state.difficulties, { ...event.data, raisedAt: at }] };
    case 'GuidanceGiven':
      return answered(state, event, at);
    case 'UnitUrged':
      return urged(state, event, at);
    case 'ReminderSent':
    case 'TaskEscalated':
      return fired(state, event.data.alarm, at);
    case 'StatusAsked':
      return spent(state, event.data.alarm, at);
    case 'TaskPutOnDocket':
      return fired(docketed(state, event, at), event.data.alarm, at);
    case 'AcknowledgementExpired':
      return expired(state, event, at);
    case 'ResultSubmitted':
      return onObligation(state, event.data.obligationId, (ob) => ({
        status: 'submitted',
        submittedAt: at,
        late: event.data.late,
        submission: ob.submission + 1,
        // Whoever hands in a result has taken the part for theirs.
        outsideCompetence: undefined,
      }));
    case 'ResultApproved':
      return onObligation(state, event.data.obligationId, () => ({ status: 'approved', approvedAt: at }));
    case 'ResultReturned':
      return onObligation(state, event.data.obligationId, (ob) => ({
        ...newOccasion(ob, at),
        status: 'in-progress',
        lastProgressAt: at,
        // The finding goes with the result it was about: the next one is found, contested and excused by itself.
        late: false,
        excused: false,
        contest: undefined,
      }));
    case 'ResultConfirmed':
      return onObligation(state, event.data.obligationId, () => ({
        status: 'confirmed',
        confirmedAt: at,
        extension: undefined,
        outsideCompetence: undefined,
      }));
    case 'DecisionApplied':
    case 'DeadlineExtended':
    case 'ObligationReassigned':
    case 'ObjectiveCauseAccepted':
    case 'ObligationClosed':
    case 'DecisionCarriedOut':
    case 'ObligationSuspended':
    case 'ObligationReopened':
    case 'CompetenceConfirmed':
      return evolveDecision(state, event, at);
    case 'ObligationResumed':
      return fired(evolveDecision(state, event, at), event.data.alarm, at);
    case 'ExtensionRequested':
    case 'ExtensionOffered':
    case 'ExtensionOfferDeclined':
    case 'ExtensionRefused':
    case 'LatenessContested':
    case 'ContestDecided':
    case 'MilestoneReported':
    case 'ConditionMet':
    case 'StandingBegan':
      return evolveChange(state, event, at);
    case 'PeriodOpened':
      return periodOpened(state, event, at);
    // Told and kept in the history; nothing of the task changes by it.
    case 'EscalatedByHand':
      return state;
    // Nothing of the task itself: its alarms are worked out with the calendar in force.
    case 'CalendarMoved':
      return state;
    case 'TaskCompleted':
      return { ...state, closedAt: at, outcome: event.data.late ? 'completed-late' : 'completed-on-time' };
    case 'TaskClosed':
      return { ...state, closedAt: at, outcome: 'closed' };
    default:
      return never(event);
  }
}

function assigned(state: TaskState, task: TaskEventOf<'TaskAssigned'>['data'], at: Instant): TaskState {
  const milestones = milestonesOf(task);
  const obligations = task.obligations.map((ob): ObligationState => ({
    ...ob,
    ...begun(task.deadline, at),
    milestones,
  }));
  return { ...state, task, assignedAt: at, obligations };
}

/** What every part begins with. */
const begun = (deadline: Deadline, at: Instant) =>
  ({
    status: 'assigned',
    deadline,
    ledger: [{ deadline, at }],
    assignment: 1,
    assignedAt: at,
    occasion: 1,
    occasionSince: at,
    late: false,
    excused: false,
    urgings: 0,
    escalationLevel: 0,
    submission: 0,
    extensions: 0,
    milestones: [],
    possession: [],
    fired: {},
  }) as const;

/** The period takes over who is assigned to the part it belongs to. */
function periodOpened(state: TaskState, { data }: TaskEventOf<'PeriodOpened'>, at: Instant): TaskState {
  const { obligationId, parentId, unitId, relation, period, alarm } = data;
  if (findObligation(state, obligationId)) return state;
  const next = onObligation(spent(state, alarm, at), parentId, () => ({ lastPeriod: period }));
  const personId = findObligation(state, parentId)?.personId;
  const opened: ObligationState = {
    ...{ obligationId, unitId, relation, parentId, period },
    ...begun({ kind: 'by', due: period.due }, at),
    ...(personId ? { personId } : {}),
  };
  return { ...next, obligations: [...next.obligations, opened] };
}

const spent = (
  state: TaskState,
  { key, obligationId }: Pick<AlarmFacts, 'key' | 'obligationId'>,
  at: Instant,
): TaskState => onObligation(state, obligationId, ({ fired }) => ({ fired: { ...fired, [key]: at } }));

/** Being asked is no finding: only what is taken up with an office raises the level. */
const fired = (state: TaskState, alarm: AlarmFacts | undefined, at: Instant): TaskState =>
  alarm ? onObligation(state, alarm.obligationId, (ob) => firedOn(ob, alarm, at)) : state;

const firedOn = (ob: ObligationState, { key, trigger, level }: AlarmFacts, at: Instant) => ({
  fired: { ...ob.fired, [key]: at },
  ...(trigger === 'overdue' ? { escalationLevel: Math.max(ob.escalationLevel, level) } : {}),
});

const urged = (state: TaskState, { data }: TaskEventOf<'UnitUrged'>, at: Instant): TaskState =>
  onObligation(state, data.obligationId, (ob) => ({
    urgings: ob.urgings + 1,
    urgedAt: at,
    ...(data.alarm ? firedOn(ob, data.alarm, at) : {}),
  }));

function docketed(state: TaskState, event: TaskEventOf<'TaskPutOnDocket'>, at: Instant): TaskState {
  const { docketItemId, obligationId, reason, alarm } = event.data;
  const item = {
    docketItemId,
    obligationId,
    putAt: at,
    ...(reason ? { reason } : {}),
    ...(alarm ? { trigger: alarm.trigger } : {}),
  };
  return { ...state, docket: [...state.docket, item] };
}

/** Guidance without a named difficulty answers all that are open on the obligation. */
function answered(state: TaskState, event: TaskEventOf<'GuidanceGiven'>, at: Instant): TaskState {
  const { obligationId, difficultyId } = event.data;
  return {
    ...state,
    difficulties: state.difficulties.map((d) =>
      d.obligationId === obligationId && !d.answeredAt && (!difficultyId || d.difficultyId === difficultyId)
        ? { ...d, answeredAt: at }
        : d,
    ),
  };
}

function expired(state: TaskState, event: TaskEventOf<'AcknowledgementExpired'>, at: Instant): TaskState {
  return onObligation(spent(state, event.data.alarm, at), event.data.obligationId, (ob) => ({
    status: 'assigned',
    assignment: ob.assignment + 1,
    assignedAt: at,
  }));
}
