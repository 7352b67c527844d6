import type { ObligationId, TaskId } from '../shared/ids.js';

/** One unit's part of one task, to which a decision or an outside event is brought. */
export interface DecisionTarget {
  readonly taskId: TaskId;
  readonly obligationId: ObligationId;
}
