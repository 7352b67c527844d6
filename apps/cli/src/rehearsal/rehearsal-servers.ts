import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setScaledClock, setSteppedClock, realNow, type DondocConfig } from '@dondoc/config';
import type { Instant } from '@dondoc/domain';
import pg from 'pg';
import { apiProcess, workerProcess } from '../embedded/app-processes.js';
import { DataDirectory } from '../embedded/data-directory.js';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.js';
import { startEmbeddedTemporal } from '../embedded/embedded-temporal.js';
import { freePort } from '../embedded/ports.js';
import type { Progress } from '../embedded/progress.js';
import { loadStartConfig } from '../embedded/start-config.js';
import { Supervisor } from '../embedded/supervisor.js';
import { supervisorLine } from '../embedded/start-text.js';
import { migrateDatabase } from '../migrate-database.js';
import type { Speed } from './options.js';

export const REHEARSAL_NAMESPACE = 'rehearsal';

/** Servers of a rehearsal's own: nothing of it can reach the truth. */
export interface RehearsalServers {
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly uiUrl?: string };
  readonly baseUrl: string;
  readonly config: DondocConfig;
  readonly pool: pg.Pool;
  /** Process ids by part, for those who test what a kill does. */
  pids(): Record<string, number>;
  /** Api and worker are started once the clock shows the day of issue. */
  startApps(): Promise<void>;
  /** Sets a running clock going, just before the plan is issued. */
  startClock(): Promise<void>;
  stop(remove: boolean): Promise<void>;
}

const clockSetting = (speed: Speed): string => (speed === 'max' ? 'stepped' : `scaled:${speed}`);

/** A running clock stands still at the hour of issue until `startClock`: the servers need their time to come up. */
const NOT_YET = '9999-01-01T00:00:00.000Z';

/**
 * The clock is set going a little before it goes: the plan is issued and every workflow arms its timers at the hour of
 * issue, however slow the machine; at a day a second each would else lose its first days.
 */
const HEAD_START_MS = 5000;
const soon = (): string => new Date(Date.parse(realNow()) + HEAD_START_MS).toISOString();

async function setClock(pool: pg.Pool, speed: Speed, begin: Instant, realStart: string): Promise<void> {
  if (speed === 'max') await setSteppedClock(pool, begin);
  else await setScaledClock(pool, { factor: speed, realStart, simStart: begin });
}

/** Starts an empty Postgres and an empty Temporal beside whatever else runs here, and makes the tables. @throws UserError */
export async function startRehearsalServers(
  env: NodeJS.ProcessEnv,
  speed: Speed,
  begin: Instant,
  progress: Progress,
): Promise<RehearsalServers> {
  const { config } = loadStartConfig(env);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const directory = await DataDirectory.take(join(config.dataDir, 'rehearsal'), baseUrl);
  for (const part of ['postgres', 'temporal', 'logs'])
    rmSync(directory.file(part), { recursive: true, force: true });
  const supervisor = new Supervisor({
    stopOrder: ['api', 'worker', 'temporal', 'postgres'],
    backoffMs: 200,
    report: (event) => {
      directory.note(supervisor.pids());
      const line = event.kind === 'ready' || event.kind === 'stopped' ? undefined : supervisorLine(event);
      if (line) progress.say(line);
    },
  });
  const start = (process: Parameters<Supervisor['start']>[0]) => supervisor.start(process);
  let pool: pg.Pool | undefined;
  const stop = async (remove: boolean) => {
    await pool?.end().catch(() => undefined);
    await supervisor.stopAll();
    directory.release();
    if (remove) rmSync(directory.path, { recursive: true, force: true });
  };
  try {
    const [postgres, temporal] = await Promise.all([
      startEmbeddedPostgres({
        dataDir: directory.file('postgres'),
        port: await freePort(),
        // A rehearsed year is thrown away: it need not outlive a power cut.
        durable: false,
        logFile: directory.file('logs', 'postgres.log'),
        start,
      }),
      startEmbeddedTemporal({
        dbFile: directory.file('temporal', 'temporal.db'),
        namespace: REHEARSAL_NAMESPACE,
        port: await freePort(),
        uiPort: await freePort(),
        durable: false,
        logFile: directory.file('logs', 'temporal.log'),
        progress,
        start,
      }),
    ]);
    const databaseUrl = postgres.url;
    await migrateDatabase({ ...config, databaseUrl });
    const open = (pool = new pg.Pool({ connectionString: databaseUrl, max: 8 }));
    open.on('error', () => undefined);
    await setClock(open, speed, begin, NOT_YET);
    const appEnv = {
      ...env,
      DONDOC_DATABASE_URL: databaseUrl,
      DONDOC_TEMPORAL_ADDRESS: temporal.address,
      DONDOC_TEMPORAL_NAMESPACE: REHEARSAL_NAMESPACE,
      DONDOC_TEMPORAL_UI_URL: temporal.uiUrl ?? '',
      DONDOC_HTTP_PORT: String(port),
      DONDOC_CLOCK: clockSetting(speed),
      DONDOC_REHEARSAL: 'true',
      DONDOC_DATA_DIR: directory.path,
      DONDOC_SMTP_URL: '',
    };
    return {
      databaseUrl,
      temporal: { address: temporal.address, namespace: REHEARSAL_NAMESPACE, uiUrl: temporal.uiUrl },
      baseUrl,
      config,
      pool: open,
      pids: () => supervisor.pids(),
      async startApps() {
        const healthPort = await freePort();
        await Promise.all([
          supervisor.start(apiProcess({ env: appEnv, baseUrl, logFile: directory.file('logs', 'api.log') })),
          supervisor.start(
            workerProcess({ env: appEnv, healthPort, logFile: directory.file('logs', 'worker.log') }),
          ),
        ]);
      },
      startClock: () => setClock(open, speed, begin, soon()),
      stop,
    };
  } catch (error) {
    await stop(false);
    throw error;
  }
}
