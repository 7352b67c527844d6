import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import { never } from '../shared/domain-error.js';
import { isLate } from '../task/decide-time.js';
import type { TaskContext } from '../task/task.commands.js';
import { isHeld } from '../task/working-hours.js';
import { pendingPlanAlarms, type PlanAlarm } from './plan-alarms.js';
import type { PlanCommand } from './plan.commands.js';
import type { PlanAlarmFacts, PlanEvent } from './plan.events.js';
import type { PlanState } from './plan.state.js';

type Evolve = (state: PlanState, event: PlanEvent, at: Instant) => PlanState;

/** All that is due on a plan, in order, each once; nothing outside working hours. */
export function decidePlanTime(
  state: PlanState,
  { only }: Extract<PlanCommand, { type: 'PlanTimePassed' }>,
  ctx: TaskContext,
  evolve: Evolve,
): readonly PlanEvent[] {
  if (isHeld(ctx.rules, ctx.now)) return [];
  const isDue = (a: PlanAlarm) => a.at <= ctx.now && (!only || (a.act === only.act && a.at <= only.at));
  const events: PlanEvent[] = [];
  let folded = state;
  for (;;) {
    const alarm = pendingPlanAlarms(folded, ctx.rules).find(isDue);
    if (!alarm) return events;
    const event = eventOf(folded, alarm, ctx);
    events.push(event);
    folded = evolve(folded, event, ctx.now);
  }
}

function eventOf({ head }: PlanState, due: PlanAlarm, ctx: TaskContext): PlanEvent {
  const alarm = factsOf(due, ctx);
  const { act, period } = due;
  switch (act) {
    case 'open':
      // Only a rhythm opens something, and what it opens is a period.
      return { type: 'MeetingOpened', data: { period: period as NonNullable<typeof period>, alarm } };
    case 'remind':
    case 'escalate':
      return {
        type: 'PlanReminderSent',
        data: { alarm, ...(period ? { periodKey: period.key } : {}) },
      };
    case 'end':
      return { type: 'PlanEnded', data: { validTo: head?.validTo as Day, alarm } };
    default:
      return never(act);
  }
}

const factsOf = ({ key, rule, step, at, to }: PlanAlarm, { now, rules }: TaskContext): PlanAlarmFacts => ({
  ...{ key, rule, step, to },
  dueAt: at,
  late: isLate(at, now),
  policyVersion: rules.policy.version,
  calendarVersion: rules.calendar.version,
});
