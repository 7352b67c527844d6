import type { DondocConfig } from '@dondoc/config';
import pg from 'pg';
import { UserError } from '../user-error.js';
import type { DataDirectory } from './data-directory.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { startEmbeddedTemporal } from './embedded-temporal.js';
import type { Progress } from './progress.js';
import type { Supervisor } from './supervisor.js';
import { temporalAnswers } from './temporal-health.js';

/** What was set in the environment; the other server is then not ours to start. */
export interface OutsideServers {
  readonly database: boolean;
  readonly temporal: boolean;
}

export interface ServerContext {
  readonly config: DondocConfig;
  readonly outside: OutsideServers;
  readonly directory: DataDirectory;
  readonly supervisor: Supervisor;
  readonly progress: Progress;
}

/** The address again, once the database there has answered. @throws UserError `database-unreachable` */
export async function reachDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return url;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      'database-unreachable',
      `Không kết nối được Postgres ở DONDOC_DATABASE_URL (${reason}); hãy kiểm tra máy chủ và địa chỉ, hoặc bỏ biến này để dondoc tự chạy Postgres.`,
      `Cannot connect to the Postgres of DONDOC_DATABASE_URL (${reason}); check the server and the address, or unset it so that dondoc runs its own.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database to use: the configured one, checked, or our own, started. */
export async function startDatabase({
  config,
  outside,
  directory,
  supervisor,
}: ServerContext): Promise<string> {
  if (outside.database) return reachDatabase(config.databaseUrl);
  const { url } = await startEmbeddedPostgres({
    dataDir: directory.file('postgres'),
    port: config.embeddedPostgresPort,
    logFile: directory.file('logs', 'postgres.log'),
    start: (process) => supervisor.start(process),
  });
  return url;
}

export interface TemporalPlace {
  readonly address: string;
  readonly uiUrl?: string;
}

async function reachTemporal({
  temporalAddress,
  temporalNamespace,
  temporalUiUrl,
}: DondocConfig): Promise<TemporalPlace> {
  const answers = await temporalAnswers(temporalAddress, temporalNamespace).catch(() => false);
  if (answers) return { address: temporalAddress, uiUrl: temporalUiUrl };
  throw new UserError(
    'temporal-unreachable',
    `Không dùng được Temporal ở ${temporalAddress} với namespace ${temporalNamespace}; hãy kiểm tra DONDOC_TEMPORAL_ADDRESS và DONDOC_TEMPORAL_NAMESPACE, hoặc bỏ biến địa chỉ để dondoc tự chạy Temporal.`,
    `Cannot use Temporal at ${temporalAddress} with the namespace ${temporalNamespace}; check DONDOC_TEMPORAL_ADDRESS and DONDOC_TEMPORAL_NAMESPACE, or unset the address so that dondoc runs its own.`,
  );
}

export interface StartingTemporal {
  /** Where it will answer, known before it does: what only shows the address need not wait. */
  readonly placed: Promise<TemporalPlace>;
  /** Once it serves the namespace. */
  readonly up: Promise<void>;
}

/** The Temporal server to use: the configured one, checked, or our own, found and started. */
export function startTemporal(context: ServerContext): StartingTemporal {
  const { config, outside } = context;
  if (!outside.temporal) return startOwnTemporal(context);
  const placed = reachTemporal(config);
  return { placed, up: placed.then(() => undefined) };
}

function startOwnTemporal({ config, directory, supervisor, progress }: ServerContext): StartingTemporal {
  let up: Promise<void> = Promise.resolve();
  const placed = new Promise<TemporalPlace>((onPlaced, reject) => {
    up = startEmbeddedTemporal({
      dbFile: directory.file('temporal', 'temporal.db'),
      namespace: config.temporalNamespace,
      port: config.embeddedTemporalPort,
      uiPort: config.embeddedTemporalUiPort,
      logFile: directory.file('logs', 'temporal.log'),
      progress,
      onPlaced,
      start: (process) => supervisor.start(process),
    }).then(() => undefined);
    up.catch(reject);
  });
  return { placed, up };
}
