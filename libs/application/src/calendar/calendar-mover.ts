import {
  publicSectorCalendar,
  taskDecider,
  withNotice,
  type Calendar,
  type CalendarNoticeRecorded,
  type Instant,
} from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { bodyHashOf } from '../command-key.js';
import { followLog, type FollowerOptions } from '../follow-log.js';
import { newEvents } from '../new-events.js';
import { CALENDAR_STREAM } from '../rules/load-rules.js';
import { taskStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';

/**
 * Tells every open task whose armed alarms a notice has moved, once for each task and notice, whatever is interrupted
 * on the way. The event wakes the task's workflow, which arms its timers anew. Runs until `signal` aborts.
 */
export const runCalendarMover = (options: FollowerOptions): Promise<void> =>
  followLog(options, 'calendar-mover', async (tools, event) => {
    if (event.stream === CALENDAR_STREAM) await tell(tools, event);
  });

async function tell(tools: Tools, event: StoredEvent): Promise<void> {
  const { before, after } = await calendarsAround(tools, event);
  for (const taskId of await openTasks(tools)) await move(tools, event, taskId, before, after);
}

/** The calendar a notice found and the one it made. */
async function calendarsAround(
  tools: Tools,
  notice: StoredEvent,
): Promise<Record<'before' | 'after', Calendar>> {
  let before = publicSectorCalendar;
  let after = publicSectorCalendar;
  for (const { type, data, version } of await tools.store.readStream(CALENDAR_STREAM)) {
    if (version > notice.version) break;
    before = after;
    after = withNotice(before, { type, data } as unknown as CalendarNoticeRecorded);
  }
  return { before, after };
}

/** By the log, not by what follows it: a task given out a moment ago is one too. Closed ones stay quiet by themselves. */
async function openTasks({ pool }: Tools): Promise<readonly string[]> {
  const { rows } = await pool.query<{ task: string }>(
    `select substr(s.stream, 6) as task from dondoc.streams s
      left join engine.task_clock c on c.task = substr(s.stream, 6)
      where s.stream like 'task/%' and c.closed is not true order by 1`,
  );
  return rows.map(({ task }) => task);
}

async function move(
  tools: Tools,
  notice: StoredEvent,
  taskId: string,
  before: Calendar,
  after: Calendar,
): Promise<void> {
  const key = `calendar/${notice.version}/${taskId}`;
  for (;;) {
    const now = (await tools.clock.now()) as Instant;
    const { state, version } = await tools.streams.tasks.load(taskId);
    if (!state.task) return;
    const { policy } = await tools.rulesOf(state.task);
    const { document } = notice.data as unknown as CalendarNoticeRecorded['data'];
    const command = { type: 'MoveCalendar', before, document } as const;
    const events = taskDecider.decide(state, command, { now, rules: { policy, calendar: after } });
    if (events.length === 0) return;
    const verdict = await tools.store.append({
      command: {
        actor: 'system',
        key,
        bodyHash: bodyHashOf('move-calendar', { taskId, notice: notice.version }),
      },
      writes: [{ stream: taskStream(taskId), expectedVersion: version, events: newEvents(events, now) }],
      actor: { id: 'system' },
      causation: notice.id,
      recordedAt: now,
      answer: {},
    });
    if (verdict.outcome === 'appended' || verdict.outcome === 'repeated') return;
    if (verdict.outcome !== 'conflict')
      throw new Error(`task ${taskId} cannot be told of the calendar: ${verdict.outcome}`);
  }
}
