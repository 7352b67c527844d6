export { UserError } from './user-error.js';
export { errorSentence, languageOf, printError } from './print-error.js';
export type { AddCommand } from './commands/command.js';
export { createProgram } from './program.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/embedded-postgres.js';
export {
  searchAttributes,
  startEmbeddedTemporal,
  type EmbeddedTemporal,
  type EmbeddedTemporalOptions,
} from './embedded/embedded-temporal.js';
export { findTemporal } from './embedded/temporal-finder.js';
export { temporalAnswers } from './embedded/temporal-health.js';
export { ManagedProcess, type ProcessSpec } from './embedded/managed-process.js';
export { Supervisor, type SupervisorEvent, type SupervisorOptions } from './embedded/supervisor.js';
export { apiProcess, workerProcess, type AppProcessOptions } from './embedded/app-processes.js';
export { DataDirectory } from './embedded/data-directory.js';
export { silentProgress, stderrProgress, type Progress } from './embedded/progress.js';
export { freePort, requirePort } from './embedded/ports.js';
export { loadStartConfig } from './embedded/start-config.js';
export { runStart, type StartOptions } from './embedded/run-start.js';
export type { RunningStart } from './embedded/start-text.js';
export { projectRoot } from './embedded/paths.js';
export { loadSetting, type LoadedSetting } from './rehearsal/load-setting.js';
export { readOptions, type RehearsalOptions, type RawOptions } from './rehearsal/options.js';
export { rehearse, type RehearsalHooks, type RehearsalOutcome } from './rehearsal/rehearse.js';
export type { RehearsalServers } from './rehearsal/rehearsal-servers.js';
