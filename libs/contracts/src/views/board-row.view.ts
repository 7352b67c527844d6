import type { StatusWord } from '@dondoc/domain';
import type { DeadlineView, NextStepView } from './deadline.view.js';
import type { UnitRef } from './unit.view.js';

/** Counts of parts; a part is not acknowledged while an open period of it is not. Overdue periods are counted too. */
export interface ObligationCountsView {
  readonly total: number;
  readonly acknowledged: number;
  readonly overdue: number;
  readonly confirmed: number;
}

/** One task on the board of a plan. */
export interface BoardRowView {
  readonly taskId: string;
  readonly planId: string;
  /** Path as printed: "II.3.b". */
  readonly ref: string;
  /** At most 240 characters of the content. */
  readonly content: string;
  /** One of the plan's standing duties, not an item of its list. */
  readonly duty: boolean;
  readonly leads: readonly UnitRef[];
  /** The earliest deadline in force among the open parts; `due` also where it is that of a period. */
  readonly deadline: DeadlineView;
  readonly status: StatusWord;
  readonly obligations: ObligationCountsView;
  /** Highest rung reached for being overdue, 0–4. */
  readonly escalationLevel: number;
  readonly nextStep: NextStepView | null;
  readonly openHandOffs: number;
  readonly openDifficulties: number;
  readonly onDocket: boolean;
}
