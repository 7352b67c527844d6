import type { PlanAct } from '@dondoc/domain';
import type { WatchView } from './task-workflow.js';

/** What `assessPlan` and every act of a plan answer: bounded, at most 50 watches. */
export interface PlanStandingView {
  readonly planId: string;
  readonly version: number;
  /** Its time has ended: nothing more happens to it by itself. */
  readonly closed: boolean;
  readonly status: string;
  readonly watches: readonly WatchView<PlanAct>[];
}

/** Answer of the query `planState`: for operators; people read the read model. */
export interface PlanWorkflowView {
  readonly standing?: PlanStandingView;
  readonly wanted: number;
  readonly needsAHand?: string;
}

export interface PlanWorkflowInput {
  readonly planId: string;
  /** The stream version the workflow must have seen before it may rest. */
  readonly wanted: number;
}

/** A watch as the activity of its act receives it. */
export interface FiredPlanWatch {
  readonly planId: string;
  readonly key: string;
  readonly at: string;
}

/** Activities of a plan, by the name a reader of the history sees. Each decides on the newest state and appends. */
export interface PlanActivities {
  assessPlan(input: { readonly planId: string }): Promise<PlanStandingView>;
  openPlanPeriod(watch: FiredPlanWatch): Promise<PlanStandingView>;
  remindOfPlan(watch: FiredPlanWatch): Promise<PlanStandingView>;
  escalatePlan(watch: FiredPlanWatch): Promise<PlanStandingView>;
  endPlan(watch: FiredPlanWatch): Promise<PlanStandingView>;
}

export const PLAN_WORKFLOW = 'planWorkflow';
export const PLAN_CHANGED = 'planChanged';
export const PLAN_STATE = 'planState';
