import type { Clock } from './clock.js';
import { isoInstant, msBetween, realMs } from './system-clock.js';

/** A clock that runs `factor` times as fast since it showed `simStart` at `realStart` (both UTC instants). */
export interface ScaledClockSetting {
  readonly factor: number;
  readonly realStart: string;
  readonly simStart: string;
}

/** The instant a scaled clock shows when the machine's clock shows `realMsNow`. */
export function scaledInstant(setting: ScaledClockSetting, realMsNow: number): string {
  const elapsed = realMsNow - Date.parse(setting.realStart);
  return isoInstant(Date.parse(setting.simStart) + Math.floor(elapsed * setting.factor));
}

/** A running clock for watching a rehearsal live. */
export function scaledClock(setting: ScaledClockSetting, real: () => number = realMs): Clock {
  return {
    now: () => Promise.resolve(scaledInstant(setting, real())),
    // Rounded up: a timer may come late by a millisecond, never early.
    waitMs: (at, now) => Math.ceil(msBetween(now, at) / setting.factor),
  };
}
