import type { Rules, TaskCommand, TaskEvent, TaskState } from '@dondoc/domain';
import type { Instant } from '@dondoc/domain';

/** One event of a life, and the task before and after it. */
export interface Change {
  readonly event: TaskEvent;
  readonly at: Instant;
  /** What was told to the task, by a person or by time. */
  readonly command: TaskCommand;
  readonly rules: Rules;
  readonly before: TaskState;
  readonly after: TaskState;
}

/** Where a life stands once a command has been answered. */
export interface Moment {
  readonly state: TaskState;
  readonly now: Instant;
  readonly rules: Rules;
}

/** Something that was to hold in every life did not. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

/** @throws LawBroken with the law as its words. `what` is looked at only then. */
export function must(holds: boolean, law: string, what: () => unknown = () => ''): asserts holds {
  if (!holds) throw new LawBroken(`${law}: ${JSON.stringify(what())}`);
}

/** @throws LawBroken unless both say the same, key by key. */
export function mustEqual(one: unknown, other: unknown, law: string): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return;
  let at = 0;
  while (a?.[at] === b?.[at]) at += 1;
  const around = (text: string | undefined) => text?.slice(Math.max(0, at - 120), at + 120);
  throw new LawBroken(`${law}:\n  …${around(a)}…\n  …${around(b)}…`);
}
