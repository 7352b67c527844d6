/**
 * Where the api and the activities get the time from. Domain rules never see it: they are given an instant.
 * Instants are UTC in ISO form with milliseconds, `2025-03-10T01:00:00.000Z`.
 */
export interface Clock {
  /** The instant it is now, by this clock. */
  now(): Promise<string>;
  /**
   * Real milliseconds until this clock shows `at`, when it now shows `now`; whole, 0 when due, never too few.
   * A stepped clock does not run: it names at least an hour, and whoever moves it wakes the waiting.
   */
  waitMs(at: string, now: string): number;
}
