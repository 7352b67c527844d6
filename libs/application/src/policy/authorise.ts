import { refuse, type Organisation, type TaskState } from '@dondoc/domain';
import { AppError, hidden } from '../app-error.js';
import type { Asker, Caller } from '../caller.js';
import { planStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';
import type { Act } from './acts.js';
import { allows } from './policy-table.js';
import {
  drafted,
  relationsToOrganisation,
  relationsToPart,
  relationsToWholeTask,
  unitsOf,
  type Relation,
  type Subject,
} from './relations.js';

const SETUP_ACTS: readonly Act[] = ['register.write', 'policy.issue', 'calendar.record'];

const mayNot = (act: Act) => new AppError('forbidden', 'not-allowed', { act });

/** The caller's own organisation as it is now. */
export async function organisationOf(tools: Tools, asker: Caller): Promise<Organisation> {
  const { state } = await tools.streams.organisations.load(asker.organisationId);
  return state ?? refuse('organisation-unknown', { organisationId: asker.organisationId });
}

/** Relations to a task as a whole, those through the organisation included. */
function wholeRelations(caller: Caller, organisation: Organisation, state: TaskState): readonly Relation[] {
  const same = unitsOf(organisation).has(state.task?.steering.committeeUnitId ?? '');
  const around = same ? relationsToOrganisation(caller, organisation) : [];
  return [...relationsToWholeTask(caller, state), ...around];
}

/** Whether this caller may do an act on this part of a task. */
export type Permitted = (act: Act, subject?: Subject) => boolean;

/** The table's answers for one caller and one task; what is the same for all its parts, and each part's relations, are found once. */
export function permissionsOnTask(caller: Caller, organisation: Organisation, state: TaskState): Permitted {
  const { role } = caller.actor;
  const whole = wholeRelations(caller, organisation, state);
  const found = new Map<unknown, ReadonlySet<Relation>>();
  return (act, subject = {}) => {
    const part = subject.handOff ?? subject.obligation;
    const relations = found.get(part) ?? new Set([...whole, ...relationsToPart(caller, state, subject)]);
    found.set(part, relations);
    return allows(act, role, caller.unitKind, relations);
  };
}

/** @throws AppError `task-unknown` (404) for what the caller must not know, `not-allowed` (403) for what they may not do. */
export async function authoriseOnTask(
  tools: Tools,
  caller: Caller,
  taskId: string,
  state: TaskState,
  act: Act,
  subject: Subject,
): Promise<void> {
  const permitted = permissionsOnTask(caller, await organisationOf(tools, caller), state);
  if (!permitted('task.read')) throw hidden('task', taskId);
  if (!permitted(act, subject)) throw mayNot(act);
}

/** For an act that belongs to a task and to none of its parts: allowed to whoever may do it on some part. @throws as `authoriseOnTask` */
export async function authoriseOnSomePart(
  tools: Tools,
  caller: Caller,
  taskId: string,
  state: TaskState,
  act: Act,
): Promise<void> {
  const permitted = permissionsOnTask(caller, await organisationOf(tools, caller), state);
  if (!permitted('task.read')) throw hidden('task', taskId);
  const parts: Subject[] = [
    ...state.obligations.map((obligation) => ({ obligation })),
    ...state.handOffs.map((handOff) => ({ handOff })),
  ];
  if (!parts.some((part) => permitted(act, part))) throw mayNot(act);
}

/** For acts on the organisation as a whole: plans, registers, the log. @throws AppError `not-allowed` */
export async function authorise(tools: Tools, asker: Asker, act: Act): Promise<void> {
  if (!(await may(tools, asker, act))) throw mayNot(act);
}

export async function may(tools: Tools, asker: Asker, act: Act): Promise<boolean> {
  if (asker.kind === 'setup') return SETUP_ACTS.includes(act);
  const { state } = await tools.streams.organisations.load(asker.organisationId);
  return allows(act, asker.actor.role, asker.unitKind, relationsToOrganisation(asker, state));
}

/** For an act on one plan, whose drafter may do more than others of their role; who that was is looked up only where it decides. */
export async function mayOnPlan(tools: Tools, caller: Caller, planId: string, act: Act): Promise<boolean> {
  if (await may(tools, caller, act)) return true;
  const asDrafter = allows(act, caller.actor.role, caller.unitKind, new Set(['drafter']));
  return asDrafter && drafted(caller, await tools.store.readStream(planStream(planId)));
}

/** Which tasks a caller's lists hold: the whole organisation's, their unit's, or none. */
export type Scope =
  { readonly kind: 'all' } | { readonly kind: 'unit'; readonly unitId: string } | { readonly kind: 'none' };

export async function scopeOf(tools: Tools, caller: Caller): Promise<Scope> {
  const { role, unitId } = caller.actor;
  const relations = relationsToOrganisation(caller, await organisationOf(tools, caller));
  if (allows('task.read', role, caller.unitKind, relations)) return { kind: 'all' };
  const asParty = allows('task.read', role, caller.unitKind, new Set(['party']));
  return asParty ? { kind: 'unit', unitId } : { kind: 'none' };
}
