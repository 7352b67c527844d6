import {
  calendarOfOrganisation,
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
import { CALENDAR_STREAM, ownCalendarStream } from '../rules/load-rules.js';
import { taskStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';

/**
 * Tells every open task whose armed alarms a notice has moved, once for each task and notice, whatever is interrupted
 * on the way. The event wakes the task's workflow, which arms its timers anew. Runs until `signal` aborts.
 */
export const runCalendarMover = (options: FollowerOptions): Promise<void> =>
  followLog(options, 'calendar-mover', async (tools, event) => {
    if (event.stream.startsWith(CALENDARS)) await tell(tools, event);
  });

const CALENDARS = 'calendar/';

async function tell(tools: Tools, event: StoredEvent): Promise<void> {
  const around = new CalendarsAround(tools, event);
  for (const taskId of await openTasks(tools)) await move(tools, event, taskId, around);
}

/** The calendar a notice found and the one it made, for each organisation it concerns. */
class CalendarsAround {
  private readonly made = new Map<string, Promise<Pair>>();

  constructor(
    private readonly tools: Tools,
    private readonly notice: StoredEvent,
  ) {}

  /** Undefined where the notice is another organisation's own. */
  async of(organisationId = ''): Promise<Pair | undefined> {
    const isNational = this.notice.stream === CALENDAR_STREAM;
    if (!isNational && this.notice.stream !== ownCalendarStream(organisationId)) return undefined;
    const known = this.made.get(organisationId) ?? this.make(organisationId, isNational);
    this.made.set(organisationId, known);
    return known;
  }

  private async make(organisationId: string, isNational: boolean): Promise<Pair> {
    const national = await this.noticesOf(CALENDAR_STREAM);
    const own = organisationId ? await this.noticesOf(ownCalendarStream(organisationId)) : [];
    const calendar = (n: number): Calendar => {
      const base = (isNational ? national.slice(0, n) : national).reduce(withNotice, publicSectorCalendar);
      return calendarOfOrganisation(base, organisationId, isNational ? own : own.slice(0, n));
    };
    const { version } = this.notice;
    return { before: calendar(version - 1), after: calendar(version) };
  }

  private async noticesOf(stream: string): Promise<readonly CalendarNoticeRecorded[]> {
    const events = await this.tools.store.readStream(stream);
    return events.map(({ type, data }) => ({ type, data }) as unknown as CalendarNoticeRecorded);
  }
}

type Pair = Readonly<Record<'before' | 'after', Calendar>>;

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
  around: CalendarsAround,
): Promise<void> {
  // The nation's notices keep the keys they have always had.
  const own = notice.stream === CALENDAR_STREAM ? '' : `${notice.stream.slice(CALENDARS.length)}/`;
  const key = `calendar/${own}${notice.version}/${taskId}`;
  for (;;) {
    const now = (await tools.clock.now()) as Instant;
    const { state, version } = await tools.streams.tasks.load(taskId);
    if (!state.task) return;
    const calendars = await around.of(state.task.organisationId);
    if (!calendars) return;
    const { before, after } = calendars;
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
