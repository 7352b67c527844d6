import { createApplication, personNames, rulesLoader, type Application } from '@dondoc/application';
import { openClock, type DondocConfig } from '@dondoc/config';
import { PostgresEventStore } from '@dondoc/event-store';
import { ReadModel, createReadModelDataSource, watchProjection } from '@dondoc/read-model';
import pg from 'pg';
import type { ApiParts } from './api.module.js';

/** Connections of one api process: for commands and sessions, and for lists. */
const POOL_SIZE = 20;
const HOUR_MS = 3_600_000;

export interface OpenedParts extends ApiParts {
  /** Ends every connection; after the last request. */
  close(): Promise<void>;
}

const filesOf = (application: Application) => async (ids: readonly string[]) =>
  new Map((await application.registers.evidence(ids)).map((file) => [file.evidenceId, file]));

/** Opens all that the api stands on. @throws ClockError where a rehearsal's clock was not set */
export async function openParts(config: DondocConfig): Promise<OpenedParts> {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: POOL_SIZE,
    application_name: 'dondoc-api',
  });
  const store = new PostgresEventStore({ pool });
  const clock = await openClock(config.clock, pool);
  const { dataDir, sessionHours } = config;
  const application = createApplication({ pool, store, clock, dataDir, sessionHours });
  const dataSource = await createReadModelDataSource(config.databaseUrl).initialize();
  const readModel = new ReadModel({
    dataSource,
    rulesOf: rulesLoader(store),
    personNames: (ids) => personNames(pool, ids),
    evidenceFiles: filesOf(application),
  });
  const projection = watchProjection(pool);
  const tidying = setInterval(
    () => void application.sessions.forgetExpired().catch(() => undefined),
    HOUR_MS,
  );
  tidying.unref();
  const close = async () => {
    clearInterval(tidying);
    await application.close();
    await projection.close();
    await store.close();
    await dataSource.destroy();
    await pool.end();
  };
  return { config, pool, store, clock, application, readModel, projection, close };
}
