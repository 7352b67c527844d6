import {
  endOfDay,
  isOverdue,
  type Instant,
  type TaskEvent,
  type TaskId,
  type TaskState,
} from '@dondoc/domain';
import type { SimulatedEvent } from './simulated-event.js';

export interface RehearsalSummary {
  /** Items of the plan's list. */
  readonly tasks: number;
  /** Its standing duties that were given out like tasks: own plans, reports, set-up. */
  readonly duties: number;
  readonly obligations: number;
  /** Of the parts: single periods of periodic ones. */
  readonly periods: number;
  readonly acknowledged: number;
  readonly reminders: number;
  readonly urgings: number;
  /** By trigger, then by rung (1 head of unit … 4 head of the committee): how often the machine took something up. */
  readonly escalations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly decisions: number;
  readonly course: CourseOfYear;
  readonly meetings: { readonly held: number; readonly missed: number };
  readonly completedOnTime: number;
  readonly completedLate: number;
  /** Tasks with at least one part overdue at the end. */
  readonly openOverdue: number;
}

/** What was asked to be changed about the tasks, and what came of it; how far they are. */
export interface CourseOfYear {
  readonly laterDaysAsked: number;
  readonly laterDaysGranted: number;
  readonly suspended: number;
  readonly contested: number;
  readonly setAside: number;
  readonly milestonesReached: number;
  /** Their day has gone by, and they are not reached or were reached after it. */
  readonly milestonesMissed: number;
  /** Parts whose outside event has happened. */
  readonly conditionsMet: number;
}

const isTaskEvent = (e: SimulatedEvent): e is SimulatedEvent & { event: TaskEvent } =>
  e.stream.startsWith('task/');

function alarmOf(event: TaskEvent) {
  return 'alarm' in event.data ? event.data.alarm : undefined;
}

/** What a ladder did beyond calling to mind. */
const TAKEN_UP: ReadonlySet<TaskEvent['type']> = new Set(['UnitUrged', 'TaskEscalated', 'TaskPutOnDocket']);

function escalationsOf(events: readonly TaskEvent[]): RehearsalSummary['escalations'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const event of events) {
    const alarm = alarmOf(event);
    if (!alarm || !TAKEN_UP.has(event.type)) continue;
    const byLevel = (counts[alarm.trigger] ??= {});
    byLevel[alarm.level] = (byLevel[alarm.level] ?? 0) + 1;
  }
  return counts;
}

function courseOf(events: readonly TaskEvent[], all: readonly TaskState[], end: Instant): CourseOfYear {
  const count = (isMeant: (event: TaskEvent) => boolean) => events.filter(isMeant).length;
  const milestones = all.flatMap((s) => s.obligations).flatMap((ob) => ob.milestones);
  return {
    laterDaysAsked: count((e) => e.type === 'ExtensionRequested'),
    laterDaysGranted: count((e) => e.type === 'DeadlineExtended' && e.data.extensionId !== undefined),
    suspended: count((e) => e.type === 'ObligationSuspended'),
    contested: count((e) => e.type === 'LatenessContested'),
    setAside: count((e) => e.type === 'ContestDecided' && e.data.setAside),
    milestonesReached: milestones.filter((m) => m.reachedAt).length,
    milestonesMissed: milestones.filter((m) => m.late || (!m.reachedAt && m.due && endOfDay(m.due) <= end))
      .length,
    conditionsMet: count((e) => e.type === 'ConditionMet'),
  };
}

/** A meeting is missed where the committee itself has not met by its last day. */
function meetingsOf(events: readonly SimulatedEvent[], end: Instant): RehearsalSummary['meetings'] {
  const held = new Set(
    events.flatMap(({ event }) =>
      event.type === 'MeetingHeld' && event.data.by === 'committee' ? [event.data.periodKey] : [],
    ),
  );
  const over = events.flatMap(({ event }) =>
    event.type === 'MeetingOpened' && endOfDay(event.data.period.due) <= end ? [event.data.period.key] : [],
  );
  return { held: held.size, missed: over.filter((key) => !held.has(key)).length };
}

/** The figures of a rehearsed year. */
export function summaryOf(
  events: readonly SimulatedEvent[],
  states: ReadonlyMap<TaskId, TaskState>,
  end: Instant,
): RehearsalSummary {
  const ofTasks = events.filter(isTaskEvent).map((e) => e.event);
  const count = (type: TaskEvent['type']) => ofTasks.filter((e) => e.type === type).length;
  const all = [...states.values()];
  const obligations = all.flatMap((s) => s.obligations);
  return {
    tasks: all.filter((s) => !s.task?.duty).length,
    duties: all.filter((s) => s.task?.duty).length,
    obligations: obligations.length,
    periods: obligations.filter((ob) => ob.period).length,
    acknowledged: obligations.filter((ob) => ob.acknowledgedAt).length,
    reminders: count('ReminderSent') + count('StatusAsked'),
    urgings: count('UnitUrged'),
    escalations: escalationsOf(ofTasks),
    decisions: events.filter((e) => e.event.type === 'DecisionRecorded').length,
    course: courseOf(ofTasks, all, end),
    meetings: meetingsOf(events, end),
    completedOnTime: all.filter((s) => s.outcome === 'completed-on-time').length,
    completedLate: all.filter((s) => s.outcome === 'completed-late').length,
    openOverdue: all.filter((s) => !s.closedAt && s.obligations.some((ob) => isOverdue(ob, end))).length,
  };
}
