import {
  decideTask,
  DomainError,
  type Actor,
  type Instant,
  type Rules,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import {
  evolveTaskFacts,
  noTaskFacts,
  type TaskFacts,
} from '../../libs/read-model/src/projection/task-facts.js';
import { mustEqual, type Change } from './law.js';

/** Hears of a life while it is lived. */
export interface Listener {
  change?(change: Change, stored: StoredEvent, facts: TaskFacts): void;
  refusal?(error: DomainError): void;
}

/** A refusal is no fault: where it was thrown is not looked for a hundred thousand times, only in a life lived alone. */
function withoutTraces<T>(ask: () => T): T {
  const { stackTraceLimit } = Error;
  if (process.env.SEED === undefined) Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** One task from its assignment on: its events, and the fold of them that is carried along. */
export class Life {
  private facts: TaskFacts = noTaskFacts;
  private readonly log: StoredEvent[] = [];

  constructor(
    public now: Instant,
    public rules: Rules,
    private readonly listeners: readonly Listener[],
  ) {}

  get state(): TaskState {
    return this.facts.state;
  }

  get stored(): readonly StoredEvent[] {
    return this.log;
  }

  get taskFacts(): TaskFacts {
    return this.facts;
  }

  /** What would follow; a refusal follows as its error. */
  ask(command: TaskCommand, actor?: Actor): readonly TaskEvent[] | DomainError {
    try {
      return withoutTraces(() =>
        decideTask(this.state, command, { now: this.now, rules: this.rules, actor }),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const listener of this.listeners) listener.refusal?.(error);
      return error;
    }
  }

  /** Tells the task something: what follows happens. A refusal changes nothing. */
  tell(command: TaskCommand, actor?: Actor): readonly TaskEvent[] {
    const answer = this.ask(command, actor);
    if (answer instanceof DomainError) return [];
    for (const event of answer) this.happen(command, event, actor);
    return answer;
  }

  private happen(command: TaskCommand, event: TaskEvent, actor?: Actor): void {
    const before = this.state;
    const stored = this.storedOf(event, actor);
    this.facts = evolveTaskFacts(this.facts, stored);
    this.log.push(stored);
    const change = { event, command, before, after: this.state, at: this.now, rules: this.rules };
    for (const listener of this.listeners) listener.change?.(change, stored, this.facts);
  }

  private storedOf(event: TaskEvent, actor?: Actor): StoredEvent {
    const version = this.log.length + 1;
    const by = actor ? { id: actor.personId, unitId: actor.unitId } : { id: 'system' };
    return {
      ...{ type: event.type, data: event.data as unknown as StoredEvent['data'], schemaVersion: 1 },
      ...{ happenedAt: this.now, recordedAt: this.now, actor: by },
      ...{ position: version, version, id: `e-${version}`, stream: 'task/kh-t01' },
    };
  }

  /** A process ends: what was folded is gone and is folded again from the log. */
  crash(): void {
    const carried = this.facts;
    const log = JSON.parse(JSON.stringify(this.log)) as StoredEvent[];
    const again = log.reduce(evolveTaskFacts, noTaskFacts);
    mustEqual(again, carried, 'the fold of the events is the state that was carried along');
    this.facts = again;
  }

  /** The last lines of its log, for whoever looks for the reason. */
  get ending(): string {
    return this.log
      .slice(-12)
      .map((e) => `  ${e.happenedAt} ${e.type} ${JSON.stringify(e.data).slice(0, 260)}`)
      .join('\n');
  }
}
