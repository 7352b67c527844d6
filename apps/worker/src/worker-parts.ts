import { createTimeService, rulesLoader, type TimeService } from '@dondoc/application';
import { openClock, type Clock, type DondocConfig } from '@dondoc/config';
import { PostgresEventStore, type EventStore } from '@dondoc/event-store';
import pg from 'pg';
import { failPoints, type WorkerFailPoint } from './fail-points.js';
import { TemporalLink } from './temporal/temporal-link.js';

/** What the parts of a worker share. */
export interface WorkerParts {
  readonly config: DondocConfig;
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly time: TimeService;
  readonly temporal: TemporalLink;
  readonly passing: (point: WorkerFailPoint) => void;
}

/** Two for each of five subscriptions, two lanes of the store, and the rest for activities. */
const CONNECTIONS = 30;

/** Opens the database side and makes the Temporal side ready to be opened. @throws ClockError `clock-not-set` */
export async function openParts(config: DondocConfig): Promise<WorkerParts> {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: CONNECTIONS,
    application_name: 'dondoc-worker',
  });
  const store = new PostgresEventStore({ pool });
  const clock = await openClock(config.clock, pool);
  const passing = failPoints(config.failPoints);
  const time = createTimeService({
    ...{ store, pool, clock },
    loadRules: rulesLoader(store),
    timerSpreadSeconds: config.clock.kind === 'real' ? config.timerSpreadSeconds : 0,
    passing: (point) => passing(`worker-${point}`),
  });
  return { config, pool, store, clock, time, temporal: new TemporalLink(config), passing };
}

export async function closeParts({ pool, store, temporal }: WorkerParts): Promise<void> {
  await temporal.close();
  await store.close();
  await pool.end();
}
