import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { TaskId } from '../shared/ids.js';
import type { DraftTask, PlanHead } from './plan.events.js';

/** The fold of a plan's stream. `taskIds` maps a draft task's key to the task it became. */
export interface PlanState {
  readonly version: number;
  readonly status: 'none' | 'draft' | 'issued';
  readonly head?: PlanHead;
  readonly tasks: readonly DraftTask[];
  readonly issuedOn?: Day;
  readonly issuedAt?: Instant;
  readonly document?: string;
  readonly policyVersion?: string;
  readonly calendarVersion?: string;
  readonly taskIds: Readonly<Record<string, TaskId>>;
}
