import type { Calendar } from '../calendar/calendar.js';
import type { Alarm } from './alarm.js';
import { pendingAlarms } from './pending-alarms.js';
import type { MoveCalendar, TaskContext } from './task.commands.js';
import type { MovedAlarm, TaskEvent } from './task.events.js';
import { isSettled, type TaskState } from './task.state.js';

/**
 * What a notice on the calendar does to a task: one event that says which armed alarms it moved, from when to when and
 * by which document. A task none of whose alarms moved stays quiet; what was sent stays sent.
 */
export function moveCalendar(
  state: TaskState,
  { before, document }: MoveCalendar,
  { rules }: TaskContext,
): readonly TaskEvent[] {
  if (!state.task || isSettled(state)) return [];
  const alarmsBy = (calendar: Calendar) => pendingAlarms(state, { policy: rules.policy, calendar });
  const moved = differences(alarmsBy(before), alarmsBy(rules.calendar));
  if (moved.length === 0) return [];
  const versions = { fromVersion: before.version, toVersion: rules.calendar.version };
  return [{ type: 'CalendarMoved', data: { ...versions, document, moved } }];
}

/** An alarm that only one of the two knows was passed over, or is no longer: it counts as moved with what is known of it. */
function differences(before: readonly Alarm[], after: readonly Alarm[]): readonly MovedAlarm[] {
  const old = new Map(before.map((alarm) => [alarm.key, alarm]));
  return after
    .filter((alarm) => old.get(alarm.key)?.at !== alarm.at)
    .map(({ key, at, act, to, obligationId }): MovedAlarm => {
      const from = old.get(key)?.at;
      return { key, act, obligationId, to, at, ...(from ? { from } : {}) };
    });
}
