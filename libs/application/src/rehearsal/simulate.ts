import {
  decideTask,
  DomainError,
  endOfDay,
  never,
  nextAlarm,
  pendingPlanAlarms,
  planDecider,
  planStandingOf,
  recordDecision,
  recordOutsideEvent,
  standingOf,
  tasksToAssign,
  TO_ACKNOWLEDGE,
  type Actor,
  type DecisionEvent,
  type DecisionTarget,
  type Instant,
  type PlanCommand,
  type PlanEvent,
  type PlanState,
  type TaskCommand,
  type TaskEvent,
  type TaskId,
} from '@dondoc/domain';
import { applyCommandOf, broughtId, type Brought } from '../decisions/apply-to-target.js';
import { commandOf } from './carry-out.js';
import { Diary } from './diary.js';
import { deskOf, headOfCommittee } from './people.js';
import type { PlannedAct } from './planned-act.js';
import { issuedAt, ownersToChoose, type RehearsalSetting } from './rehearsal-setting.js';
import { SimulatedOffice } from './simulated-office.js';
import { compareEvents, type SimulatedEvent } from './simulated-event.js';

/** A year of a plan from the pure domain alone: the same `TimePassed` loop as the engine, without engine, database or clock. */
export class Simulation {
  private readonly happened: SimulatedEvent[] = [];
  private readonly office: SimulatedOffice;
  private readonly versions = new Map<string, number>();
  private readonly alarmsAt = new Map<TaskId, Instant | undefined>();
  private planAlarmAt: Instant | undefined;
  /** Acts that came too late to make sense, as they do in life (the task was closed meanwhile). */
  readonly refused: { readonly key: string; readonly code: string }[] = [];

  /** `byWatch`: alarms are taken watch by watch as a workflow does, not all at once. Both must come to the same. */
  constructor(
    private readonly setting: RehearsalSetting,
    private readonly byWatch = false,
  ) {
    const { organisation, seed, rules, people } = setting;
    this.office = new SimulatedOffice(organisation, new Diary(seed, rules.calendar, people));
  }

  run(): readonly SimulatedEvent[] {
    this.issue();
    const end = endOfDay(this.setting.to);
    for (let now = this.nextInstant(); now && now < end; now = this.nextInstant()) this.happen(now);
    return this.happened.sort(compareEvents);
  }

  states() {
    return new Map(this.office.tasks().map((id) => [id, this.office.stateOf(id)]));
  }

  private get plan(): PlanState {
    return this.office.planOf(this.setting.plan.head.planId);
  }

  private issue(): void {
    const { plan, organisation, rules, issuedOn } = this.setting;
    const now = issuedAt(issuedOn);
    const desk = deskOf(organisation, organisation.steering.standingAgencyUnitId);
    const owner = { kind: 'unit', unitId: organisation.steering.standingAgencyUnitId } as const;
    const chair = headOfCommittee(organisation);
    this.onPlan({ type: 'DraftPlan', ...plan }, now, desk);
    for (const task of ownersToChoose(this.setting))
      this.onPlan({ type: 'ChooseOwner', key: task.key, owners: [owner] }, now, desk);
    const assignments = tasksToAssign(this.plan, organisation, rules);
    this.onPlan({ type: 'IssuePlan', issuedOn, organisation, acknowledged: TO_ACKNOWLEDGE }, now, chair);
    for (const task of assignments) this.onTask(task.taskId, { type: 'AssignTask', task }, now, chair);
  }

  private onPlan(command: PlanCommand, now: Instant, actor?: Actor): void {
    const { plan, rules } = this.setting;
    const { planId } = plan.head;
    for (const event of planDecider.decide(this.plan, command, { now, actor, rules })) {
      this.record(`plan/${planId}`, event, now, actor);
      this.office.hearPlan(planId, event, now);
    }
    this.planAlarmAt = pendingPlanAlarms(this.plan, rules)[0]?.at;
  }

  private onTask(taskId: TaskId, command: TaskCommand, now: Instant, actor?: Actor): void {
    const { rules } = this.setting;
    const state = this.office.stateOf(taskId);
    for (const event of decideTask(state, command, { now, rules, actor })) {
      this.record(`task/${taskId}`, event, now, actor);
      this.office.hear(taskId, event, now);
    }
    this.alarmsAt.set(taskId, nextAlarm(this.office.stateOf(taskId), rules)?.at);
  }

  private record(
    stream: string,
    event: TaskEvent | PlanEvent | DecisionEvent,
    at: Instant,
    actor?: Actor,
  ): void {
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    this.happened.push({ stream, version, at, actor: actor?.personId ?? 'system', event });
  }

  private nextInstant(): Instant | undefined {
    let first = this.office.next();
    for (const at of [this.planAlarmAt, ...this.alarmsAt.values()])
      if (at && (!first || at < first)) first = at;
    return first;
  }

  /** First what time does, in the order of tasks, then what people do, until the instant is used up. */
  private happen(now: Instant): void {
    this.passTime(now);
    for (let acts = this.office.take(now); acts.length > 0; acts = this.office.take(now)) {
      for (const act of acts) this.carryOut(act, now);
      this.passTime(now);
    }
  }

  private passTime(now: Instant): void {
    const due: TaskId[] = [];
    for (const [taskId, at] of this.alarmsAt) if (at && at <= now) due.push(taskId);
    for (const taskId of due.sort()) this.wake(taskId, now);
    if (this.planAlarmAt && this.planAlarmAt <= now) this.wakePlan(now);
  }

  private wakePlan(now: Instant): void {
    if (!this.byWatch) return this.onPlan({ type: 'PlanTimePassed' }, now);
    const first = () => planStandingOf(this.plan, this.setting.rules).watches[0];
    for (let watch = first(); watch && watch.at <= now; watch = first())
      this.onPlan({ type: 'PlanTimePassed', only: { act: watch.act, at: watch.at } }, now);
  }

  private wake(taskId: TaskId, now: Instant): void {
    if (!this.byWatch) return this.onTask(taskId, { type: 'TimePassed' }, now);
    const first = () => standingOf(this.office.stateOf(taskId), this.setting.rules).watches[0];
    for (let watch = first(); watch && watch.at <= now; watch = first())
      this.onTask(taskId, { type: 'TimePassed', only: { act: watch.act, at: watch.at } }, now);
  }

  private carryOut(act: PlannedAct, now: Instant): void {
    try {
      this.decideAct(act, now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refused.push({ key: act.key, code: error.code });
    }
  }

  private decideAct(act: PlannedAct, now: Instant): void {
    const carried = commandOf(act);
    const { actor } = act;
    const context = { now, rules: this.setting.rules, actor };
    switch (carried.on) {
      case 'task':
        return this.onTask(act.subject as TaskId, carried.command, now, actor);
      case 'plan':
        return this.onPlan(carried.command, now, actor);
      case 'decision': {
        const { decision } = carried;
        const events = recordDecision({ type: 'RecordDecision', ...decision }, context);
        return this.bring(decision, events, now, actor);
      }
      case 'outside-event': {
        const { outside } = carried;
        const events = recordOutsideEvent({ type: 'RecordOutsideEvent', ...outside }, context);
        return this.bring(outside, events, now, actor);
      }
      default:
        return never(carried);
    }
  }

  /** Recorded once, then brought to each of its parts. */
  private bring(brought: Brought, events: readonly DecisionEvent[], now: Instant, actor: Actor): void {
    for (const target of brought.targets) this.requireApplicable(brought, target, now);
    for (const event of events) this.record(`decision/${broughtId(brought)}`, event, now, actor);
    for (const target of brought.targets)
      this.onTask(target.taskId, applyCommandOf(brought, target), now, actor);
  }

  /** What is brought to several parts is refused whole where one of them refuses it now. */
  private requireApplicable(brought: Brought, target: DecisionTarget, now: Instant): void {
    decideTask(this.office.stateOf(target.taskId), applyCommandOf(brought, target), {
      now,
      rules: this.setting.rules,
    });
  }
}
