import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DondocConfig, Environment } from '@dondoc/config';
import { DataDirectory } from '../embedded/data-directory.js';
import { silentProgress } from '../embedded/progress.js';
import { notedAddresses } from '../embedded/running-place.js';
import { loadStartConfig } from '../embedded/start-config.js';
import { reachDatabase, startDatabase } from '../embedded/start-servers.js';
import { untilStopSignal } from '../embedded/stop-signals.js';
import { Supervisor } from '../embedded/supervisor.js';
import { migrateDatabase } from '../migrate-database.js';
import { UserError } from '../user-error.js';

type Work<T> = (config: DondocConfig) => Promise<T>;

export interface PlaceOptions {
  /** Makes an embedded database where there is none yet: an installation of one's own begins without the sample. */
  readonly mayMake?: boolean;
}

/**
 * Works on the database of this installation: the configured one, else that of the start that is running here, else the
 * embedded one, started for as long as the work takes.
 * @throws UserError `database-unreachable`, `nothing-installed`, `already-running`, `interrupted`, ConfigError
 */
export async function withDatabase<T>(
  env: Environment,
  work: Work<T>,
  { mayMake = false }: PlaceOptions = {},
): Promise<T> {
  const { config, outside } = loadStartConfig(env);
  if (outside.database) {
    await reachDatabase(config.databaseUrl);
    return work(config);
  }
  const running = await runningDatabase(config.dataDir);
  if (running !== undefined) return work({ ...config, databaseUrl: running });
  if (!mayMake && !existsSync(join(config.dataDir, 'postgres'))) throw nothingInstalled(config.dataDir);
  return withOwnServer(config, work);
}

/** A start that was killed has left its note behind: only what answers counts. */
async function runningDatabase(dataDir: string): Promise<string | undefined> {
  const noted = notedAddresses(dataDir)?.databaseUrl;
  return noted && reachDatabase(noted).catch(() => undefined);
}

async function withOwnServer<T>(config: DondocConfig, work: Work<T>): Promise<T> {
  const directory = await DataDirectory.take(config.dataDir, 'dondoc organisation, account');
  const supervisor: Supervisor = new Supervisor({
    stopOrder: ['postgres'],
    report: () => directory.note(supervisor.pids()),
  });
  const outside = { database: false, temporal: false };
  const stopped = untilStopSignal().then(() => Promise.reject(interrupted()));
  const working = async () => {
    const databaseUrl = await startDatabase({
      ...{ config, outside, directory, supervisor },
      progress: silentProgress,
    });
    await migrateDatabase({ ...config, databaseUrl });
    return work({ ...config, databaseUrl });
  };
  try {
    return await Promise.race([working(), stopped]);
  } finally {
    await supervisor.stopAll();
    directory.release();
  }
}

const interrupted = () =>
  new UserError(
    'interrupted',
    'Đã dừng giữa chừng; hãy chạy lại lệnh để chắc chắn đã xong.',
    'Stopped half-way; run the command again to be sure that it is done.',
  );

const nothingInstalled = (dataDir: string) =>
  new UserError(
    'nothing-installed',
    `Chưa có dữ liệu dondoc ở ${dataDir}; hãy chạy dondoc organisation import hoặc npm start trước, hoặc đặt DONDOC_DATABASE_URL hay DONDOC_DATA_DIR.`,
    `There are no data of dondoc in ${dataDir}; run dondoc organisation import or npm start first, or set DONDOC_DATABASE_URL or DONDOC_DATA_DIR.`,
  );
