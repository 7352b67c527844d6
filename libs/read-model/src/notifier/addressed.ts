import {
  confirmerOf,
  type Addressee,
  type DecisionNotApplied,
  type AlarmFacts,
  type NoticeKind,
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
  const ob = state.obligations.find((o) => o.obligationId === obligationId);
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
      return supporter('hand-off', event.data.handOffId);
    case 'HandOffAnswered':
    case 'HandOffDelivered':
      return [worker('hand-off-result', ob)];
    case 'DecisionApplied':
    case 'ObligationReassigned':
      return holders('decision', ob);
    default:
      return [];
  }
}

/** An alarm goes to the office its step names; to the person assigned there may be none yet. */
function byAlarm(kind: NoticeKind, { to }: AlarmFacts, ob: ObligationState): Addressed[] {
  return [
    to.office === 'person-assigned' ? worker(kind, ob) : { kind, office: to.office, unitId: to.unitId },
  ];
}
