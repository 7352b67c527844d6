import {
  confirmerOf,
  dueDay,
  endOfDay,
  findObligation,
  foldText,
  ownParts,
  partiesOf,
  pendingAlarms,
  standingOf,
  type Alarm,
  type Deadline,
  type HandOffState,
  type ObligationId,
  type ObligationState,
  type Rules,
  type TaskState,
  type Trigger,
} from '@dondoc/domain';
import type {
  AppliedDecisionEntity,
  DifficultyEntity,
  DocketItemEntity,
  HandOffEntity,
  ObligationEntity,
  TaskEntity,
} from '../entities/index.js';
import { holderOf, isOpen, isOpenOn } from './ended.js';
import { obligationRow } from './obligation-row.js';
import { statusSteps } from './status-steps.js';
import type { DocketFacts, TaskFacts } from './task-facts.js';

/** Everything the tables hold about one task. */
export interface TaskRows {
  readonly task: TaskEntity;
  readonly obligations: readonly ObligationEntity[];
  readonly handOffs: readonly HandOffEntity[];
  readonly difficulties: readonly DifficultyEntity[];
  readonly decisions: readonly AppliedDecisionEntity[];
  readonly docket: readonly DocketItemEntity[];
}

/** Which obligations changed: their rows are made, the others stand as they were. */
export type Touched = 'all' | ReadonlySet<string>;

/** A pure function of the folded stream and its rules, so a rebuild gives what the live projection gave. */
export function projectTask(facts: TaskFacts, rules: Rules, touched: Touched = 'all'): TaskRows | undefined {
  const { state } = facts;
  const { task } = state;
  if (!task) return undefined;
  const steps = statusSteps(state, rules);
  const alarms = pendingAlarms(state, rules);
  const alarmsOf = byObligation(alarms);
  const own = ownParts(state);
  const wanted = (obligationId: string) => touched === 'all' || touched.has(obligationId);
  const { taskId, planId } = task;
  const on = { taskId, planId };
  return {
    task: taskRow(facts, rules, steps.task, alarms),
    obligations: state.obligations
      .filter((ob) => wanted(ob.obligationId))
      .map((ob) =>
        obligationRow(facts, ob, steps.obligations, own(ob.obligationId), alarmsOf(ob.obligationId)[0]),
      ),
    handOffs: state.handOffs.filter((h) => wanted(h.obligationId)).map((h) => handOffRow(facts, h)),
    difficulties: state.difficulties
      .filter((d) => wanted(d.obligationId))
      .map((d) => ({
        ...on,
        ...unitsOf(state, d.obligationId),
        ...d,
        answeredAt: d.answeredAt ?? null,
        open: isOpenOn(state, d.obligationId) && !d.answeredAt,
      })),
    decisions: state.decisions
      .filter((d) => wanted(d.obligationId))
      .map((d) => ({
        ...on,
        ...d,
        text: facts.decisionTexts[d.decisionId] ?? '',
        carryOutBy: d.carryOutBy ?? null,
        carriedOutAt: d.carriedOutAt ?? null,
      })),
    docket: state.docket.flatMap((item, place) =>
      wanted(item.obligationId)
        ? [docketRow(facts, item, facts.docket[place], alarmsOf(item.obligationId))]
        : [],
    ),
  };
}

/** The alarms of each part, in the order in which they come. */
function byObligation(alarms: readonly Alarm[]): (obligationId: string) => readonly Alarm[] {
  const groups = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const group = groups.get(alarm.obligationId);
    if (group) group.push(alarm);
    else groups.set(alarm.obligationId, [alarm]);
  }
  return (obligationId) => groups.get(obligationId) ?? [];
}

function unitsOf(state: TaskState, obligationId: string): { unitId: string; confirmerUnitId: string } {
  const ob = findObligation(state, obligationId as ObligationId);
  if (!ob || !state.task) return { unitId: '', confirmerUnitId: '' };
  return { unitId: ob.unitId, confirmerUnitId: confirmerOf(state.task, ob.unitId) };
}

function taskRow(
  facts: TaskFacts,
  rules: Rules,
  steps: Pick<TaskEntity, 'word' | 'dueSoonAt' | 'overdueAt'>,
  alarms: readonly Alarm[],
): TaskEntity {
  const { state } = facts;
  const task = state.task as NonNullable<TaskState['task']>;
  const standing = standingOf(state, rules);
  const deadline = deadlineOf(state, (ob) => ob.parentId === undefined) ?? task.deadline;
  const nearest = deadlineOf(state) ?? task.deadline;
  const handOffs = state.handOffs.filter((h) => holderOf(state, h) === 'supporter');
  const [next] = alarms;
  return {
    taskId: task.taskId,
    planId: task.planId,
    ordinal: facts.ordinal,
    ref: task.ref,
    duty: task.duty ?? false,
    content: task.content,
    product: task.product ?? null,
    targets: task.targets,
    search: foldText([task.ref, task.content, task.product ?? ''].join(' ')),
    deadline,
    deadlineText: task.deadlineText ?? null,
    due: dueDay(nearest) ?? null,
    leadUnitIds: [...new Set(state.obligations.map((ob) => ob.unitId))],
    supportUnitIds: [...task.supports],
    supportsPrinted: task.supportsPrinted,
    partyUnitIds: [...partiesOf(state)],
    ballUnitIds: [...standing.ball],
    open: state.closedAt === undefined,
    outcome: state.outcome ?? null,
    ...steps,
    ...countsOf(state),
    escalationLevel: standing.escalationLevel,
    openHandOffs: handOffs.length,
    openDifficulties: state.difficulties.filter((d) => !d.answeredAt && isOpenOn(state, d.obligationId))
      .length,
    onDocket: state.docket.some((item) => !item.decisionId && isOpenOn(state, item.obligationId)),
    nextAt: next?.at ?? null,
    nextAlarm: next ?? null,
    policyVersion: task.policyVersion,
    calendarVersion: task.calendarVersion,
    organisationId: task.organisationId ?? null,
    assignedAt: state.assignedAt ?? '',
    closedAt: state.closedAt ?? null,
    version: state.version,
  };
}

/** A period is none of its own: its part is not acknowledged while an open period of it is not. */
function countsOf({
  obligations,
}: TaskState): Pick<TaskEntity, 'obligations' | 'acknowledged' | 'confirmed'> {
  const parts = obligations.filter((ob) => ob.parentId === undefined);
  const waiting = new Set(
    obligations.filter((ob) => ob.status === 'assigned').map((ob) => ob.parentId ?? ob.obligationId),
  );
  return {
    obligations: parts.length,
    acknowledged: parts.filter((ob) => !waiting.has(ob.obligationId)).length,
    confirmed: parts.filter((ob) => ob.status === 'confirmed').length,
  };
}

/** The earliest deadline in force among the open obligations; without a dated one, the first that is open. */
function deadlineOf(
  state: TaskState,
  wanted: (ob: ObligationState) => boolean = () => true,
): Deadline | undefined {
  const parts = state.obligations.filter(wanted);
  const open = parts.filter((ob) => isOpen(state, ob));
  const candidates = (open.length > 0 ? open : parts).map((ob) => ob.deadline);
  const dated = candidates.filter((d) => dueDay(d) !== undefined);
  const [first, ...others] = dated.length > 0 ? dated : candidates;
  return others.reduce<Deadline | undefined>(
    (a, b) => (a && (dueDay(b) ?? '') < (dueDay(a) ?? '') ? b : a),
    first,
  );
}

function handOffRow({ state, handOffs }: TaskFacts, h: HandOffState): HandOffEntity {
  const task = state.task as NonNullable<TaskState['task']>;
  const words = handOffs[h.handOffId];
  return {
    taskId: task.taskId,
    handOffId: h.handOffId,
    planId: task.planId,
    ordinal: words?.ordinal ?? 0,
    obligationId: h.obligationId,
    fromUnitId: h.fromUnitId,
    toUnitId: h.toUnitId,
    personId: findObligation(state, h.obligationId)?.personId ?? null,
    content: h.content,
    product: h.product ?? null,
    due: h.due,
    overdueAt: endOfDay(h.due),
    silence: h.silence,
    status: h.status,
    holder: holderOf(state, h),
    besides: h.besides ?? false,
    proposal: h.proposal ?? null,
    requestedAt: h.requestedAt,
    since: h.since,
    agrees: h.agrees ?? null,
    note: words?.note ?? null,
    evidence: words?.evidence ?? [],
  };
}

/** What comes of not deciding; the task's other timers go on whatever the committee does. */
const FOLLOWS: ReadonlySet<string> = new Set<Trigger>([
  'docket-undecided',
  'overdue',
  'decision-not-carried-out',
  'difficulty-unanswered',
]);

function docketRow(
  { state }: TaskFacts,
  item: TaskState['docket'][number],
  words: DocketFacts | undefined,
  alarms: readonly Alarm[],
): DocketItemEntity {
  const task = state.task as NonNullable<TaskState['task']>;
  const open = !item.decisionId && isOpenOn(state, item.obligationId);
  const next = alarms.find((a) => FOLLOWS.has(a.trigger));
  return {
    taskId: task.taskId,
    docketItemId: item.docketItemId,
    planId: task.planId,
    ordinal: words?.ordinal ?? 0,
    obligationId: item.obligationId,
    unitId: unitsOf(state, item.obligationId).unitId,
    byUnitId: words?.byUnitId ?? null,
    trigger: (item.trigger ?? null) as DocketItemEntity['trigger'],
    reason: item.reason ?? null,
    putAt: item.putAt,
    decisionId: item.decisionId ?? null,
    open,
    nextAlarm: (open && next) || null,
  };
}
