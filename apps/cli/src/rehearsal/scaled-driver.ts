import { setTimeout as pause } from 'node:timers/promises';
import type { PlannedAct } from '@dondoc/application';
import type { Clock } from '@dondoc/config';
import { endOfDay, type Day, type Instant } from '@dondoc/domain';
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
    await parts.onInstant(now);
    lines.add(office.take(now));
    lines.check();
    const next = office.next();
    await pause(next ? Math.min(LOOK_MS, clock.waitMs(next, now)) : LOOK_MS);
  }
  await lines.end();
}

/** The acts of each task one after the other, the tasks beside each other. */
class TaskLines {
  private readonly lines = new Map<string, Promise<void>>();
  private fault: { readonly error: unknown } | undefined;

  constructor(private readonly parts: DriverParts) {}

  add(acts: readonly PlannedAct[]): void {
    for (const act of acts) {
      const before = this.lines.get(act.taskId) ?? Promise.resolve();
      const line = before.then(() => this.carryOut(act));
      this.lines.set(
        act.taskId,
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
    await this.parts.watch.caughtUp(act.taskId, act.at);
    await carryOut([act], this.parts.people);
  }
}
