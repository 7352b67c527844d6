export type { ClockSpec, DondocConfig, FailPoint } from './dondoc-config.js';
export { ConfigError, type ConfigFault } from './config.errors.js';
export { loadConfig, type Environment } from './load-config.js';
export { hideSecret, printConfig } from './print-config.js';
export type { Clock } from './clock.js';
export { isoInstant, realMs, realNow, systemClock } from './system-clock.js';
export { scaledClock, scaledInstant, type ScaledClockSetting } from './scaled-clock.js';
export { steppedClock } from './stepped-clock.js';
export {
  ClockError,
  readScaledClock,
  readSteppedClock,
  setScaledClock,
  holdScaledClock,
  releaseScaledClock,
  setSteppedClock,
  type Queryable,
} from './clock-store.js';
export { openClock } from './open-clock.js';

/** Folder of the SQL that makes the rehearsal clock's table; for the migration runner. */
export const migrationsDirectory = new URL('./migrations/', import.meta.url);
