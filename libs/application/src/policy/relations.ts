import {
  confirmerOf,
  type HandOffState,
  type ObligationState,
  type Organisation,
  type TaskState,
} from '@dondoc/domain';
import type { Caller } from '../caller.js';

/** How the caller stands to a task, one of its obligations or hand-offs, or to the organisation. */
export type Relation =
  /** their unit is the lead of this obligation */
  | 'lead-unit'
  /** and they are the person the head assigned */
  | 'assigned-person'
  /** their unit was asked in this hand-off */
  | 'supporting-unit'
  /** their unit leads or supports something in the task */
  | 'party'
  /** their unit confirms this obligation's result */
  | 'confirming-unit'
  | 'standing-agency'
  | 'office-unit'
  | 'committee'
  /** a unit of the organisation, whatever it is */
  | 'organisation';

/** What an act is about, within a task. */
export interface Subject {
  readonly obligation?: ObligationState;
  readonly handOff?: HandOffState;
}

export function relationsToTask(
  caller: Caller,
  state: TaskState,
  subject: Subject = {},
): ReadonlySet<Relation> {
  const { task } = state;
  const relations = new Set<Relation>();
  if (!task) return relations;
  const { unitId, personId } = caller.actor;
  const { obligation, handOff } = subject;
  addSteering(relations, caller, task.steering);
  if (isParty(state, unitId)) relations.add('party');
  if (handOff?.toUnitId === unitId) relations.add('supporting-unit');
  if (obligation && confirmerOf(task, obligation.unitId) === unitId && obligation.personId !== personId)
    relations.add('confirming-unit');
  if (obligation?.unitId !== unitId) return relations;
  relations.add('lead-unit');
  if (obligation.personId === personId) relations.add('assigned-person');
  return relations;
}

export function relationsToOrganisation(
  caller: Caller,
  organisation: Organisation | undefined,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (!organisation || organisation.organisationId !== caller.organisationId) return relations;
  if (!organisation.units.some((unit) => unit.unitId === caller.actor.unitId)) return relations;
  relations.add('organisation');
  addSteering(relations, caller, organisation.steering);
  return relations;
}

function addSteering(relations: Set<Relation>, { actor }: Caller, steering: Organisation['steering']): void {
  if (actor.unitId === steering.standingAgencyUnitId) relations.add('standing-agency');
  if (actor.unitId === steering.officeUnitId) relations.add('office-unit');
  if (actor.unitId === steering.committeeUnitId) relations.add('committee');
}

const isParty = ({ task, obligations, handOffs }: TaskState, unitId: string): boolean =>
  obligations.some((o) => o.unitId === unitId) ||
  handOffs.some((h) => h.toUnitId === unitId) ||
  (task?.supports.some((id) => id === unitId) ?? false);
