import { createHash } from 'node:crypto';
import type { Clock } from '@dondoc/config';
import type { StandingView } from '@dondoc/contracts';
import {
  refuse,
  taskDecider,
  type AlarmAct,
  type Instant,
  type Rules,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import type { AppendRequest, EventStore, NewEvent } from '@dondoc/event-store';
import type { RulesOf } from '../rules/load-rules.js';
import { FoldCache } from '../streams/fold-cache.js';
import { taskStream } from '../streams/streams.js';
import { standingView } from './standing-view.js';
import { markSeen, type Queryable } from './task-clock.js';

/** What a watch asks for when it fires: its act, for everything due up to its instant. */
export interface DueWatch {
  readonly act: AlarmAct;
  readonly at: Instant;
}

/** What time does to tasks; the activities of the task workflow. */
export interface TimeService {
  /** Where the task stands; noted as seen by its workflow. @throws DomainError `task-unknown` */
  assess(taskId: string): Promise<StandingView>;
  /**
   * Decides what the watch is for on the newest state, appends it, and answers the new standing; nothing due appends
   * nothing. Harmless to repeat. @throws DomainError where retrying cannot help; StoreUnavailable where it can.
   */
  pass(taskId: string, watch: DueWatch): Promise<StandingView>;
}

export interface TimeServiceOptions {
  readonly store: EventStore;
  readonly pool: Queryable;
  readonly clock: Clock;
  /** Policy and calendar of the versions a task names. */
  readonly loadRules: RulesOf;
  /** Timers of one instant are spread over so many seconds by task; default 0. For the real clock only. */
  readonly timerSpreadSeconds?: number;
  /** Places where a crash test ends the process. */
  readonly passing?: (point: 'before-append' | 'after-append') => void;
}

/** Folds of the tasks used last; the others are folded again from the log. */
const STATES_KEPT = 500;

/** Each conflict means that somebody else got a change in: so many in a row are left to the retry of the activity. */
const TRIES = 10;

/** The time service on one store, one table of clocks and one clock. */
export function createTimeService(options: TimeServiceOptions): TimeService {
  return new StoredTime(options);
}

class StoredTime implements TimeService {
  private readonly tasks: FoldCache<TaskState, TaskEvent>;

  constructor(private readonly options: TimeServiceOptions) {
    this.tasks = new FoldCache(options.store, 'task', taskDecider, STATES_KEPT);
  }

  async assess(taskId: string): Promise<StandingView> {
    const state = await this.load(taskId);
    return this.answer(taskId, state, await this.rulesOf(state), await this.now());
  }

  async pass(taskId: string, watch: DueWatch): Promise<StandingView> {
    for (let tries = 1; tries <= TRIES; tries++) {
      const state = await this.load(taskId);
      const rules = await this.rulesOf(state);
      const now = await this.now();
      const command = { type: 'TimePassed', only: { act: watch.act, at: watch.at } } as const;
      const events = taskDecider.decide(state, command, { now, rules });
      const next = events.length === 0 ? state : await this.append(taskId, state, watch, events, now);
      if (next !== undefined) return this.answer(taskId, next, rules, now);
    }
    throw new Error(`task ${taskId} changed ${TRIES} times while one watch was decided; it is tried again`);
  }

  /** The state after the events, or undefined when the decision must be taken anew. */
  private async append(
    taskId: string,
    state: TaskState,
    watch: DueWatch,
    events: readonly TaskEvent[],
    now: Instant,
  ): Promise<TaskState | undefined> {
    this.options.passing?.('before-append');
    const verdict = await this.options.store.append(requestOf(taskId, state, watch, events, now));
    this.options.passing?.('after-append');
    switch (verdict.outcome) {
      case 'appended':
        return events.reduce((folded, event) => taskDecider.evolve(folded, event, now), state);
      case 'repeated': // an attempt that was given up on had got through: its events are in the stream
      case 'conflict':
        return undefined;
      case 'key-reused':
        return refuse('time-key-reused', { task: taskId });
      case 'refused':
        return refuse('time-not-storable', { task: taskId, reason: verdict.message });
      default:
        return verdict satisfies never;
    }
  }

  private async answer(taskId: string, state: TaskState, rules: Rules, now: Instant): Promise<StandingView> {
    const { clock, timerSpreadSeconds = 0 } = this.options;
    const view = standingView(taskId, state, rules, now, { clock, spreadMs: timerSpreadSeconds * 1000 });
    const nextAt = view.watches[0]?.at as Instant | undefined;
    await markSeen(this.options.pool, { taskId, version: view.version, closed: view.closed, nextAt });
    return view;
  }

  private async load(taskId: string): Promise<TaskState> {
    const { state } = await this.tasks.load(taskId);
    return state.task === undefined ? refuse('task-unknown', { task: taskId }) : state;
  }

  private rulesOf({ task }: TaskState): Promise<Rules> {
    if (task === undefined) return refuse('task-unknown');
    return this.options.loadRules(task);
  }

  private async now(): Promise<Instant> {
    return (await this.options.clock.now()) as Instant;
  }
}

function requestOf(
  taskId: string,
  { version }: TaskState,
  { act, at }: DueWatch,
  events: readonly TaskEvent[],
  now: Instant,
): AppendRequest {
  const key = `time/${taskId}/${version}/${act}/${at}`;
  const stored = events.map((event) => ({ ...event, schemaVersion: 1, happenedAt: now }));
  return {
    // The hash leaves out what another attempt would decide a moment later: the occasion is the same.
    command: { actor: 'system', key, bodyHash: createHash('sha256').update(key).digest('hex') },
    writes: [
      {
        stream: taskStream(taskId),
        expectedVersion: version,
        events: stored as unknown as readonly NewEvent[],
      },
    ],
    actor: { id: 'system' },
    recordedAt: now,
    answer: null,
  };
}
