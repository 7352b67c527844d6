import type { UnitRef } from './unit.view.js';

/** How one unit stands in a plan; each number counts obligations. */
export interface ScorecardView {
  readonly unit: UnitRef;
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly unacknowledged: number;
  readonly completedOnTime: number;
  /** Completed late without an accepted cause. */
  readonly completedLate: number;
  /** Completed late, an objective cause being confirmed: counts against nobody. */
  readonly lateExcused: number;
  /** With an objective cause accepted by the committee, completed or not. */
  readonly excused: number;
  readonly stopped: number;
  readonly urgings: number;
  /** Open hand-offs asked of this unit whose day has passed. */
  readonly silentHandOffs: number;
  readonly openDifficulties: number;
}
