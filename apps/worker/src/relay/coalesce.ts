import type { StoredEvent } from '@dondoc/event-store';

/** What one batch of the log says about one task. */
export interface TaskNews {
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

const PREFIX = 'task/';
const ENDS: readonly string[] = ['TaskCompleted', 'TaskClosed'];

/** What time did was appended by an activity, which answers the workflow itself. An assignment always needs a start. */
const needsSignal = ({ actor, type }: StoredEvent) => actor.id !== 'system' || type === 'TaskAssigned';

const summaryOf = ({ type, data }: StoredEvent): string | undefined =>
  type === 'TaskAssigned' ? `${String(data['ref'])} · ${String(data['planId'])}` : undefined;

/** One piece of news per task, however many events it has in the batch. */
export function coalesce(events: readonly StoredEvent[]): TaskNews[] {
  const news = new Map<string, TaskNews>();
  for (const event of events) {
    if (!event.stream.startsWith(PREFIX)) continue;
    const taskId = event.stream.slice(PREFIX.length);
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
