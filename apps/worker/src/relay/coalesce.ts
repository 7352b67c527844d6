import type { StoredEvent } from '@dondoc/event-store';

/** What one batch of the log says about one task, or one plan. */
export interface TaskNews {
  /** As the table of clocks knows it. */
  readonly taskId: string;
  /** Newest version in the batch, and its event's type. */
  readonly version: number;
  readonly event: string;
  /** Something happened that the workflow's own activities do not know yet. */
  readonly signal: boolean;
  /** The newest event ended the task. */
  readonly closed: boolean;
  /** Set where the task is assigned in this batch: `II.3.b · plan-7`. */
  readonly summary?: string;
}

const TASK = 'task/';
const PLAN = 'plan/';
const BEGINS: readonly string[] = ['TaskAssigned', 'PlanIssued'];
/** What the machine appends outside an activity: no workflow knows it yet. */
const FROM_OUTSIDE: readonly string[] = [...BEGINS, 'CalendarMoved'];
const ENDS: readonly string[] = ['TaskCompleted', 'TaskClosed', 'PlanEnded'];
/** What happens to a plan before it is issued concerns no workflow. */
const DRAFTING = /^(PlanDrafted|PlanTask\w+|TaskOwnerChosen)$/;

/** A task by its own id, a plan as the table of clocks knows it; undefined for what no workflow runs. */
function subjectOf({ stream, type }: StoredEvent): string | undefined {
  if (stream.startsWith(TASK)) return stream.slice(TASK.length);
  return stream.startsWith(PLAN) && !DRAFTING.test(type) ? stream : undefined;
}

/** What time did was appended by an activity, which answers the workflow itself. An assignment always needs a start. */
const needsSignal = ({ actor, type }: StoredEvent) => actor.id !== 'system' || FROM_OUTSIDE.includes(type);

const summaryOf = ({ type, data }: StoredEvent): string | undefined =>
  type === 'TaskAssigned' ? `${String(data['ref'])} · ${String(data['planId'])}` : undefined;

/** One piece of news per task, however many events it has in the batch. */
export function coalesce(events: readonly StoredEvent[]): TaskNews[] {
  const news = new Map<string, TaskNews>();
  for (const event of events) {
    const taskId = subjectOf(event);
    if (!taskId) continue;
    const before = news.get(taskId);
    news.set(taskId, {
      taskId,
      version: event.version,
      event: event.type,
      signal: before?.signal === true || needsSignal(event),
      closed: ENDS.includes(event.type),
      summary: before?.summary ?? summaryOf(event),
    });
  }
  return [...news.values()];
}
