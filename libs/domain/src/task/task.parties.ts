import type { Addressee } from '../policy/policy.js';
import { never } from '../shared/domain-error.js';
import type { UnitId } from '../shared/ids.js';
import type { TaskAssigned } from './task.events.js';

type Task = TaskAssigned['data'];

/** Who urges and confirms for a unit: the standing agency, or the Office where the standing agency itself is the lead. */
export const confirmerOf = (task: Task, unitId: UnitId): UnitId =>
  unitId === task.steering.standingAgencyUnitId
    ? task.steering.officeUnitId
    : task.steering.standingAgencyUnitId;

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
