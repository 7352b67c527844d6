import {
  evolveTask,
  initialState,
  decideTask,
  heldUntil,
  later,
  localDay,
  pendingAlarms,
  printDay,
  epochOf,
  asId,
  type Actor,
  type AlarmFacts,
  type Instant,
  type ObligationId,
  type Rules,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { local, sampleRules, sampleTask, type SampleTask } from './task-sample.js';

/** The first obligation of a sample task. */
export const OB1 = asId<ObligationId>('ob-1');

export interface DiaryEntry {
  readonly at: Instant;
  readonly event: TaskEvent;
}

/** The facts of the alarm an event came from; undefined for what people do. */
export const alarmOf = (event: TaskEvent): AlarmFacts | undefined =>
  'alarm' in event.data ? event.data.alarm : undefined;

/** The key by which time did it, for every kind of event that has one. */
export const keyOf = (event: TaskEvent): string | undefined => alarmOf(event)?.key;

const clock = (at: Instant): string => {
  const minutes = (Math.floor(epochOf(at) / 60_000) + 7 * 60) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/** `02/07/2025 08:00 UnitUrged → standing-agency of cong-an`: one line of a story. */
export function printEntry({ at, event }: DiaryEntry): string {
  const alarm = alarmOf(event);
  const to = alarm ? ` → ${alarm.to.office} of ${alarm.to.unitId}` : '';
  return `${printDay(localDay(at))} ${clock(at)} ${event.type}${to}`;
}

/** A task lived through day by day: people act, time passes at the very instants at which something is due. */
export class TaskDiary {
  private folded: TaskState = initialState;
  private readonly pages: DiaryEntry[] = [];
  /** The last hour at which anything was tried. */
  private latest: Instant = local('1970-01-01');

  constructor(private current: Rules = sampleRules) {}

  get rules(): Rules {
    return this.current;
  }

  /** From now on by other rules: a notice has changed the calendar, say. */
  goOn(rules: Rules): this {
    this.current = rules;
    return this;
  }

  get state(): TaskState {
    return this.folded;
  }

  get entries(): readonly DiaryEntry[] {
    return this.pages;
  }

  /** What a person does at that hour (Viet Nam's; 08:00 if left out). @throws DomainError if refused. */
  act(when: string, command: TaskCommand, actor?: Actor): readonly TaskEvent[] {
    this.until(when);
    return this.happen(command, local(when), actor);
  }

  /** Lets time pass up to and including that hour, with everything on time. */
  until(when: string): this {
    const end = local(when);
    for (let at = this.next(); at && at <= end; at = this.next()) this.happen({ type: 'TimePassed' }, at);
    return this;
  }

  /** One late call after nothing has been called since: an outage that ends at that hour. */
  wakeUp(when: string): readonly TaskEvent[] {
    return this.happen({ type: 'TimePassed' }, local(when));
  }

  /** What happened by itself after an hour, printed line by line. */
  automatic(since = '2000-01-01'): readonly string[] {
    const from = local(since);
    return this.pages.filter((p) => p.at > from && keyOf(p.event)).map(printEntry);
  }

  keys(): readonly string[] {
    return this.pages.flatMap((p) => keyOf(p.event) ?? []);
  }

  /** The next hour at which something is due and may happen: what was held outside working hours comes with the next. */
  private next(): Instant | undefined {
    const first = pendingAlarms(this.folded, this.rules)[0];
    return first && later(heldUntil(this.rules, first.at, this.latest), this.latest);
  }

  private happen(command: TaskCommand, now: Instant, actor?: Actor): readonly TaskEvent[] {
    this.latest = later(this.latest, now);
    const events = decideTask(this.folded, command, { now, rules: this.rules, actor });
    for (const event of events) {
      this.folded = evolveTask(this.folded, event, now);
      this.pages.push({ at: now, event });
    }
    return events;
  }
}

/** A task given out on 10/03/2025 at 08:30, or when `when` says. */
export function assignTask(over: SampleTask = {}, when = '2025-03-10 08:30', rules?: Rules): TaskDiary {
  const diary = new TaskDiary(rules);
  diary.act(when, { type: 'AssignTask', task: sampleTask(over) });
  return diary;
}

/** A task at work from the hour it was given out: acknowledged and with progress, so that only its day is watched. */
export function taskAtWork(over: SampleTask = {}, when = '2025-03-10 08:30'): TaskDiary {
  const diary = assignTask(over, when);
  diary.act(when, { type: 'Acknowledge', obligationId: OB1 });
  diary.act(when, { type: 'ReportProgress', obligationId: OB1, note: 'Đang thực hiện' });
  return diary;
}
