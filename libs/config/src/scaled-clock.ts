import type { Clock } from './clock.js';
import { isoInstant, msBetween, realMs } from './system-clock.js';

/** A clock that runs `factor` times as fast since it showed `simStart` at `realStart` (both UTC instants). */
export interface ScaledClockSetting {
  readonly factor: number;
  readonly realStart: string;
  readonly simStart: string;
}

/** The instant a scaled clock shows when the machine's clock shows `realMsNow`; it stands still until `realStart`. */
export function scaledInstant(setting: ScaledClockSetting, realMsNow: number): string {
  const elapsed = Math.max(0, realMsNow - Date.parse(setting.realStart));
  return isoInstant(Date.parse(setting.simStart) + Math.floor(elapsed * setting.factor));
}

/**
 * A running clock for watching a rehearsal live. Its setting is read again each time: whoever drives the rehearsal sets
 * it going when everybody is in their place, and holds it while the machine catches up.
 */
export function scaledClock(
  setting: ScaledClockSetting,
  real: () => number = realMs,
  reread: () => Promise<ScaledClockSetting> = () => Promise.resolve(setting),
): Clock {
  let current = setting;
  return {
    async now() {
      current = await reread();
      return scaledInstant(current, real());
    },
    // Rounded up: a timer may come late by a millisecond, never early.
    waitMs: (at, now) => Math.ceil(msBetween(now, at) / current.factor),
  };
}
