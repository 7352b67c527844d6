import type { Day } from '../calendar/day.js';
import type { Relation } from '../organisation/organisation.js';
import type { Capacity, Role } from '../shared/actor.js';
import type { DecisionId, PersonId, UnitId } from '../shared/ids.js';
import type { DecisionKind } from '../task/task.events.js';
import type { DecisionTarget } from './decision-target.js';
import type { OutsideEventRecorded } from './outside-event.events.js';

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

/** What can be recorded once and brought to many tasks. */
export type BroughtKind = DecisionKind | 'meet-condition';

/**
 * One target refused the decision when it was brought there, because the task had moved on since it was recorded. The
 * matter stays open. Tells whoever took the decision and the agency that follows the task.
 */
export interface DecisionNotApplied {
  readonly type: 'DecisionNotApplied';
  readonly data: DecisionTarget & {
    readonly decisionId: DecisionId;
    /** What it would have done; `meet-condition` for an outside event, whose id `decisionId` then is. */
    readonly kind: BroughtKind;
    readonly document: string;
    /** Code of the refusal and the facts of its sentence. */
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
    readonly decidedBy: { readonly personId: PersonId; readonly unitId?: UnitId };
    /** Unit that holds the part, and the one that confirms its results; absent where the task knows no such part. */
    readonly unitId?: UnitId;
    readonly confirmerUnitId?: UnitId;
  };
}
export type DecisionEvent = DecisionRecorded | OutsideEventRecorded | DecisionNotApplied;
