import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DondocConfig, Environment } from '@dondoc/config';
import { z } from 'zod';
import { UserError } from '../user-error.js';
import { loadStartConfig } from './start-config.js';

const FILE = 'addresses.json';
const schema = z.object({ databaseUrl: z.string(), temporalAddress: z.string() });

/** Where the servers of a running start answer. */
export type Addresses = z.infer<typeof schema>;

/** Tells other commands on this machine where the embedded servers are; readable by their owner only. */
export function noteAddresses(dataDir: string, addresses: Addresses): void {
  writeFileSync(join(dataDir, FILE), JSON.stringify(addresses), { mode: 0o600 });
}

export function forgetAddresses(dataDir: string): void {
  rmSync(join(dataDir, FILE), { force: true });
}

/** Where the servers of the start that holds this folder answer; undefined while none runs, as far as is noted. */
export function notedAddresses(dataDir: string): Addresses | undefined {
  const file = join(dataDir, FILE);
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/**
 * Settings for a command that works on what is running: the configured servers, or those of the start on this machine.
 * @throws UserError `nothing-running`, ConfigError
 */
export function runningConfig(env: Environment): DondocConfig {
  const { config, outside } = loadStartConfig(env);
  if (outside.database && outside.temporal) return config;
  const running = notedAddresses(config.dataDir);
  if (!running) {
    throw new UserError(
      'nothing-running',
      `Không thấy dondoc đang chạy với dữ liệu ở ${config.dataDir}; hãy chạy npm start ở cửa sổ khác, hoặc đặt DONDOC_DATABASE_URL và DONDOC_TEMPORAL_ADDRESS.`,
      `No dondoc is running on the data in ${config.dataDir}; run npm start in another window, or set DONDOC_DATABASE_URL and DONDOC_TEMPORAL_ADDRESS.`,
    );
  }
  return {
    ...config,
    ...(outside.database ? {} : { databaseUrl: running.databaseUrl }),
    ...(outside.temporal ? {} : { temporalAddress: running.temporalAddress }),
  };
}
