import { setTimeout as pause } from 'node:timers/promises';
import type { PlannedAct } from '@dondoc/application';
import { holdScaledClock, releaseScaledClock, type Clock } from '@dondoc/config';
import { addMs, endOfDay, type Day, type Instant } from '@dondoc/domain';
import { carryOut, type DriverParts } from './stepped-driver.js';

const LOOK_MS = 10;

/**
 * Lets the clock run, faster than life: Temporal's own timers fire and people act at their hour. Nobody acts on a task
 * while something due for it before that hour is still on its way, so that a slow machine makes all late but nothing
 * out of order; one task does not wait for another.
 */
export async function driveScaled(parts: DriverParts, clock: Clock, last: Day): Promise<void> {
  const { office, feed } = parts;
  const end = endOfDay(last);
  const lines = new TaskLines(parts);
  for (;;) {
    await feed.read();
    const now = (await clock.now()) as Instant;
    if (now >= end) break;
    if (await isBehind(parts, now)) await letCatchUp(parts, now);
    await parts.onInstant(now);
    lines.add(office.take(now));
    lines.check();
    const next = office.next();
    await pause(next ? Math.min(LOOK_MS, clock.waitMs(next, now)) : LOOK_MS);
  }
  await lines.end();
}

/** How long after its hour an alarm may still be on its way before the clock waits for it; the same day, that is. */
const LAG_MS = 2 * 3_600_000;

/** Whether something due by then has not happened yet in some task. */
async function isBehind({ pool }: DriverParts, now: Instant, lagMs = LAG_MS): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select from engine.task_clock where not closed and next_at <= $1 limit 1',
    [addMs(now, -lagMs)],
  );
  return rowCount !== 0;
}

/**
 * A hundred reminders fall due in the same second of a day that takes a second: the clock is held until all are out, so
 * that a slow machine makes the rehearsal longer and not another one.
 */
async function letCatchUp(parts: DriverParts, now: Instant): Promise<void> {
  await holdScaledClock(parts.pool);
  while (await isBehind(parts, now, 0)) await pause(LOOK_MS);
  await releaseScaledClock(parts.pool);
}

/** The acts on each task one after the other, the tasks beside each other. */
class TaskLines {
  private readonly lines = new Map<string, Promise<void>>();
  private fault: { readonly error: unknown } | undefined;

  constructor(private readonly parts: DriverParts) {}

  add(acts: readonly PlannedAct[]): void {
    for (const act of acts) {
      const before = this.lines.get(act.subject) ?? Promise.resolve();
      const line = before.then(() => this.carryOut(act));
      this.lines.set(
        act.subject,
        line.catch((error: unknown) => void (this.fault ??= { error })),
      );
    }
  }

  /** @throws what the first act that failed threw */
  check(): void {
    if (this.fault) throw this.fault.error;
  }

  async end(): Promise<void> {
    await Promise.all(this.lines.values());
    this.check();
  }

  private async carryOut(act: PlannedAct): Promise<void> {
    await this.parts.watch.caughtUp(act.subject, act.at);
    await carryOut([act], this.parts.people);
  }
}
