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
type Words = readonly (string | number)[];

/** Hours at which simulated people act; alarms come at the policy's hour, before them. */
const HOURS = ['09:00', '10:30', '14:00', '15:30'] as const;
/** Hours at which nobody else acts: what concerns several tasks finds all of them at rest. */
export const CHAIRS_HOUR = '11:00';
/** Of the standing agency's desk; of the desk that confirms its own parts: one task may have parts of both. */
export const OUTSIDE_HOURS = ['16:30', '16:45'] as const;

/** Chooses days, hours and habits from the seed and the words given, never from the order in which things are heard of. */
export class Diary {
  constructor(
    private readonly seed: number,
    private readonly calendar: Calendar,
    private readonly people?: 'work-only',
  ) {}

  /** The habit of a unit in one task: three in five are prompt, one in eight is silent. */
  habit(unitId: string, taskId: string, assignment = 1): Habit {
    const roll = chance(this.seed, 'habit', unitId, taskId, assignment);
    if (roll < 0.6) return 'prompt';
    return roll < 0.875 ? 'slow' : 'silent';
  }

  roll(...words: Words): number {
    return chance(this.seed, ...words);
  }

  /** Whether people do what goes beyond their work, so many times in a hundred. */
  comesTo(percent: number, ...words: Words): boolean {
    return this.people !== 'work-only' && this.roll(...words) * 100 < percent;
  }

  /** A whole number from `low` to `high`. */
  between(low: number, high: number, ...words: Words): number {
    return between(low, high, this.seed, ...words);
  }

  workingDay(day: Day, n: number): Day {
    return addWorkingDays(this.calendar, day, n);
  }

  /** An hour on the n-th working day (n ≥ 1) after an instant. */
  after(now: Instant, workingDays: number, ...words: Words): Instant {
    return this.on(this.workingDay(localDay(now), Math.max(1, workingDays)), ...words);
  }

  on(day: Day, ...words: Words): Instant {
    return atLocal(day, pick(HOURS, this.seed, 'hour', ...words));
  }

  /** `n` working days before (negative) or after the due day, but never before the next working day. */
  aroundDue(ob: ObligationState, now: Instant, n: number, ...words: Words): Instant {
    return this.around(dueDay(ob.deadline), now, n, ...words);
  }

  /** The same about any day. */
  around(day: Day | undefined, now: Instant, n: number, ...words: Words): Instant {
    const soonest = this.workingDay(localDay(now), 1);
    const wanted = day ? this.workingDay(day, n) : soonest;
    return this.on(wanted > soonest ? wanted : soonest, ...words);
  }
}
