import type { Clock } from './clock.js';
import { readScaledClock, type Queryable } from './clock-store.js';
import type { ClockSpec } from './dondoc-config.js';
import { scaledClock } from './scaled-clock.js';
import { steppedClock } from './stepped-clock.js';
import { realMs, systemClock } from './system-clock.js';

/**
 * The clock a process was told to use. A scaled clock is set in the database by whoever starts the rehearsal, and
 * that setting wins over the factor in the environment, so that api and worker agree.
 * @throws ClockError `clock-not-set` (scaled; a stepped one says so at its first `now()`)
 */
export async function openClock(spec: ClockSpec, db: Queryable): Promise<Clock> {
  switch (spec.kind) {
    case 'real':
      return systemClock();
    case 'stepped':
      return steppedClock(db);
    case 'scaled':
      return scaledClock(await readScaledClock(db), realMs, () => readScaledClock(db));
    default:
      return spec satisfies never;
  }
}
