import { existsSync } from 'node:fs';
import type { DondocConfig, Environment } from '@dondoc/config';
import { UserError } from '../user-error.js';
import { apiProcess, workerProcess } from './app-processes.js';
import { DataDirectory } from './data-directory.js';
import { apiEntry, workerEntry } from './paths.js';
import { freePort, requirePort } from './ports.js';
import { stderrProgress, type Progress } from './progress.js';
import { forgetAddresses, noteAddresses } from './running-place.js';
import { loadStartConfig } from './start-config.js';
import { startDatabase, startTemporal, type ServerContext, type TemporalPlace } from './start-servers.js';
import { readyText, supervisorLine, type RunningStart } from './start-text.js';
import { untilStopSignal } from './stop-signals.js';
import { Supervisor } from './supervisor.js';

export interface StartOptions {
  readonly env: Environment;
  /** Migrations and sample data, once the database answers and before the api starts; its lines are printed at the end. */
  readonly prepare: (config: DondocConfig) => Promise<readonly string[]>;
  readonly progress?: Progress;
  /** Ends the start, or the running. Default: SIGINT, SIGTERM or SIGHUP. */
  readonly untilStopped?: Promise<unknown>;
  /** The programs to run. Default: the built api and worker. */
  readonly entries?: { readonly api: string; readonly worker: string };
  /** Told the address once everything answers. */
  readonly onReady?: (running: RunningStart) => void;
}

const builtEntries = { api: apiEntry, worker: workerEntry };

function requireBuild({ api, worker }: typeof builtEntries): void {
  if (existsSync(api) && existsSync(worker)) return;
  throw new UserError(
    'not-built',
    'Chương trình chưa được dựng; hãy chạy npm run build.',
    'The program has not been built; run npm run build.',
  );
}

const settingsForApps = (
  env: Environment,
  context: ServerContext,
  databaseUrl: string,
  temporal?: TemporalPlace,
): NodeJS.ProcessEnv => ({
  ...env,
  ...(context.outside.database ? {} : { DONDOC_DATABASE_URL: databaseUrl }),
  ...(temporal && { DONDOC_TEMPORAL_ADDRESS: temporal.address }),
  ...(temporal?.uiUrl && { DONDOC_TEMPORAL_UI_URL: temporal.uiUrl }),
});

const browserUrl = ({ httpHost, httpPort }: DondocConfig): string => {
  const host = ['0.0.0.0', '::'].includes(httpHost) ? '127.0.0.1' : httpHost;
  return `http://${host.includes(':') ? `[${host}]` : host}:${httpPort}`;
};

async function bringUp(options: StartOptions, context: ServerContext): Promise<RunningStart> {
  const { config, supervisor, directory } = context;
  const temporalUp = startTemporal(context);
  const databaseUp = startDatabase(context);
  // The database is made ready while Temporal is still coming up.
  const preparedUp = databaseUp.then((databaseUrl) => options.prepare({ ...config, databaseUrl }));
  const [databaseUrl, temporal, notes] = await Promise.all([databaseUp, temporalUp, preparedUp]);
  noteAddresses(directory.path, { databaseUrl, temporalAddress: temporal.address });
  const env = settingsForApps(options.env, context, databaseUrl, temporal);
  const baseUrl = browserUrl(config);
  const entries = options.entries ?? builtEntries;
  const healthPort = config.workerHealthPort ?? (await freePort());
  await Promise.all([
    supervisor.start(
      apiProcess({ env, baseUrl, entry: entries.api, logFile: directory.file('logs', 'api.log') }),
    ),
    supervisor.start(
      workerProcess({
        env,
        healthPort,
        entry: entries.worker,
        logFile: directory.file('logs', 'worker.log'),
      }),
    ),
  ]);
  return { baseUrl, temporal, notes };
}

/**
 * `dondoc start`: runs everything on this machine until it is told to stop, then stops all in order.
 * @throws ConfigError, UserError (`port-in-use` and `already-running` before anything is started)
 */
export async function runStart(options: StartOptions): Promise<void> {
  const begun = performance.now();
  const progress = options.progress ?? stderrProgress();
  const { config, outside } = loadStartConfig(options.env);
  requireBuild(options.entries ?? builtEntries);
  const directory = await DataDirectory.take(config.dataDir, browserUrl(config));
  const supervisor = new Supervisor({
    stopOrder: ['api', 'worker', 'temporal', 'postgres'],
    report: (event) => {
      directory.note(supervisor.pids());
      const line = supervisorLine(event);
      if (line) progress.say(line);
    },
  });
  const stopped = options.untilStopped ?? untilStopSignal();
  try {
    await requirePort(config.httpPort, 'DONDOC_HTTP_PORT', config.httpHost);
    const up = bringUp(options, { config, outside, directory, supervisor, progress });
    const label = 'Đang khởi động · starting';
    const running = await Promise.race([progress.during(label, up), stopped.then(() => undefined)]);
    if (running) {
      options.onReady?.(running);
      progress.say(readyText(running, directory.path, performance.now() - begun));
      await stopped;
    }
    progress.say('Đang dừng… · stopping…');
  } finally {
    await supervisor.stopAll();
    forgetAddresses(directory.path);
    directory.release();
  }
  progress.say('Đã dừng; lần chạy sau tiếp tục từ đây. · Stopped; the next start continues from here.');
}
