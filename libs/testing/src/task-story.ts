import { deepStrictEqual, fail } from 'node:assert/strict';
import {
  DomainError,
  taskDecider,
  type Actor,
  type Rules,
  type TaskCommand,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { local, sampleRules } from './task-sample.js';

/** An event and when it happened; a bare event happened with the one before it. */
export interface Happened {
  readonly at: string;
  readonly events: readonly TaskEvent[];
}

/** Dates what is given: `on('2025-04-01 09:00', event, …)`; hours are Viet Nam's, 08:00 if left out. */
export const on = (at: string, ...events: readonly TaskEvent[]): Happened => ({ at, events });

/** When a command comes, from whom and under which rules; default: 2025-03-10 09:00, nobody, the sample's. */
export interface Circumstances {
  readonly now?: string;
  readonly actor?: Actor;
  readonly rules?: Rules;
}

export interface Outcome {
  /** The events that follow, in order; none: it stays quiet. A text is the code of a refusal. */
  then(...expected: readonly (TaskEvent | string)[]): void;
  /** What came of it, to be looked at in part. */
  readonly events: readonly TaskEvent[];
  /** The state after it. */
  readonly state: TaskState;
}

const BEGIN = '2025-03-10 08:30';

/** The fold of what is given; bare events before the first dated one happened on 2025-03-10 at 08:30. */
export function foldTask(...given: readonly (TaskEvent | Happened)[]): TaskState {
  let at = BEGIN;
  let state = taskDecider.initialState;
  for (const each of given) {
    if ('at' in each) at = each.at;
    for (const event of 'at' in each ? each.events : [each])
      state = taskDecider.evolve(state, event, local(at));
  }
  return state;
}

/**
 * One rule of a task in one line: `given(…events).when(command, {now, actor}).then(…events)` or `.then('refusal-code')`.
 * @throws AssertionError where something else comes of it.
 */
export function given(...before: readonly (TaskEvent | Happened)[]) {
  return {
    when(command: TaskCommand, circumstances: Circumstances = {}): Outcome {
      return new Tried(foldTask(...before), command, circumstances);
    },
  };
}

class Tried implements Outcome {
  private readonly result: readonly TaskEvent[] | DomainError;
  private readonly now;

  constructor(
    private readonly before: TaskState,
    command: TaskCommand,
    { now = '2025-03-10 09:00', actor, rules = sampleRules }: Circumstances,
  ) {
    this.now = local(now);
    try {
      this.result = taskDecider.decide(before, command, { now: this.now, rules, actor });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.result = error;
    }
  }

  get events(): readonly TaskEvent[] {
    return this.result instanceof DomainError ? fail(`refused: ${this.result.code}`) : this.result;
  }

  get state(): TaskState {
    return this.events.reduce((state, event) => taskDecider.evolve(state, event, this.now), this.before);
  }

  then(...expected: readonly (TaskEvent | string)[]): void {
    const happened = this.result instanceof DomainError ? [this.result.code] : this.result;
    deepStrictEqual(happened, expected);
  }
}
