import type { Day } from '../calendar/day.js';
import type { Capacity, Role } from '../shared/actor.js';
import type { OutsideEventId } from '../shared/ids.js';
import type { DecisionTarget } from './decision-target.js';

/**
 * Something happened outside the organisation for which tasks have waited: a guidance issued, a system opened. Recorded
 * once in a stream of its own with its document, then brought to each of its tasks.
 */
export interface OutsideEventRecorded {
  readonly type: 'OutsideEventRecorded';
  readonly data: {
    readonly outsideEventId: OutsideEventId;
    readonly what: string;
    /** The document that says so, as typed. */
    readonly document: string;
    readonly happenedOn: Day;
    /** The day by which the tasks are to be done now; absent: they are carried out as standing ones. */
    readonly due?: Day;
    readonly targets: readonly DecisionTarget[];
    readonly byRole: Role;
    readonly capacity?: Capacity;
  };
}
