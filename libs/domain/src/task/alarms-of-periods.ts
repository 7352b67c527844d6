import { addWorkingDays } from '../calendar/calendar.js';
import { addDays, type Day } from '../calendar/day.js';
import { later, localDay, type Instant } from '../calendar/instant.js';
import { nextPeriod, periodAt, rhythmOf, type ReportPeriod, type Rhythm } from '../deadline/report-period.js';
import { LEVEL_OF, stepsOf, type Trigger } from '../policy/policy.js';
import type { Alarm } from './alarm.js';
import { atStep, nextRung } from './ladder.js';
import type { Rules } from './task.commands.js';
import type { ObligationState, TaskState } from './task.state.js';

/** An alarm that is no step of a ladder. */
export function bare(
  ob: ObligationState,
  key: string,
  at: Instant,
  trigger: Trigger,
  effect: Alarm['effect'],
  subject: Alarm['subject'] = {},
): Alarm {
  return {
    key,
    at,
    act: 'ask',
    trigger,
    step: 0,
    level: LEVEL_OF['person-assigned'],
    obligationId: ob.obligationId,
    unitId: ob.unitId,
    to: { office: 'person-assigned', unitId: ob.unitId },
    effect,
    subject,
  };
}

/** The next period of a periodic part opens on its first working day; the first, at the earliest on the day after the part began. */
export function ofPeriods(rules: Rules, ob: ObligationState): Alarm | undefined {
  const rhythm = rhythmOf(ob.deadline);
  if (!rhythm) return undefined;
  const dayOfMonth = ob.deadline.kind === 'periodic' ? ob.deadline.dayOfMonth : undefined;
  let period = ob.lastPeriod
    ? nextPeriod(rhythm, ob.lastPeriod, dayOfMonth)
    : firstPeriod(rules, rhythm, ob, dayOfMonth);
  while (wasNobodys(ob, period.due)) period = nextPeriod(rhythm, period, dayOfMonth);
  const opens = atStep(rules, period.opens, 0);
  const at = later(opens, atStep(rules, localDay(ob.occasionSince), 1));
  const key = `${ob.obligationId}/period/${period.key}/open`;
  return bare(ob, key, at, 'period-begun', { kind: 'period-opens', period });
}

/** The first period whose day lies ahead when it can open; of a part that had a day of its own first, the one after that day. */
function firstPeriod(
  rules: Rules,
  rhythm: Rhythm,
  { ledger }: ObligationState,
  dayOfMonth?: number,
): ReportPeriod {
  const begun = localDay((ledger.at(-1) ?? { at: '' as Instant }).at);
  const before = ledger.at(-2)?.deadline;
  const after = before?.kind === 'by' && before.due > begun ? addDays(before.due, 1) : begun;
  const period = periodAt(rhythm, after, dayOfMonth);
  const opensAtTheEarliest = addWorkingDays(rules.calendar, begun, 1);
  return period.due >= opensAtTheEarliest ? period : nextPeriod(rhythm, period, dayOfMonth);
}

/** Whether the part was suspended on that day, or had ended: what fell due then is owed by nobody. */
const wasNobodys = ({ possession }: ObligationState, day: Day): boolean =>
  possession.some(({ holder, from }, i) => {
    const until = possession[i + 1]?.from;
    return holder === 'nobody' && localDay(from) <= day && until !== undefined && day < localDay(until);
  });

/** A suspension with a last day ends by itself; about one without, the standing agency is asked like about a silent part. */
export function ofSuspension(state: TaskState, rules: Rules, ob: ObligationState): Alarm | undefined {
  const { suspension } = ob;
  if (!suspension) return undefined;
  const occasion = `${ob.obligationId}/suspended-${suspension.since}`;
  if (suspension.until) {
    const key = `${occasion}/ends`;
    if (ob.fired[key]) return undefined;
    const at = atStep(rules, suspension.until, 1);
    return bare(ob, key, at, 'suspension-ended', { kind: 'suspension-ends' });
  }
  const steps = stepsOf(rules.policy, 'stale').map((step) => ({
    ...step,
    act: 'remind' as const,
    whom: 'standing-agency' as const,
  }));
  const ladder = { trigger: 'stale', occasion: `${occasion}/stale`, steps } as const;
  return nextRung(state, rules, ob, ladder, localDay(suspension.since));
}
