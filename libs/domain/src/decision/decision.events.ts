import type { Day } from '../calendar/day.js';
import type { Relation } from '../organisation/organisation.js';
import type { Capacity, Role } from '../shared/actor.js';
import type { DecisionId, ObligationId, TaskId, UnitId } from '../shared/ids.js';
import type { DecisionKind } from '../task/task.events.js';

export interface DecisionTarget {
  readonly taskId: TaskId;
  readonly obligationId: ObligationId;
}

/** A conclusion of the committee or its head: recorded once in a stream of its own, then applied to each of its tasks. */
export interface DecisionRecorded {
  readonly type: 'DecisionRecorded';
  readonly data: {
    readonly decisionId: DecisionId;
    readonly kind: DecisionKind;
    readonly text: string;
    /** The document that carries it (Thông báo kết luận), as typed. */
    readonly document: string;
    readonly targets: readonly DecisionTarget[];
    readonly due?: Day;
    readonly toUnit?: { readonly unitId: UnitId; readonly relation: Relation };
    readonly byRole: Role;
    readonly capacity?: Capacity;
  };
}
export type DecisionEvent = DecisionRecorded;
