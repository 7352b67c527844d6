import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { localDay } from '../calendar/instant.js';
import type { Deadline } from '../deadline/deadline.js';
import { refuse } from '../shared/domain-error.js';
import type { ObligationCommand } from './task.commands.js';
import type { ObligationState } from './task.state.js';

/** Work that waits while a part is suspended; what is decided and said about it does not. */
const WORK: ReadonlySet<ObligationCommand['type']> = new Set([
  'Acknowledge',
  'ReportProgress',
  'RequestHandOff',
  'UrgeUnit',
  'SubmitResult',
  'ApproveResult',
  'ConfirmResult',
  'ReturnResult',
  'RequestExtension',
  'ReportMilestone',
  'MeetCondition',
]);

/** Whether a command waits until the part is resumed. */
export const isHeldBySuspension = (
  { suspension }: Pick<ObligationState, 'suspension'>,
  type: ObligationCommand['type'],
): boolean => suspension !== undefined && WORK.has(type);

/** @throws DomainError `obligation-suspended` */
export function requireNotSuspended(ob: ObligationState, type: ObligationCommand['type']): void {
  if (isHeldBySuspension(ob, type)) refuse('obligation-suspended', { until: ob.suspension?.until ?? '' });
}

/**
 * The deadline with which a suspended part goes on: the day given, or the working days that were left when it was
 * suspended, never sooner than its day was. What was late already stays late.
 */
export function resumedDeadline(
  { deadline, ledger, suspension }: ObligationState,
  today: Day,
  calendar: Calendar,
  due?: Day,
): Deadline {
  if (deadline.kind !== 'by' || !suspension) return deadline;
  if (due) return { ...deadline, due };
  const since = localDay(suspension.since);
  if (since > deadline.due) return deadline;
  // A day that was set while it was suspended stands as it was set.
  if ((ledger.at(-1)?.at ?? suspension.since) > suspension.since) return deadline;
  const moved = addWorkingDays(calendar, today, workingDaysBetween(calendar, since, deadline.due));
  return moved > deadline.due ? { ...deadline, due: moved } : deadline;
}
