import { runStart } from '../embedded/run-start.js';

export const start = (): Promise<void> =>
  runStart({
    env: process.env,
    // Loaded while the servers come up: the rules and the store take longer to load than the rest of a start.
    migrate: async (config) => (await import('../migrate-database.js')).migrateDatabase(config),
    fill: async (config) => (await import('../sample.js')).prepareSample(config),
  });
