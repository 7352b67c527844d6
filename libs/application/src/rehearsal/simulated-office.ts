import {
  evolveTask,
  initialState,
  type Instant,
  type Organisation,
  type TaskEvent,
  type TaskId,
  type TaskState,
} from '@dondoc/domain';
import type { Diary } from './diary.js';
import { compareActs, type Intention, type PlannedAct } from './planned-act.js';
import { asItStands, occasionOf } from './as-it-stands.js';
import { reactionsTo } from './reactions.js';

/**
 * The people of a rehearsal: they hear of every event of every task and plan what they will do.
 * What they do depends on the seed and the task's own story alone, so a simulation and a rehearsal see the same acts.
 */
export class SimulatedOffice {
  private readonly states = new Map<TaskId, TaskState>();
  private readonly planned = new Map<string, number>();
  private seq = 0;
  private readonly diaryPages: PlannedAct[] = [];

  constructor(
    private readonly organisation: Organisation,
    private readonly diary: Diary,
  ) {}

  stateOf(taskId: TaskId): TaskState {
    return this.states.get(taskId) ?? initialState;
  }

  tasks(): readonly TaskId[] {
    return [...this.states.keys()].sort();
  }

  /** One event of a task, in the order of its stream. */
  hear(taskId: TaskId, event: TaskEvent, at: Instant): void {
    const state = evolveTask(this.stateOf(taskId), event, at);
    this.states.set(taskId, state);
    for (const intention of reactionsTo(state, event, at, {
      organisation: this.organisation,
      diary: this.diary,
    }))
      this.plan(taskId, intention);
  }

  private plan(taskId: TaskId, intention: Intention): void {
    const occasion = occasionOf(this.stateOf(taskId), intention.command);
    const name = `${taskId}/${intention.command.type}/${occasion}`;
    const nth = (this.planned.get(name) ?? 0) + 1;
    this.planned.set(name, nth);
    this.seq += 1;
    this.enter({ ...intention, taskId, seq: this.seq, key: nth === 1 ? name : `${name}/${nth}` });
  }

  /** The diary is kept in order, so that nobody has to leaf through it. */
  private enter(act: PlannedAct): void {
    let [from, to] = [0, this.diaryPages.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compareActs(this.diaryPages[middle] as PlannedAct, act) <= 0) from = middle + 1;
      else to = middle;
    }
    this.diaryPages.splice(from, 0, act);
  }

  /** When somebody acts next. */
  next(): Instant | undefined {
    return this.diaryPages[0]?.at;
  }

  /** Takes what is planned up to an instant out of the diary, in order; each act by whoever it falls to by then. */
  take(until: Instant): readonly PlannedAct[] {
    const rest = this.diaryPages.findIndex((a) => a.at > until);
    const due = this.diaryPages.splice(0, rest < 0 ? this.diaryPages.length : rest);
    return due.flatMap((act) => asItStands(this.stateOf(act.taskId), act));
  }
}
