import { addWorkingDays, workingDaysBetween } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import { epochOf, localDay, type Instant } from '../calendar/instant.js';
import type { ReportPeriod } from '../deadline/report-period.js';
import { asId, type ObligationId } from '../shared/ids.js';
import { never } from '../shared/domain-error.js';
import type { Alarm } from './alarm.js';
import { DueAlarms } from './due-alarms.js';
import { findObligation } from './own-part.js';
import { nextDocketItemId } from './docket-item-id.js';
import { resumedDeadline } from './suspension.js';
import { isHeld } from './working-hours.js';
import { evolve } from './task.evolve.js';
import type { TaskContext, TimePassed } from './task.commands.js';
import type { AlarmFacts, TaskEvent, TaskEventOf } from './task.events.js';
import { isOnDocket, type ObligationState, type TaskState } from './task.state.js';

const LATE_AFTER_MS = 3_600_000;

/** All that is due, in order, each once; nothing outside working hours. A late call is no error: it happens late and says so. */
export function decideTime(
  state: TaskState,
  { only, most = Infinity }: TimePassed,
  ctx: TaskContext,
): readonly TaskEvent[] {
  if (isHeld(ctx.rules, ctx.now)) return [];
  const isDue = (a: Alarm) => a.at <= ctx.now && (!only || (a.act === only.act && a.at <= only.at));
  const due = new DueAlarms(state, ctx.rules, isDue);
  const events: TaskEvent[] = [];
  let folded = state;
  for (let alarm = due.first(); alarm && events.length < most; alarm = due.first()) {
    const event = eventOf(folded, alarm, ctx);
    events.push(event);
    folded = evolve(folded, event, ctx.now);
    due.follow(folded);
  }
  return events;
}

export const isLate = (dueAt: Instant, now: Instant): boolean =>
  epochOf(now) - epochOf(dueAt) > LATE_AFTER_MS;

function factsOf(alarm: Alarm, ctx: TaskContext): AlarmFacts {
  return {
    key: alarm.key,
    trigger: alarm.trigger,
    step: alarm.step,
    level: alarm.level,
    obligationId: alarm.obligationId,
    dueAt: alarm.at,
    late: isLate(alarm.at, ctx.now),
    to: alarm.to,
    policyVersion: ctx.rules.policy.version,
    calendarVersion: ctx.rules.calendar.version,
    ...alarm.subject,
  };
}

function eventOf(state: TaskState, alarm: Alarm, ctx: TaskContext): TaskEvent {
  const { effect, obligationId } = alarm;
  const data = { obligationId, alarm: factsOf(alarm, ctx) };
  switch (effect.kind) {
    case 'acknowledgement-expires':
      return { type: 'AcknowledgementExpired', data };
    case 'taken-as-agreed':
      return { type: 'HandOffTaken', data: { ...data, handOffId: effect.handOffId, silently: true } };
    case 'period-opens':
      return periodOpened(state, alarm, effect.period, data.alarm, ctx);
    case 'suspension-ends':
      return resumed(state, alarm, data.alarm, ctx);
    case 'step':
      return stepEvent(state, alarm, data);
    default:
      return never(effect);
  }
}

function periodOpened(
  state: TaskState,
  { obligationId: parentId, unitId }: Alarm,
  period: ReportPeriod,
  alarm: AlarmFacts,
  ctx: TaskContext,
): TaskEvent {
  const relation = findObligation(state, parentId)?.relation ?? 'assigned';
  const obligationId = periodId(parentId, period);
  const opened = { ...period, due: dayLeftFor(period, alarm.dueAt, ctx) };
  return {
    type: 'PeriodOpened',
    data: { obligationId, parentId, unitId, relation, period: opened, alarm },
  };
}

/** Opened late by an outage, a period leaves as many working days as it would have left: nobody's time is spent on ours. */
function dayLeftFor({ due }: ReportPeriod, dueAt: Instant, { now, rules }: TaskContext): Day {
  const left = workingDaysBetween(rules.calendar, localDay(dueAt), due);
  if (!isLate(dueAt, now) || left <= 0) return due;
  const day = addWorkingDays(rules.calendar, localDay(now), left);
  return day > due ? day : due;
}

/** `ob-1-2025-03`: of its part and period, so that a decision repeated on the same state names the same one. */
export const periodId = (parentId: ObligationId, { key }: Pick<ReportPeriod, 'key'>): ObligationId =>
  asId(`${parentId}-${key}`);

function resumed(
  state: TaskState,
  { obligationId }: Alarm,
  alarm: AlarmFacts,
  { now, rules }: TaskContext,
): TaskEvent {
  const ob = findObligation(state, obligationId) as ObligationState;
  const to = resumedDeadline(ob, localDay(now), rules.calendar);
  return { type: 'ObligationResumed', data: { obligationId, from: ob.deadline, to, alarm } };
}

function stepEvent(state: TaskState, alarm: Alarm, data: TaskEventOf<'ReminderSent'>['data']): TaskEvent {
  const { act } = alarm;
  switch (act) {
    case 'remind':
      return { type: 'ReminderSent', data };
    case 'urge':
      return { type: 'UnitUrged', data };
    case 'escalate':
      return { type: 'TaskEscalated', data };
    case 'ask':
      return { type: 'StatusAsked', data };
    case 'docket':
      // What waits there already is not put there twice: its head is told that another rung was reached.
      return isOnDocket(state, alarm)
        ? { type: 'TaskEscalated', data }
        : { type: 'TaskPutOnDocket', data: { ...data, docketItemId: nextDocketItemId(state) } };
    default:
      return never(act);
  }
}
