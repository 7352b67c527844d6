import type { Addressee } from '../policy/policy.js';
import { never } from '../shared/domain-error.js';
import type { UnitId } from '../shared/ids.js';
import { leadsPart } from './own-part.js';
import type { TaskAssigned } from './task.events.js';
import type { TaskState } from './task.state.js';

type Task = TaskAssigned['data'];

/**
 * Who urges and confirms for a unit: the standing agency; the Office where the standing agency itself is the lead; the
 * committee where one unit is both. Nobody does it for themselves.
 */
export function confirmerOf({ steering }: Pick<Task, 'steering'>, unitId: UnitId): UnitId {
  const { standingAgencyUnitId, officeUnitId, committeeUnitId } = steering;
  return [standingAgencyUnitId, officeUnitId].find((unit) => unit !== unitId) ?? committeeUnitId;
}

/**
 * The units that have a part in a task now, sorted: those that lead, those named as supporting and those asked in a
 * hand-off. A unit that an obligation was taken from has no part in it any more and knows it no longer; that a unit
 * steers or confirms makes it no party: its desk sees the task by that office.
 */
export const partiesOf = ({ task, obligations, handOffs }: TaskState): readonly UnitId[] =>
  [
    ...new Set([
      ...obligations.map((ob) => ob.unitId),
      ...(task?.supports ?? []),
      ...handOffs.map((h) => h.toUnitId),
    ]),
  ].sort();

/** Whether a unit is among them. */
export const isParty = (state: TaskState, unitId: UnitId): boolean =>
  leadsPart(state, unitId) ||
  state.task?.supports.includes(unitId) === true ||
  state.handOffs.some((h) => h.toUnitId === unitId);

/** The unit in which an office is to be found, seen from the obligation of `unitId`. */
export function unitOfOffice(task: Task, unitId: UnitId, office: Addressee): UnitId {
  switch (office) {
    case 'person-assigned':
    case 'head-of-unit':
      return unitId;
    case 'standing-agency':
      return confirmerOf(task, unitId);
    case 'leader-in-charge':
    case 'head-of-committee':
      return task.steering.committeeUnitId;
    default:
      return never(office);
  }
}
