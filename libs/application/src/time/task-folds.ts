import { refuse, taskDecider, type Instant, type TaskEvent, type TaskState } from '@dondoc/domain';
import type { EventStore, StoredEvent } from '@dondoc/event-store';

export const taskStream = (taskId: string): string => `task/${taskId}`;

const CAPACITY = 500;

/** Stored shape → domain event; the domain stops at a type it does not know. */
const fold = (state: TaskState, event: StoredEvent): TaskState =>
  taskDecider.evolve(
    state,
    { type: event.type, data: event.data } as unknown as TaskEvent,
    event.happenedAt as Instant,
  );

/** Folds of tasks' streams, the latest used ones kept: only what is new is read and folded. */
export class TaskFolds {
  private readonly kept = new Map<string, TaskState>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  /** The newest state. @throws DomainError `task-unknown`, or `unknown-variant` for an event of a newer release */
  async load(taskId: string): Promise<TaskState> {
    const known = this.kept.get(taskId) ?? taskDecider.initialState;
    const news = await this.store.readStream(taskStream(taskId), known.version + 1);
    const state = news.reduce(fold, known);
    if (state.task === undefined) refuse('task-unknown', { task: taskId });
    this.keep(taskId, state);
    return state;
  }

  keep(taskId: string, state: TaskState): void {
    this.kept.delete(taskId);
    this.kept.set(taskId, state);
    if (this.kept.size <= CAPACITY) return;
    const oldest = this.kept.keys().next().value;
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
