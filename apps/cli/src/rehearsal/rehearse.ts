import { openClock } from '@dondoc/config';
import {
  comparable,
  Diary,
  disagreement,
  issuedAt,
  lastInstant,
  Simulation,
  SimulatedOffice,
  summaryOf,
  type Disagreement,
  type RehearsalSummary,
} from '@dondoc/application';
import { endOfDay, localDay, type Instant } from '@dondoc/domain';
import { PostgresEventStore, type StoredEvent } from '@dondoc/event-store';
import type { Progress } from '../embedded/progress.js';
import { UserError } from '../user-error.js';
import { alarmDisagreement } from './alarm-disagreement.js';
import { EventFeed } from './event-feed.js';
import { issueOverHttp } from './issue-over-http.js';
import type { LoadedSetting } from './load-setting.js';
import type { RehearsalOptions } from './options.js';
import { PeopleClient } from './people-client.js';
import { prepareOffice } from './prepare-office.js';
import { startRehearsalServers, type RehearsalServers } from './rehearsal-servers.js';
import { asSimulated } from './stored-as-simulated.js';
import { driveScaled } from './scaled-driver.js';
import { driveStepped, type DriverParts } from './stepped-driver.js';
import { TaskClockWatch } from './task-clock-watch.js';

export interface RehearsalOutcome {
  readonly summary: RehearsalSummary & { readonly seconds: number; readonly agrees: boolean };
  readonly events: readonly StoredEvent[];
  readonly difference?: Disagreement;
  readonly servers: RehearsalServers;
}

export interface RehearsalHooks {
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  /** Settles when the person has had enough; all is then stopped and removed. */
  readonly stopped?: Promise<unknown>;
  /** Told each instant before it happens, with the running servers: for progress, and for tests that kill. */
  readonly onInstant?: (now: Instant, servers: RehearsalServers) => void | Promise<void>;
}

/**
 * Runs a plan's time through the real engine with simulated people, then compares it with the simulation.
 * The servers are left running for the caller to stop. @throws UserError, PlanReadError; nothing is left running then
 */
export async function rehearse(
  loaded: LoadedSetting,
  options: RehearsalOptions,
  hooks: RehearsalHooks,
): Promise<RehearsalOutcome> {
  const begun = performance.now();
  const begin = issuedAt(options.issuedOn);
  const servers = await startRehearsalServers(hooks.env, options.speed, begin, hooks.progress);
  try {
    const { events, office } = await Promise.race([
      run(loaded, options, hooks, servers, begin),
      stopRequested(hooks.stopped),
    ]);
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(1));
    return { ...compare(loaded, options, events, office, seconds), events, servers };
  } catch (error) {
    await servers.stop(false);
    throw error;
  }
}

async function stopRequested(stopped: Promise<unknown> = new Promise(() => undefined)): Promise<never> {
  await stopped;
  throw new UserError(
    'rehearsal-stopped',
    'Cuộc diễn tập đã dừng giữa chừng; không có gì được giữ lại.',
    'The rehearsal was stopped on the way; nothing of it is kept.',
  );
}

async function run(
  { document, setting }: LoadedSetting,
  options: RehearsalOptions,
  hooks: RehearsalHooks,
  servers: RehearsalServers,
  begin: Instant,
) {
  const { pool, temporal, baseUrl } = servers;
  const store = new PostgresEventStore({ pool });
  const clock = await openClock(
    options.speed === 'max' ? { kind: 'stepped' } : { kind: 'scaled', factor: options.speed },
    pool,
  );
  const app = await prepareOffice(setting, { pool, store, clock });
  await servers.startApps();
  const today = async () => localDay((await clock.now()) as Instant);
  const people = new PeopleClient(baseUrl, app.sessions, today);
  const office = new SimulatedOffice(setting.organisation, new Diary(setting.seed, setting.rules.calendar));
  const watch = new TaskClockWatch(pool, temporal);
  const parts: DriverParts = {
    ...{ pool, office, people, watch },
    feed: new EventFeed(store, office),
    onInstant: (now) => hooks.onInstant?.(now, servers),
  };
  try {
    await issueOverHttp(document, setting, people, () => servers.startClock());
    if (options.speed === 'max') await driveStepped(parts, options.to, begin);
    else await driveScaled(parts, clock, options.to);
    await parts.feed.read();
  } finally {
    await watch.close();
    await store.close();
  }
  return { events: parts.feed.events, office };
}

/** A stepped rehearsal must be the simulated year event for event; a running one must ring the same alarms, none early. */
function compare(
  { setting }: LoadedSetting,
  options: RehearsalOptions,
  stored: readonly StoredEvent[],
  office: SimulatedOffice,
  seconds: number,
) {
  const end = endOfDay(options.to);
  const expected = new Simulation(setting).run();
  const happened = asSimulated(stored).filter((e) => e.at < end);
  const difference =
    options.speed === 'max'
      ? disagreement(expected.map(comparable), happened.map(comparable))
      : alarmDisagreement(expected, happened);
  const states = new Map(office.tasks().map((id) => [id, office.stateOf(id)]));
  const summary = {
    ...summaryOf(happened, states, lastInstant(options.to)),
    seconds,
    agrees: difference === undefined,
  };
  return { summary, difference };
}
