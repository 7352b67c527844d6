import type { Instant, TaskId, TaskState } from '@dondoc/domain';
import type { Intention } from './planned-act.js';

/** All tasks of a plan as they stand when somebody looks. */
export type PlanView = ReadonlyMap<TaskId, TaskState>;

/**
 * Something that concerns several tasks, or one that is chosen among them. What it comes to is settled when its hour has
 * come, so that it does not depend on the order in which the tasks were heard of.
 */
export interface Errand {
  readonly at: Instant;
  /** What it is about; unique with its instant. */
  readonly subject: string;
  /** Nothing, where there is no task for it. */
  readonly settle: (tasks: PlanView) => Omit<Intention, 'at'> | undefined;
}

/** Tasks in an order of their own. */
export const inOrder = (tasks: PlanView): readonly TaskState[] =>
  [...tasks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, state]) => state);
