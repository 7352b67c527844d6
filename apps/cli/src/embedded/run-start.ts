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
  /** Makes or upgrades the tables, once the database answers and before the api starts. */
  readonly migrate: (config: DondocConfig) => Promise<void>;
  /** Sample data, while the rest is coming up; its lines are printed at the end. */
  readonly fill: (config: DondocConfig) => Promise<readonly string[]>;
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
  temporal: TemporalPlace,
): NodeJS.ProcessEnv => ({
  ...env,
  ...(context.outside.database ? {} : { DONDOC_DATABASE_URL: databaseUrl }),
  DONDOC_TEMPORAL_ADDRESS: temporal.address,
  ...(temporal.uiUrl && { DONDOC_TEMPORAL_UI_URL: temporal.uiUrl }),
});

const browserUrl = ({ httpHost, httpPort }: DondocConfig): string => {
  const host = ['0.0.0.0', '::'].includes(httpHost) ? '127.0.0.1' : httpHost;
  return `http://${host.includes(':') ? `[${host}]` : host}:${httpPort}`;
};

/** The api needs the tables alone, the worker Temporal too; neither waits for the sample. */
async function bringUp(options: StartOptions, context: ServerContext): Promise<RunningStart> {
  const { config, directory } = context;
  const temporal = startTemporal(context);
  const databaseUrl = startDatabase(context);
  const migrated = databaseUrl.then((url) => options.migrate({ ...config, databaseUrl: url }));
  const settings = Promise.all([databaseUrl, temporal.placed, migrated]).then(([url, place]) => {
    noteAddresses(directory.path, { databaseUrl: url, temporalAddress: place.address });
    return settingsForApps(options.env, context, url, place);
  });
  const filled = Promise.all([databaseUrl, migrated]).then(([url]) =>
    options.fill({ ...config, databaseUrl: url }),
  );
  const api = settings.then((env) => startApi(options, context, env));
  const worker = Promise.all([settings, temporal.up]).then(([env]) => startWorker(options, context, env));
  const [place, notes] = await Promise.all([temporal.placed, filled, temporal.up, api, worker]);
  return { baseUrl: browserUrl(config), temporal: place, notes };
}

const entriesOf = ({ entries }: StartOptions) => entries ?? builtEntries;

const startApi = (options: StartOptions, context: ServerContext, env: NodeJS.ProcessEnv): Promise<void> =>
  context.supervisor.start(
    apiProcess({
      env,
      baseUrl: browserUrl(context.config),
      entry: entriesOf(options).api,
      logFile: context.directory.file('logs', 'api.log'),
    }),
  );

async function startWorker(
  options: StartOptions,
  { config, directory, supervisor }: ServerContext,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const healthPort = config.workerHealthPort ?? (await freePort());
  const logFile = directory.file('logs', 'worker.log');
  await supervisor.start(workerProcess({ env, healthPort, entry: entriesOf(options).worker, logFile }));
}

/**
 * `dondoc start`: runs everything on this machine until it is told to stop, then stops all in order.
 * @throws ConfigError, UserError (`port-in-use` and `already-running` before anything is started)
 */
export async function runStart(options: StartOptions): Promise<void> {
  const begun = performance.now();
  const progress = options.progress ?? stderrProgress();
  const { config, outside } = loadStartConfig(options.env);
  requireBuild(entriesOf(options));
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
