import {
  addMs,
  atLocal,
  decideTask,
  DomainError,
  endOfDay,
  nextAlarm,
  planDecider,
  recordDecision,
  standingOf,
  tasksToAssign,
  type Actor,
  type Day,
  type DecisionEvent,
  type DecisionRecorded,
  type DecisionTarget,
  type DraftTask,
  type Instant,
  type Organisation,
  type PlanCommand,
  type PlanEvent,
  type PlanHead,
  type PlanState,
  type Rules,
  type TaskCommand,
  type TaskEvent,
  type TaskId,
} from '@dondoc/domain';
import { applyCommandOf } from '../decisions/apply-to-target.js';
import { idMaker } from '../command-key.js';
import { commandOf } from './carry-out.js';
import { Diary } from './diary.js';
import { deskOf, headOfCommittee } from './people.js';
import type { PlannedAct } from './planned-act.js';
import { SimulatedOffice } from './simulated-office.js';
import { compareEvents, type SimulatedEvent } from './simulated-event.js';

export interface RehearsalPlan {
  readonly head: PlanHead;
  readonly tasks: readonly DraftTask[];
  /** SHA-256 of the interchange form as it is sent, hexadecimal. */
  readonly sourceSha256?: string;
}

export interface RehearsalSetting {
  readonly plan: RehearsalPlan;
  readonly organisation: Organisation;
  readonly rules: Rules;
  readonly seed: number;
  readonly issuedOn: Day;
  /** Last day, included. */
  readonly to: Day;
}

/** The plan is issued at half past eight on the day of issue, before anything else happens. */
export const issuedAt = (day: Day): Instant => atLocal(day, '08:30');

/** Late on a day: the instant at which a rehearsal's figures are counted. */
export const lastInstant = (day: Day): Instant => addMs(endOfDay(day), -1);

/** A task whose document names nobody the organisation knows is given to the standing agency: somebody must choose, and here it is the agency itself. */
export const ownersToChoose = (setting: RehearsalSetting): readonly DraftTask[] =>
  setting.plan.tasks.filter((t) => t.owners.length === 0);

/** A year of a plan from the pure domain alone: the same `TimePassed` loop as the engine, without engine, database or clock. */
export class Simulation {
  private readonly happened: SimulatedEvent[] = [];
  private readonly office: SimulatedOffice;
  private readonly versions = new Map<string, number>();
  private readonly alarmsAt = new Map<TaskId, Instant | undefined>();
  private plan: PlanState = planDecider.initialState;
  /** Acts that came too late to make sense, as they do in life (the task was closed meanwhile). */
  readonly refused: { readonly key: string; readonly code: string }[] = [];

  /** `byWatch`: alarms are taken watch by watch as a workflow does, not all at once. Both must come to the same. */
  constructor(
    private readonly setting: RehearsalSetting,
    private readonly byWatch = false,
  ) {
    this.office = new SimulatedOffice(setting.organisation, new Diary(setting.seed, setting.rules.calendar));
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

  private issue(): void {
    const { plan, organisation, rules, issuedOn } = this.setting;
    const now = issuedAt(issuedOn);
    const desk = deskOf(organisation, organisation.steering.standingAgencyUnitId);
    const owner = { kind: 'unit', unitId: organisation.steering.standingAgencyUnitId } as const;
    const chair = headOfCommittee(organisation);
    this.onPlan({ type: 'DraftPlan', ...plan }, desk, now);
    for (const task of ownersToChoose(this.setting))
      this.onPlan({ type: 'ChooseOwner', key: task.key, owners: [owner] }, desk, now);
    const assignments = tasksToAssign(this.plan, organisation, rules);
    this.onPlan({ type: 'IssuePlan', issuedOn, organisation }, chair, now);
    for (const task of assignments) this.onTask(task.taskId, { type: 'AssignTask', task }, now, chair);
  }

  private onPlan(command: PlanCommand, actor: Actor, now: Instant): void {
    const stream = `plan/${this.setting.plan.head.planId}`;
    for (const event of planDecider.decide(this.plan, command, { now, actor, rules: this.setting.rules })) {
      this.plan = planDecider.evolve(this.plan, event, now);
      this.record(stream, event, now, actor);
    }
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
    for (const at of this.alarmsAt.values()) if (at && (!first || at < first)) first = at;
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
    if (carried.on === 'task') return this.onTask(act.taskId, carried.command, now, act.actor);
    const { decision } = carried;
    const events = recordDecision(
      { type: 'RecordDecision', ...decision },
      { now, rules: this.setting.rules, actor: act.actor },
    );
    for (const target of decision.targets) this.requireApplicable(decision, target, now);
    for (const event of events) this.record(`decision/${decision.decisionId}`, event, now, act.actor);
    for (const target of decision.targets)
      this.onTask(target.taskId, applyCommandOf(decision, target), now, act.actor);
  }

  /** A conclusion is refused whole where a task refuses it now. */
  private requireApplicable(decision: DecisionRecorded['data'], target: DecisionTarget, now: Instant): void {
    decideTask(this.office.stateOf(target.taskId), applyCommandOf(decision, target), {
      now,
      rules: this.setting.rules,
    });
  }
}

/** Under which idempotency key the plan of a rehearsal is drafted. */
export const DRAFT_KEY = 'rehearsal/draft';

/** The id the api makes for a plan that this person drafts under that key. */
export const rehearsalPlanId = (drafter: string): string => idMaker(drafter, DRAFT_KEY)('kh');
