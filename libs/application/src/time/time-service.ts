import type { Clock } from '@dondoc/config';
import { planIdIn, planSubject, type PlanStandingView, type StandingView } from '@dondoc/contracts';
import {
  foldTask,
  planDecider,
  refuse,
  taskDecider,
  type AlarmAct,
  type PlanAct,
  type PlanEvent,
  type PlanState,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import type { EventStore } from '@dondoc/event-store';
import type { RulesOf } from '../rules/load-rules.js';
import { FoldCache } from '../streams/fold-cache.js';
import { planStream, taskFold, taskStream } from '../streams/streams.js';
import { Clocked, type Due, type Kind } from './clocked.js';
import { planStandingView, standingView } from './standing-view.js';
import type { Queryable } from './task-clock.js';

export type DueWatch = Due<AlarmAct>;
export type DuePlanWatch = Due<PlanAct>;

/** What time does to tasks and plans; the activities of their workflows. */
export interface TimeService {
  /** Where the task stands; noted as seen by its workflow. @throws DomainError `task-unknown` */
  assess(taskId: string): Promise<StandingView>;
  /**
   * Decides what the watch is for on the newest state, appends it, and answers the new standing; nothing due appends
   * nothing. Harmless to repeat. @throws DomainError where retrying cannot help; StoreUnavailable where it can.
   */
  pass(taskId: string, watch: DueWatch): Promise<StandingView>;
  /** The same for a plan. @throws DomainError `plan-unknown` */
  assessPlan(planId: string): Promise<PlanStandingView>;
  passPlan(planId: string, watch: DuePlanWatch): Promise<PlanStandingView>;
  /** Whether what the table of clocks knows by that id has ended, by the log itself. */
  hasEnded(subject: string): Promise<boolean>;
}

export interface TimeServiceOptions {
  readonly store: EventStore;
  readonly pool: Queryable;
  readonly clock: Clock;
  /** Policy and calendar of the versions a task or plan names. */
  readonly loadRules: RulesOf;
  /** Timers of one instant are spread over so many seconds by task; default 0. For the real clock only. */
  readonly timerSpreadSeconds?: number;
  /** Places where a crash test ends the process. */
  readonly passing?: (point: 'before-append' | 'after-append') => void;
}

/** Folds of the tasks used last; the others are folded again from the log. */
const STATES_KEPT = 500;

/** The time service on one store, one table of clocks and one clock. */
export function createTimeService(options: TimeServiceOptions): TimeService {
  const tasks = new Clocked(options, taskKind(options));
  const plans = new Clocked(options, planKind(options));
  return {
    assess: (id) => tasks.assess(id),
    pass: (id, watch) => tasks.pass(id, watch),
    assessPlan: (id) => plans.assess(id),
    passPlan: (id, watch) => plans.pass(id, watch),
    async hasEnded(subject) {
      const planId = planIdIn(subject);
      const { closed } = planId ? await plans.assess(planId) : await tasks.assess(subject);
      return closed;
    },
  };
}

const taskKind = ({
  store,
  clock,
  loadRules,
  timerSpreadSeconds = 0,
}: TimeServiceOptions): Kind<TaskState, TaskEvent, AlarmAct, StandingView> => ({
  streams: new FoldCache<TaskState, TaskEvent>(store, 'task', taskFold, STATES_KEPT),
  streamOf: taskStream,
  clockId: (id) => id,
  known: (state, task) => (state.task ? state : refuse('task-unknown', { task })),
  rulesOf: async ({ task }) => loadRules(task ?? refuse('task-unknown')),
  decide: (state, { act, at }, ctx, most) =>
    taskDecider.decide(state, { type: 'TimePassed', only: { act, at }, most }, ctx),
  evolve: foldTask,
  view: (id, state, rules, now) =>
    standingView(id, state, rules, now, { clock, spreadMs: timerSpreadSeconds * 1000 }),
});

const planKind = ({
  store,
  clock,
  loadRules,
}: TimeServiceOptions): Kind<PlanState, PlanEvent, PlanAct, PlanStandingView> => ({
  streams: new FoldCache<PlanState, PlanEvent>(store, 'plan', planDecider, STATES_KEPT),
  streamOf: planStream,
  clockId: planSubject,
  known: (state, planId) => (state.issuedAt ? state : refuse('plan-unknown', { planId })),
  rulesOf: ({ policyVersion, calendarVersion, head }) =>
    policyVersion && calendarVersion
      ? loadRules({ policyVersion, calendarVersion, organisationId: head?.organisationId })
      : refuse('plan-unknown'),
  decide: (state, { act, at }, ctx) =>
    planDecider.decide(state, { type: 'PlanTimePassed', only: { act, at } }, ctx),
  evolve: planDecider.evolve,
  view: (id, state, rules, now) => planStandingView(id, state, rules, now, clock),
});
