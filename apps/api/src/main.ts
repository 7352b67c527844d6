import 'reflect-metadata';
import { ConfigError, loadConfig, type DondocConfig } from '@dondoc/config';
import { checkLifecycle } from '@dondoc/domain';
import { createApi } from './create-api.js';
import { refusalOf } from './http/problem.js';
import { openParts } from './open-parts.js';

function stop(vi: string, en: string): never {
  process.stderr.write(`${vi}\n${en}\n`);
  process.exit(1);
}

function readConfig(): DondocConfig {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) return stop(error.vi, error.en);
    throw error;
  }
}

async function main(): Promise<void> {
  checkLifecycle();
  const config = readConfig();
  const parts = await openParts(config).catch((error: unknown) =>
    refusalOf(error)?.code === 'store-unavailable'
      ? stop(
          'Không kết nối được cơ sở dữ liệu; hãy kiểm tra DONDOC_DATABASE_URL và máy chủ Postgres. [database-unreachable]',
          'The database cannot be reached; check DONDOC_DATABASE_URL and the Postgres server. [database-unreachable]',
        )
      : Promise.reject(error),
  );
  const app = await createApi(parts);
  const { httpHost, httpPort } = config;
  let stopping = false;
  const shutDown = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await parts.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void shutDown());
  try {
    await app.listen(httpPort, httpHost);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    stop(
      `Cổng ${httpPort} đang có chương trình khác dùng; hãy đặt DONDOC_HTTP_PORT sang cổng khác. [port-in-use]`,
      `Port ${httpPort} is taken by another program; set DONDOC_HTTP_PORT to another one. [port-in-use]`,
    );
  }
}

await main();
