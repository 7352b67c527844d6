import type { DondocConfig } from '@dondoc/config';

const REAL_GRACE_MS = 60_000;

/**
 * How long after its instant a timer counts as lost, in milliseconds of the clock in force: a minute, after the
 * last timer of the spread. Absent for a stepped clock, whose driver wakes the workflows.
 */
export function graceMs({ clock, timerSpreadSeconds }: Pick<DondocConfig, 'clock' | 'timerSpreadSeconds'>) {
  switch (clock.kind) {
    case 'real':
      return REAL_GRACE_MS + timerSpreadSeconds * 1000;
    case 'scaled':
      return Math.ceil(REAL_GRACE_MS * clock.factor);
    case 'stepped':
      return undefined;
    default:
      return clock satisfies never;
  }
}
