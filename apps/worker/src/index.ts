export { WorkerEngine } from './worker-engine.js';
export { openParts, closeParts, type WorkerParts } from './worker-parts.js';
export { taskActivities } from './activities/task.activities.js';
export { taskSignaller, type TaskSignaller } from './temporal/task-signaller.js';
export { runRelay, type RelayOptions } from './relay/relay.js';
export {
  look as lookOnce,
  runWatchdog,
  type LookOptions,
  type WatchdogOptions,
} from './watchdog/watchdog.js';
export { runPollers, type PollersOptions } from './temporal/run-pollers.js';
export { TemporalLink } from './temporal/temporal-link.js';
