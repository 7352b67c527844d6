/** A figure to be reached. */
export interface MilestoneTargetView {
  readonly value: number;
  readonly unit: string;
}

/** A dated step inside a part, or a figure it must reach, and how far it is. */
export interface MilestoneView {
  readonly milestoneId: string;
  /** What is to be done; null for a figure. */
  readonly text: string | null;
  readonly target: MilestoneTargetView | null;
  /** Day `YYYY-MM-DD`; null for a step without one. */
  readonly due: string | null;
  /** The figure last reported. */
  readonly value: number | null;
  readonly reachedAt: string | null;
  /** Reached after its day. */
  readonly late: boolean;
  /** Not reached, and its day has passed. */
  readonly missed: boolean;
}

/** The same step or figure over all parts of the task. */
export interface TaskMilestoneView {
  readonly milestoneId: string;
  readonly text: string | null;
  readonly target: MilestoneTargetView | null;
  readonly due: string | null;
  /** Parts that have it to reach, have reached it, have reached it late, have missed its day. */
  readonly parts: number;
  readonly reached: number;
  readonly late: number;
  readonly missed: number;
}
