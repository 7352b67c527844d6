import { isOverdue, type Instant, type TaskEvent, type TaskId, type TaskState } from '@dondoc/domain';
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
  readonly completedOnTime: number;
  readonly completedLate: number;
  /** Tasks with at least one part overdue at the end. */
  readonly openOverdue: number;
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
    completedOnTime: all.filter((s) => s.outcome === 'completed-on-time').length,
    completedLate: all.filter((s) => s.outcome === 'completed-late').length,
    openOverdue: all.filter((s) => !s.closedAt && s.obligations.some((ob) => isOverdue(ob, end))).length,
  };
}
