import {
  confirmerOf,
  findObligation,
  isOpenHandOff,
  unitOfOffice,
  type Addressee,
  type DecisionNotApplied,
  type AlarmFacts,
  type NoticeKind,
  type ObligationId,
  type ObligationState,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';

/** Who is told: an office of a unit, or one person where `personId` says so. */
export interface Addressed {
  readonly kind: NoticeKind;
  readonly office: Addressee;
  readonly unitId: string;
  readonly personId?: string;
}

type Task = NonNullable<TaskState['task']>;

/** Whom an event concerns, seen from the task right after it; nobody for what needs no telling. */
export function addressedBy(state: TaskState, event: TaskEvent): readonly Addressed[] {
  const { task } = state;
  if (!task) return [];
  if (event.type === 'TaskAssigned') return event.data.obligations.map((ob) => head('assigned', ob.unitId));
  const { obligationId } = event.data as { obligationId?: string };
  const ob = findObligation(state, obligationId as ObligationId);
  return ob ? onObligation(state, task, ob, event) : [];
}

/** Whoever took a decision that could not be applied, and the office that follows the task. */
export const addressedByRefusal = ({
  decidedBy,
  confirmerUnitId,
}: DecisionNotApplied['data']): readonly Addressed[] => [
  {
    ...{ kind: 'decision-not-applied', office: 'person-assigned', unitId: decidedBy.unitId ?? '' },
    personId: decidedBy.personId,
  },
  ...(confirmerUnitId === undefined
    ? []
    : [{ kind: 'decision-not-applied', office: 'standing-agency', unitId: confirmerUnitId } as const]),
];

const head = (kind: NoticeKind, unitId: string): Addressed => ({ kind, office: 'head-of-unit', unitId });

/** The person assigned, and the head of the unit, who answers for it. */
const holders = (kind: NoticeKind, ob: ObligationState): Addressed[] =>
  ob.personId === undefined ? [head(kind, ob.unitId)] : [worker(kind, ob), head(kind, ob.unitId)];

/** Whoever works on it: the person assigned, or the head as long as nobody is. */
const worker = (kind: NoticeKind, ob: ObligationState): Addressed =>
  ob.personId === undefined
    ? head(kind, ob.unitId)
    : { kind, office: 'person-assigned', unitId: ob.unitId, personId: ob.personId };

const confirmer = (kind: NoticeKind, task: Task, ob: ObligationState): Addressed => ({
  kind,
  office: 'standing-agency',
  unitId: confirmerOf(task, ob.unitId),
});

function onObligation(
  state: TaskState,
  task: Task,
  ob: ObligationState,
  event: TaskEvent,
): readonly Addressed[] {
  const supporter = (kind: NoticeKind, handOffId: string): Addressed[] =>
    state.handOffs.filter((h) => h.handOffId === handOffId).map((h) => head(kind, h.toUnitId));
  switch (event.type) {
    case 'PersonAssigned':
      return [worker('person-assigned', ob)];
    case 'ReminderSent':
      return byAlarm('reminder', event.data.alarm, ob);
    case 'StatusAsked':
      return byAlarm('asked', event.data.alarm, ob);
    case 'TaskEscalated':
      return byAlarm('escalation', event.data.alarm, ob);
    case 'UnitUrged':
      return [...holders('urging', ob), ...(event.data.alarm ? byAlarm('urging', event.data.alarm, ob) : [])];
    case 'TaskPutOnDocket':
      return event.data.alarm
        ? byAlarm('docket', event.data.alarm, ob)
        : [{ kind: 'docket', office: 'head-of-committee', unitId: task.steering.committeeUnitId }];
    case 'AcknowledgementExpired':
      return [worker('acknowledge-again', ob)];
    case 'OutsideCompetenceReported':
      return [confirmer('difficulty', task, ob)];
    case 'DifficultyRaised':
      return [confirmer('difficulty', task, ob)];
    case 'GuidanceGiven':
      return holders('guidance', ob);
    case 'ResultSubmitted':
      return [head('to-approve', ob.unitId)];
    case 'ResultApproved':
      return [confirmer('to-confirm', task, ob)];
    case 'ResultReturned':
      return holders('returned', ob);
    case 'ResultConfirmed':
      return holders('confirmed', ob);
    case 'HandOffRequested':
    case 'HandOffReturned':
    case 'HandOffDateSettled':
    case 'HandOffWithdrawn':
      return supporter('hand-off', event.data.handOffId);
    case 'HandOffAnswered':
    case 'HandOffDelivered':
    case 'HandOffDateProposed':
      return [worker('hand-off-result', ob)];
    case 'DecisionApplied':
    case 'ObligationReassigned':
      return holders('decision', ob);
    case 'PeriodOpened':
      return [worker('period-opened', ob)];
    case 'ConditionMet':
      return holders('condition-met', ob);
    case 'EscalatedByHand':
      return byOffice('escalation', task, ob, event.data.office);
    default:
      return onChange(state, task, ob, event);
  }
}

/** What a unit asks the committee for, its answers, and what they change for others than the unit they are addressed to. */
function onChange(state: TaskState, task: Task, ob: ObligationState, event: TaskEvent): readonly Addressed[] {
  switch (event.type) {
    case 'ExtensionRequested':
      return authority('extension-asked', task);
    case 'ExtensionOfferDeclined':
      return authority('extension-answered', task);
    case 'ExtensionOffered':
    case 'ExtensionRefused':
      return holders('extension-answered', ob);
    case 'DeadlineExtended':
      // By a decision: its own event has told of it.
      return event.data.extensionId
        ? [...holders('extension-answered', ob), confirmer('extension-answered', task, ob)]
        : [];
    case 'LatenessContested':
      return authority('lateness-contested', task);
    case 'ContestDecided':
      return [...holders('contest-decided', ob), confirmer('contest-decided', task, ob)];
    case 'ObligationResumed':
      return event.data.decisionId
        ? besidesUnit(state, task, ob, event.data.decisionId)
        : [...holders('resumed', ob), ...others('resumed', state, task, ob)];
    case 'ObligationSuspended':
    case 'ObligationReopened':
    case 'CompetenceConfirmed':
      return besidesUnit(state, task, ob, event.data.decisionId);
    default:
      return [];
  }
}

/** Whoever assigned the task and answers what is asked about it. */
const authority = (kind: NoticeKind, { steering }: Task): Addressed[] => [
  { kind, office: 'leader-in-charge', unitId: steering.committeeUnitId },
  { kind, office: 'head-of-committee', unitId: steering.committeeUnitId },
];

/** Who follows the part, and the units that still work for it. */
const others = (kind: NoticeKind, state: TaskState, task: Task, ob: ObligationState): Addressed[] => [
  confirmer(kind, task, ob),
  ...state.handOffs
    .filter((h) => h.obligationId === ob.obligationId && isOpenHandOff(h))
    .map((h) => head(kind, h.toUnitId)),
];

/** The decision itself has told the unit; its periods go with their part and are not told of apart. */
const besidesUnit = (
  state: TaskState,
  task: Task,
  ob: ObligationState,
  decisionId: string,
): readonly Addressed[] =>
  state.decisions.some((d) => d.decisionId === decisionId && d.obligationId === ob.obligationId)
    ? others('decision', state, task, ob)
    : [];

const byOffice = (kind: NoticeKind, task: Task, ob: ObligationState, office: Addressee): Addressed[] =>
  office === 'person-assigned'
    ? [worker(kind, ob)]
    : [{ kind, office, unitId: unitOfOffice(task, ob.unitId, office) }];

/** An alarm goes to the office its step names; to the person assigned there may be none yet. */
function byAlarm(kind: NoticeKind, { to }: AlarmFacts, ob: ObligationState): Addressed[] {
  return [
    to.office === 'person-assigned' ? worker(kind, ob) : { kind, office: to.office, unitId: to.unitId },
  ];
}
