import { setSteppedClock } from '@dondoc/config';
import { endOfDay, type Instant } from '@dondoc/domain';
import type { PlannedAct, SimulatedOffice } from '@dondoc/application';
import type pg from 'pg';
import { requestOf } from './act-request.js';
import type { EventFeed } from './event-feed.js';
import type { PeopleClient } from './people-client.js';
import type { TaskClockWatch } from './task-clock-watch.js';

export interface DriverParts {
  readonly pool: pg.Pool;
  readonly office: SimulatedOffice;
  readonly people: PeopleClient;
  readonly feed: EventFeed;
  readonly watch: TaskClockWatch;
  /** Told each instant before it happens. */
  readonly onInstant: (now: Instant) => void | Promise<void>;
}

/** Acts on different subjects may meet; those on one keep their order. */
export async function carryOut(acts: readonly PlannedAct[], people: PeopleClient): Promise<void> {
  const bySubject = new Map<string, PlannedAct[]>();
  for (const act of acts) bySubject.set(act.subject, [...(bySubject.get(act.subject) ?? []), act]);
  await Promise.all(
    [...bySubject.values()].map(async (ofSubject) => {
      for (const act of ofSubject) {
        const { path, body } = requestOf(act);
        await people.act(act.actor, act.key, path, body);
      }
    }),
  );
}

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a && b ? (a < b ? a : b) : (a ?? b);

/** Moves the clock from one instant at which something is due to the next, and waits until it has happened. */
export async function driveStepped(
  parts: DriverParts,
  last: Parameters<typeof endOfDay>[0],
  begin: Instant,
): Promise<void> {
  const { pool, office, people, feed, watch } = parts;
  const end = endOfDay(last);
  await watch.settle(begin);
  await feed.read();
  for (;;) {
    const now = earlier(await watch.next(), office.next());
    if (!now || now >= end) break;
    await parts.onInstant(now);
    await setSteppedClock(pool, now);
    await watch.settle(now);
    await feed.read();
    for (let acts = office.take(now); acts.length > 0; acts = office.take(now)) {
      await carryOut(acts, people);
      await watch.settle(now);
      await feed.read();
    }
  }
}
