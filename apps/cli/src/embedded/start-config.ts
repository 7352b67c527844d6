import { loadConfig, type DondocConfig, type Environment } from '@dondoc/config';
import type { OutsideServers } from './start-servers.js';

const isSet = (env: Environment, name: string) => Boolean(env[name] || env[`${name}_FILE`]);

/** What stands in for the database's address until our own Postgres has one. */
export const embeddedDatabase = 'postgres://127.0.0.1/dondoc';

/**
 * Settings for commands that can run servers of their own: no database need be named.
 * @throws ConfigError
 */
export function loadStartConfig(env: Environment): { config: DondocConfig; outside: OutsideServers } {
  const database = isSet(env, 'DONDOC_DATABASE_URL');
  const temporal = isSet(env, 'DONDOC_TEMPORAL_ADDRESS');
  const config = loadConfig(database ? env : { ...env, DONDOC_DATABASE_URL: embeddedDatabase });
  return { config, outside: { database, temporal } };
}
