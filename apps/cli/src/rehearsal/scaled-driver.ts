import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '@dondoc/config';
import { endOfDay, type Day, type Instant } from '@dondoc/domain';
import { carryOut, type DriverParts } from './stepped-driver.js';

const LOOK_MS = 15;

/**
 * Lets the clock run, faster than life: Temporal's own timers fire and people act at their hour. Nobody acts at an hour
 * while something due before it is still on its way, so that a slow machine makes all late but nothing out of order.
 */
export async function driveScaled(parts: DriverParts, clock: Clock, last: Day): Promise<void> {
  const { office, people, feed, watch } = parts;
  const end = endOfDay(last);
  for (;;) {
    await feed.read();
    const now = (await clock.now()) as Instant;
    if (now >= end) break;
    await parts.onInstant(now);
    const next = office.next();
    if (!next || next > now) {
      await pause(next ? Math.min(LOOK_MS, clock.waitMs(next, now)) : LOOK_MS);
      continue;
    }
    await watch.caughtUp(next);
    await feed.read();
    await carryOut(office.take(next), people);
    await watch.caughtUp(next);
  }
}
