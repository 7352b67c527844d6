import { planSubject } from '@dondoc/contracts';
import {
  evolveTask,
  initialState,
  planDecider,
  type Instant,
  type Organisation,
  type PlanEvent,
  type PlanId,
  type PlanState,
  type TaskEvent,
  type TaskId,
  type TaskState,
} from '@dondoc/domain';
import { asItStands, basisOf, occasionOf } from './as-it-stands.js';
import { chairsYear } from './chairs-year.js';
import type { Diary } from './diary.js';
import type { Errand } from './errand.js';
import { outsideEventsFor } from './outside-events.js';
import { planReactionsTo } from './plan-reactions.js';
import { compareActs, type Intention, type PlannedAct } from './planned-act.js';
import { reactionsTo } from './reactions.js';
import type { Surroundings } from './scene.js';

/** An errand in the diary: what it comes to is not settled yet. */
interface PlannedErrand extends Errand, Pick<PlannedAct, 'seq' | 'key'> {}
type Page = PlannedAct | PlannedErrand;

/**
 * The people of a rehearsal: they hear of every event of every task and plan and decide what they will do.
 * What they do depends on the seed and the story of the task or plan alone, so a simulation and a rehearsal see the same acts.
 */
export class SimulatedOffice {
  private readonly states = new Map<TaskId, TaskState>();
  private readonly plans = new Map<PlanId, PlanState>();
  private readonly planned = new Map<string, number>();
  private readonly around: Surroundings;
  private seq = 0;
  private readonly pages: Page[] = [];

  constructor(organisation: Organisation, diary: Diary) {
    this.around = { organisation, diary };
  }

  stateOf(taskId: TaskId): TaskState {
    return this.states.get(taskId) ?? initialState;
  }

  planOf(planId: PlanId): PlanState {
    return this.plans.get(planId) ?? planDecider.initialState;
  }

  tasks(): readonly TaskId[] {
    return [...this.states.keys()].sort();
  }

  /** One event of a task, in the order of its stream. */
  hear(taskId: TaskId, event: TaskEvent, at: Instant): void {
    const state = evolveTask(this.stateOf(taskId), event, at);
    this.states.set(taskId, state);
    for (const intention of reactionsTo(state, event, at, this.around))
      this.plan(taskId, occasionOf(state, intention.command), intention, basisOf(state, intention.command));
    if (event.type === 'TaskAssigned')
      for (const errand of outsideEventsFor(state, at, this.around)) this.note(errand);
  }

  /** One event of a plan, in the order of its stream. */
  hearPlan(planId: PlanId, event: PlanEvent, at: Instant): void {
    const state = planDecider.evolve(this.planOf(planId), event, at);
    this.plans.set(planId, state);
    for (const intention of planReactionsTo(state, event, at, this.around))
      this.plan(planSubject(planId), occasionOf(initialState, intention.command), intention);
    if (event.type === 'PlanIssued')
      for (const errand of chairsYear(planId, at, this.around)) this.note(errand);
  }

  private plan(subject: string, occasion: string, intention: Intention, basis?: string): void {
    const name = `${subject}/${intention.command.type}/${occasion}`;
    const nth = (this.planned.get(name) ?? 0) + 1;
    this.planned.set(name, nth);
    const key = nth === 1 ? name : `${name}/${nth}`;
    this.enter({ ...intention, subject, seq: (this.seq += 1), key, ...(basis ? { basis } : {}) });
  }

  /** Several tasks that wait for the same thing hear of it once. */
  private note(errand: Errand): void {
    const key = `${errand.subject}/${errand.at}`;
    if (this.planned.has(key)) return;
    this.planned.set(key, 1);
    this.enter({ ...errand, seq: (this.seq += 1), key });
  }

  /** The diary is kept in order, so that nobody has to leaf through it. */
  private enter(page: Page): void {
    let [from, to] = [0, this.pages.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compareActs(this.pages[middle] as Page, page) <= 0) from = middle + 1;
      else to = middle;
    }
    this.pages.splice(from, 0, page);
  }

  /** When somebody acts next. */
  next(): Instant | undefined {
    return this.pages[0]?.at;
  }

  /** Takes what is planned up to an instant out of the diary, in order; each act by whoever it falls to by then. */
  take(until: Instant): readonly PlannedAct[] {
    const rest = this.pages.findIndex((page) => page.at > until);
    const due = this.pages.splice(0, rest < 0 ? this.pages.length : rest);
    return due.flatMap((page) => ('settle' in page ? this.settle(page) : this.settled(page)));
  }

  private settled(act: PlannedAct): readonly PlannedAct[] {
    return asItStands(this.stateOf(act.subject as TaskId), act);
  }

  private settle({ at, subject, seq, key, settle }: PlannedErrand): readonly PlannedAct[] {
    const intention = settle(this.states);
    return intention ? [{ at, subject, seq, key, ...intention }] : [];
  }
}
