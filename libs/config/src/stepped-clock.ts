import type { Clock } from './clock.js';
import { readSteppedClock, type Queryable } from './clock-store.js';
import { msBetween } from './system-clock.js';

const hour = 3_600_000;

/**
 * A clock that stands still until somebody moves it with `setSteppedClock`; its value lies in the database, so that
 * api and worker show the same. A wait is the rehearsed distance (a history then reads like the year it rehearses),
 * but at least an hour: no timer of a rehearsal fires by itself.
 */
export function steppedClock(db: Queryable): Clock {
  return {
    now: () => readSteppedClock(db),
    waitMs: (at, now) => {
      const wait = msBetween(now, at);
      return wait === 0 ? 0 : Math.max(hour, wait);
    },
  };
}
