import { isWorkingDay } from '../calendar/calendar.js';
import { addDays } from '../calendar/day.js';
import { atLocal, localDay, type Instant } from '../calendar/instant.js';
import type { Rules } from './task.commands.js';

/** Whether what is due waits: it is not a working hour of the place. Without a window nothing waits. */
export function isHeld({ policy, calendar }: Rules, now: Instant): boolean {
  const { window } = policy;
  if (!window) return false;
  const day = localDay(now);
  return !isWorkingDay(calendar, day) || now < atLocal(day, window.from) || now > atLocal(day, window.to);
}

/** From when on something due at `at` can happen, seen at `now`: held outside working hours, and never before its time. */
export function heldUntil(rules: Rules, at: Instant, now: Instant): Instant {
  const { window } = rules.policy;
  if (!window || at > now || !isHeld(rules, now)) return at;
  let day = localDay(now);
  while (!isWorkingDay(rules.calendar, day) || atLocal(day, window.from) < now) day = addDays(day, 1);
  return atLocal(day, window.from);
}
