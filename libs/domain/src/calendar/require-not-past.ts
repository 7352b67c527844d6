import { refuse } from '../shared/domain-error.js';
import type { Day } from './day.js';
import { localDay, type Instant } from './instant.js';

/** A day by which something is to be done is today or later. @throws DomainError `date-in-the-past` */
export function requireNotPast(due: Day | undefined, now: Instant): void {
  if (due && due < localDay(now)) refuse('date-in-the-past', { field: 'due', date: due });
}
