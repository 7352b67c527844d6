import type { Clock } from './clock.js';

// The one file of the libraries that touches the machine's clock and Date; eslint.config.mjs names it.

/** Milliseconds of the machine's clock since 1970 UTC. */
export const realMs = (): number => Date.now();

/** The machine's clock as an instant. */
export const realNow = (): string => isoInstant(realMs());

/** Milliseconds since 1970 UTC → instant. */
export const isoInstant = (ms: number): string => new Date(ms).toISOString();

/** Real milliseconds from `now` to `at`, never negative. */
export const msBetween = (now: string, at: string): number => Math.max(0, Date.parse(at) - Date.parse(now));

/** The machine's clock: what every office runs on. */
export function systemClock(): Clock {
  return {
    now: () => Promise.resolve(realNow()),
    waitMs: (at, now) => msBetween(now, at),
  };
}
