import {
  confirmerOf,
  localDay,
  type Actor,
  type Day,
  type HandOffState,
  type Instant,
  type ObligationId,
  type ObligationState,
  type Organisation,
  type TaskState,
} from '@dondoc/domain';
import type { Diary, Habit } from './diary.js';
import { deskOf, headOf, headOfCommittee, officerOf } from './people.js';
import type { Intention } from './planned-act.js';

export interface Surroundings {
  readonly organisation: Organisation;
  readonly diary: Diary;
}

type Intentions = readonly Intention[];

/** One moment in one task, as the people around it see it. */
export class Scene {
  readonly diary: Diary;

  constructor(
    readonly state: TaskState,
    readonly now: Instant,
    readonly around: Surroundings,
  ) {
    this.diary = around.diary;
  }

  get today(): Day {
    return localDay(this.now);
  }

  get taskId(): string {
    return this.state.task?.taskId ?? '';
  }

  with(id: ObligationId, react: (scene: Scene, ob: ObligationState) => Intentions): Intentions {
    return this.state.obligations.filter((ob) => ob.obligationId === id).flatMap((ob) => react(this, ob));
  }

  withHandOff(id: string, react: (scene: Scene, h: HandOffState) => Intentions): Intentions {
    return this.state.handOffs.filter((h) => h.handOffId === id).flatMap((h) => react(this, h));
  }

  leadOf(h: HandOffState): ObligationState | undefined {
    return this.state.obligations.find((ob) => ob.obligationId === h.obligationId);
  }

  /** Names the occasion by the part's own story, not by what happened elsewhere in the task meanwhile. */
  words(about: ObligationState | HandOffState): string[] {
    const counts =
      'handOffId' in about
        ? [about.handOffId, about.occasion]
        : [about.assignment, about.occasion, about.submission];
    return [this.taskId, about.obligationId, counts.join('.')];
  }

  habit(ob: ObligationState): Habit {
    return this.diary.habit(ob.unitId, this.taskId);
  }

  officer(ob: ObligationState): Actor {
    const n = this.diary.between(1, 2, 'officer', ob.unitId, this.taskId) === 1 ? 1 : 2;
    return officerOf(ob.unitId, n);
  }

  /** Whoever was named, else the head: that is who a unit's acts come from. */
  worker(ob: ObligationState): Actor {
    return ob.personId ? { ...this.officer(ob), personId: ob.personId } : headOf(ob.unitId);
  }

  /** Who follows the part up and confirms it. */
  desk(ob: ObligationState): Actor {
    const { task } = this.state;
    return deskOf(this.around.organisation, task ? confirmerOf(task, ob.unitId) : ob.unitId);
  }

  get chair(): Actor {
    return headOfCommittee(this.around.organisation);
  }

  /** The committee's own work: its head decides nothing about that. */
  isChairsOwn({ unitId }: ObligationState): boolean {
    return unitId === this.chair.unitId;
  }

  after(about: ObligationState | HandOffState, days: number, what: string): Instant {
    return this.diary.after(this.now, days, what, ...this.words(about));
  }

  /** A number of a letter or a notice. */
  number(about: ObligationState, what: string): number {
    return this.diary.between(10, 900, 'number', what, ...this.words(about));
  }
}
