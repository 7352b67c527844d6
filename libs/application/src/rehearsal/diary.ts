import {
  addWorkingDays,
  atLocal,
  dueDay,
  localDay,
  type Calendar,
  type Day,
  type Instant,
  type ObligationState,
} from '@dondoc/domain';
import { between, chance, pick } from './chance.js';

export type Habit = 'prompt' | 'slow' | 'silent';

/** Hours at which simulated people act; alarms come at the policy's hour, before them. */
const HOURS = ['09:00', '10:30', '14:00', '15:30'] as const;

/** Chooses days, hours and habits from the seed and the words given, never from the order in which things are heard of. */
export class Diary {
  constructor(
    private readonly seed: number,
    private readonly calendar: Calendar,
  ) {}

  /** The habit of a unit in one task: three in five are prompt, one in eight is silent. */
  habit(unitId: string, taskId: string, assignment = 1): Habit {
    const roll = chance(this.seed, 'habit', unitId, taskId, assignment);
    if (roll < 0.6) return 'prompt';
    return roll < 0.875 ? 'slow' : 'silent';
  }

  roll(...words: readonly (string | number)[]): number {
    return chance(this.seed, ...words);
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number, ...words: readonly (string | number)[]): number {
    return between(low, high, this.seed, ...words);
  }

  /** An hour on the n-th working day (n ≥ 1) after an instant. */
  after(now: Instant, workingDays: number, ...words: readonly (string | number)[]): Instant {
    return this.on(addWorkingDays(this.calendar, localDay(now), Math.max(1, workingDays)), ...words);
  }

  on(day: Day, ...words: readonly (string | number)[]): Instant {
    return atLocal(day, pick(HOURS, this.seed, 'hour', ...words));
  }

  /** `n` working days before (negative) or after the due day, but never before the next working day. */
  aroundDue(ob: ObligationState, now: Instant, n: number, ...words: readonly (string | number)[]): Instant {
    const due = dueDay(ob.deadline);
    const soonest = addWorkingDays(this.calendar, localDay(now), 1);
    const wanted = due ? addWorkingDays(this.calendar, due, n) : soonest;
    return this.on(wanted > soonest ? wanted : soonest, ...words);
  }
}
