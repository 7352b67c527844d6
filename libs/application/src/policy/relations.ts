import {
  confirmerOf,
  isParty,
  type HandOffState,
  type ObligationState,
  type Organisation,
  type TaskState,
} from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import type { Caller } from '../caller.js';

/** How the caller stands to a task, one of its obligations or hand-offs, or to the organisation. */
export type Relation =
  /** their unit is the lead of this obligation */
  | 'lead-unit'
  /** and they are the person the head assigned */
  | 'assigned-person'
  /** their unit was asked in this hand-off */
  | 'supporting-unit'
  /** their unit has a part in the task: `partiesOf` of the domain, by which lists are made too */
  | 'party'
  /** their unit confirms this obligation's result */
  | 'confirming-unit'
  /** their unit is the standing agency or the Office, and this obligation another unit's: nobody answers themselves */
  | 'guiding-unit'
  | 'standing-agency'
  | 'office-unit'
  | 'committee'
  /** they drafted this plan, in the unit they act for now */
  | 'drafter'
  /** a unit of the organisation, whatever it is */
  | 'organisation';

/** What an act is about, within a task. */
export interface Subject {
  readonly obligation?: ObligationState;
  readonly handOff?: HandOffState;
}

export const relationsToTask = (
  caller: Caller,
  state: TaskState,
  subject: Subject = {},
): ReadonlySet<Relation> =>
  new Set([...relationsToWholeTask(caller, state), ...relationsToPart(caller, state, subject)]);

/** Those that are the same for every part: a group's parts are thousands. */
export function relationsToWholeTask(caller: Caller, state: TaskState): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (!state.task) return relations;
  addSteering(relations, caller, state.task.steering);
  if (isParty(state, caller.actor.unitId)) relations.add('party');
  return relations;
}

/** Those that come with one part or one hand-off. */
export function relationsToPart(
  caller: Caller,
  { task }: TaskState,
  { obligation, handOff }: Subject,
): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (!task) return relations;
  const { unitId, personId } = caller.actor;
  if (handOff?.toUnitId === unitId) relations.add('supporting-unit');
  if (obligation && confirmerOf(task, obligation.unitId) === unitId && obligation.personId !== personId)
    relations.add('confirming-unit');
  if (obligation && obligation.unitId !== unitId && isDesk(task.steering, unitId))
    relations.add('guiding-unit');
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
  if (!unitsOf(organisation).has(caller.actor.unitId)) return relations;
  relations.add('organisation');
  addSteering(relations, caller, organisation.steering);
  return relations;
}

/** Whether it was this person who drafted a plan, for the unit they act for now; the draft is the first event of its stream. */
export const drafted = ({ actor }: Caller, [first]: readonly Pick<StoredEvent, 'actor'>[]): boolean =>
  first?.actor.id === actor.personId && first.actor.unitId === actor.unitId;

const units = new WeakMap<Organisation, ReadonlySet<string>>();

/** The ids of its units; a nation has thousands, and an organisation is a value. */
export function unitsOf(organisation: Organisation): ReadonlySet<string> {
  const known = units.get(organisation) ?? new Set(organisation.units.map(({ unitId }) => unitId));
  units.set(organisation, known);
  return known;
}

function addSteering(relations: Set<Relation>, { actor }: Caller, steering: Organisation['steering']): void {
  if (actor.unitId === steering.standingAgencyUnitId) relations.add('standing-agency');
  if (actor.unitId === steering.officeUnitId) relations.add('office-unit');
  if (actor.unitId === steering.committeeUnitId) relations.add('committee');
}

const isDesk = (steering: Organisation['steering'], unitId: string): boolean =>
  unitId === steering.standingAgencyUnitId || unitId === steering.officeUnitId;
