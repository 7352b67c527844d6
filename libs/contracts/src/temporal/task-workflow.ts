import type { AlarmAct } from '@dondoc/domain';

/** One exported constant per queue: a misspelt queue fails silently. */
export const TASK_QUEUES = {
  workflow: 'dondoc-workflow',
  io: 'dondoc-io',
} as const;

/** Business keys, built in one place; at most one open run per id is our uniqueness. */
export const taskWorkflowId = (taskId: string): string => `task/${taskId}`;
export const planWorkflowId = (planId: string): string => `plan/${planId}`;
export const deliveryWorkflowId = (recipientId: string): string => `delivery/${recipientId}`;

export const SEARCH_ATTRIBUTES = {
  plan: 'DondocPlan',
  unit: 'DondocUnit',
  status: 'DondocStatus',
  dueAt: 'DondocDueAt',
} as const;

/** One durable timer: named for what it is for, never for a person. */
export interface WatchView<Act extends string = AlarmAct> {
  /** Stable while the alarm stands still: act, instant and first occasion. */
  readonly key: string;
  /** UTC instant at which it is due. */
  readonly at: string;
  readonly act: Act;
  /** What the timer is for, ≤ 200 bytes. */
  readonly summary: string;
  /** Real milliseconds to wait; 0 = due now. Given by the activity's clock: the workflow reads no clock. */
  readonly waitMs: number;
}

/** What `assess` and every act answer: bounded, at most 50 watches. */
export interface StandingView {
  readonly taskId: string;
  readonly version: number;
  readonly closed: boolean;
  readonly status: string;
  readonly ball: readonly string[];
  readonly openHandOffs: number;
  readonly escalationLevel: number;
  readonly watches: readonly WatchView[];
  /** For Temporal's list of workflows: ids and instants only, it stores them unencrypted. */
  readonly search?: SearchFacts;
}

/** What a task's workflow can be found by. */
export interface SearchFacts {
  readonly planId: string;
  readonly unitIds: readonly string[];
  /** UTC instant after which the earliest open obligation is late; absent where none has a date. */
  readonly dueAt?: string;
}

/** Answer of the query `taskState`: for operators; people read the read model. */
export interface TaskWorkflowView {
  /** Absent until the first assessment has answered. */
  readonly standing?: StandingView;
  readonly wanted: number;
  /** The refusal that a person must cure; the next change or nudge tries again. */
  readonly needsAHand?: string;
}

export interface TaskWorkflowInput {
  readonly taskId: string;
  /** The stream version the workflow must have seen before it may rest. */
  readonly wanted: number;
}

export interface TaskChanged {
  readonly version: number;
  /** Type of the newest event, for the reader of the history. */
  readonly event: string;
  /** Assess again though nothing changed: a rehearsal's clock moved, or the watchdog found a timer long past. */
  readonly again?: boolean;
}

/** A watch as the activity of its act receives it. */
export interface FiredWatch {
  readonly taskId: string;
  readonly key: string;
  readonly at: string;
}

/** Activities of a task, by the name a reader of the history sees. Each decides on the newest state and appends. */
export interface TaskActivities {
  assess(input: { readonly taskId: string }): Promise<StandingView>;
  remind(watch: FiredWatch): Promise<StandingView>;
  urge(watch: FiredWatch): Promise<StandingView>;
  escalate(watch: FiredWatch): Promise<StandingView>;
  docket(watch: FiredWatch): Promise<StandingView>;
  ask(watch: FiredWatch): Promise<StandingView>;
}

/** Type of the failure that retrying cannot cure; an activity throws it as not retryable. */
export const NEEDS_A_HAND = 'needs-a-hand';

export const TASK_WORKFLOW = 'taskWorkflow';
export const TASK_CHANGED = 'taskChanged';
export const TASK_STATE = 'taskState';
