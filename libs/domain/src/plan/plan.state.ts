import type { Day } from '../calendar/day.js';
import type { Instant } from '../calendar/instant.js';
import type { TaskId } from '../shared/ids.js';
import type { ReportPeriod } from '../deadline/report-period.js';
import type { Steering } from '../organisation/organisation.js';
import type { DraftTask, MeetingOf, PlanHead } from './plan.events.js';

/** The fold of a plan's stream. `taskIds` maps a draft task's key to the task it became. */
export interface PlanState {
  readonly version: number;
  readonly status: 'none' | 'draft' | 'issued' | 'ended';
  readonly head?: PlanHead;
  readonly tasks: readonly DraftTask[];
  /** Version at which a part of the draft was last changed: by key of its task, and `DRAFT_HEAD`; absent: as it was drafted. */
  readonly changedAt: Readonly<Record<string, number>>;
  readonly issuedOn?: Day;
  readonly issuedAt?: Instant;
  readonly document?: string;
  readonly policyVersion?: string;
  readonly calendarVersion?: string;
  readonly taskIds: Readonly<Record<string, TaskId>>;
  readonly steering?: Steering;
  readonly meetings: readonly MeetingState[];
  /** Keys of time that have fired, with the instant they happened. */
  readonly fired: Readonly<Record<string, Instant>>;
}

/** One period in which the committee is to meet. */
export interface MeetingState {
  readonly period: ReportPeriod;
  readonly heldOn?: Day;
  readonly by?: MeetingOf;
  readonly note?: string;
  /** Number of the document with its conclusions, and its day. */
  readonly conclusions?: string;
  readonly conclusionsOn?: Day;
}
