import type { Organisation, PlanState, TaskState, UnitKind } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';
import { allowedActs, type AllowedActs } from '../allowed-acts.js';
import { AppError, hidden } from '../app-error.js';
import type { Asker, Caller } from '../caller.js';
import { loadVisiblePlan } from '../commands/plan-command.js';
import { planActs, type PlanActs } from '../plan-acts.js';
import type { PlanFormat, WrittenPlan } from '../plan-work/write-plan.js';
import { readPlanDocument } from '../plan-document/read-plan-document.js';
import { may, organisationOf, permissionsOnTask, scopeOf, type Scope } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import { planDraftQueries, type PlanDraftQueries } from './plan-drafts.js';
import { readPolicies, readPolicy, type KnownPolicy } from './policies.js';

/** An event as an administrator may see it: that it is there, not what it says. */
export type EventEnvelope = Omit<StoredEvent, 'data'> & { readonly data?: StoredEvent['data'] };

/** Questions answered from the log, because they guard it. Lists and screens come from the read model. */
export interface Queries extends PlanDraftQueries {
  /** The kind of the body a unit is; undefined for a unit the organisation does not have. */
  unitKind(organisationId: string, unitId: string): Promise<UnitKind | undefined>;
  organisation(caller: Caller): Promise<Organisation>;
  /** Which tasks the caller's lists may hold. */
  scope(caller: Caller): Promise<Scope>;
  /** @throws AppError `task-unknown` for what is not there or must not be known */
  task(caller: Caller, taskId: string): Promise<{ state: TaskState; version: number; acts: AllowedActs }>;
  /** Of these tasks the ones the caller may see, with what they may do. */
  tasks(caller: Caller, taskIds: readonly string[]): Promise<Map<string, AllowedActs>>;
  /** Of these tasks the ones the caller may see. */
  visible(caller: Caller, taskIds: readonly string[]): Promise<string[]>;
  /** @throws AppError `plan-unknown` */
  plan(caller: Caller, planId: string): Promise<{ state: PlanState; version: number; acts: PlanActs }>;
  /** A plan, draft or issued, as a file. @throws AppError `plan-unknown` for who may not see the whole of it, and as `PlanWork` */
  planDocument(
    caller: Caller,
    planId: string,
    format: PlanFormat,
    signal?: AbortSignal,
  ): Promise<WrittenPlan>;
  /** Which plans the caller's list may hold. */
  plansVisible(caller: Caller): Promise<{ readonly issued: boolean; readonly drafts: boolean }>;
  /** The policies plans can be issued under: the built-in one first. @throws AppError `not-allowed` */
  policies(asker: Asker): Promise<KnownPolicy[]>;
  /** @throws AppError `policy-unknown`, `not-allowed` */
  policy(asker: Asker, version: string): Promise<KnownPolicy>;
  /** @throws AppError `not-allowed` */
  log(caller: Caller, after: number, limit: number): Promise<EventEnvelope[]>;
}

export const queriesOf = (tools: Tools): Queries => ({
  ...planDraftQueries(tools),
  async unitKind(organisationId, unitId) {
    const { state } = await tools.streams.organisations.load(organisationId);
    return state?.units.find((unit) => unit.unitId === unitId)?.kind;
  },
  organisation: (caller) => organisationOf(tools, caller),
  scope: (caller) => scopeOf(tools, caller),
  async task(caller, taskId) {
    const { state, version } = await tools.streams.tasks.load(taskId);
    const permitted = permissionsOnTask(caller, await organisationOf(tools, caller), state);
    if (!permitted('task.read')) throw hidden('task', taskId);
    return { state, version, acts: allowedActs(state, permitted) };
  },
  tasks: (caller, taskIds) => visibleTasks(tools, caller, taskIds),
  visible: async (caller, taskIds) => [...(await visibleTasks(tools, caller, taskIds)).keys()],
  async plan(caller, planId) {
    const found = await loadVisiblePlan(tools, caller, planId);
    return { ...found, acts: await planActs(tools, caller, found.state) };
  },
  planDocument: (...asked) => readPlanDocument(tools, ...asked),
  plansVisible: async (caller) => ({
    issued: await may(tools, caller, 'plan.read'),
    drafts: await may(tools, caller, 'plan.read-draft'),
  }),
  policies: (asker) => readPolicies(tools, asker),
  policy: (asker, version) => readPolicy(tools, asker, version),
  log: (caller, after, limit) => readLog(tools, caller, after, limit),
});

async function visibleTasks(tools: Tools, caller: Caller, taskIds: readonly string[]) {
  const found = new Map<string, AllowedActs>();
  const organisation = await organisationOf(tools, caller);
  for (const [taskId, { state }] of await tools.streams.tasks.loadMany([...new Set(taskIds)])) {
    const permitted = permissionsOnTask(caller, organisation, state);
    if (permitted('task.read')) found.set(taskId, allowedActs(state, permitted));
  }
  return found;
}

/** The inspector reads what happened; an administrator that it happened. */
async function readLog(tools: Tools, caller: Caller, after: number, limit: number): Promise<EventEnvelope[]> {
  const whole = await may(tools, caller, 'log.read');
  if (!whole && !(await may(tools, caller, 'log.read-envelopes')))
    throw new AppError('forbidden', 'not-allowed', { act: 'log.read' });
  const events = await tools.store.readAll(after, limit);
  return whole ? events : events.map(({ data: _, ...envelope }) => envelope);
}
