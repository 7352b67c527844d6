import {
  isDay,
  localDay,
  refuse,
  type Day,
  type DraftComparison,
  type Instant,
  type Organisation,
  type PlanFinding,
  type PlanState,
} from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';
import type { Caller } from '../caller.js';
import { numberOfPlan } from '../commands/plan/number-of-plan.js';
import { loadVisiblePlan } from '../commands/plan-command.js';
import { planActs, type PlanActs } from '../plan-acts.js';
import { authorise, organisationOf } from '../policy/authorise.js';
import type { Tools } from '../tools.js';

/** A draft as it stands, with what a person should look at before it is issued. */
export interface CheckedDraft {
  readonly state: PlanState;
  readonly version: number;
  readonly acts: PlanActs;
  readonly organisation: Organisation;
  readonly findings: readonly PlanFinding[];
}

export interface ComparedDraft {
  readonly version: number;
  readonly organisation: Organisation;
  readonly comparison: DraftComparison;
}

/** Questions about plans that are not issued yet: what is read of a document, what stands in a draft. `signal`: who asks has gone. */
export interface PlanDraftQueries {
  /** Whoever drafts plans may have documents read. @throws AppError `not-allowed` */
  mayReadPlans(caller: Caller): Promise<void>;
  /** Nothing is kept of it. @throws AppError `not-allowed` */
  checkedDocument(
    caller: Caller,
    document: PlanDocument,
    signal?: AbortSignal,
  ): Promise<readonly PlanFinding[]>;
  /** `issuedOn`: the day it is judged on, as if it were issued then; default: today. @throws AppError `plan-unknown`, DomainError `plan-already-issued` */
  draft(caller: Caller, planId: string, signal?: AbortSignal, issuedOn?: Day): Promise<CheckedDraft>;
  /** To be asked before a document is read for it. @throws as `draft`, and AppError `not-allowed` */
  mayCompareDraft(caller: Caller, planId: string): Promise<void>;
  /** What the document read again says otherwise than the draft; nothing is changed. @throws as `mayCompareDraft` */
  comparedDraft(
    caller: Caller,
    planId: string,
    document: PlanDocument,
    signal?: AbortSignal,
  ): Promise<ComparedDraft>;
}

export const planDraftQueries = (tools: Tools): PlanDraftQueries => ({
  mayReadPlans: (caller) => authorise(tools, caller, 'plan.draft'),
  async checkedDocument(caller, document, signal) {
    await authorise(tools, caller, 'plan.draft');
    const organisation = await organisationOf(tools, caller);
    const knownPlans = await numbersReplaced(tools, caller, document.plan.supersedes);
    const on = await today(tools);
    const { issuer, number, date } = document.plan;
    const head = { organisationId: caller.organisationId, issuer: issuer ?? organisation.name };
    const day = date && isDay(date) ? date : on;
    const { heldBy } = await numberOfPlan(tools, head, number ?? undefined, day);
    const check = { organisation, knownPlans, on, ...(heldBy ? { numberHeldBy: heldBy } : {}) };
    return tools.planWork.run('checkDocument', { document, check }, sizeOf(document, signal));
  },
  async draft(caller, planId, signal, issuedOn) {
    const { state, version } = await loadDraft(tools, caller, planId);
    const organisation = await organisationOf(tools, caller);
    const { head, tasks } = state;
    const knownPlans = await numbersReplaced(tools, caller, head.supersedes);
    const on = issuedOn ?? (await today(tools));
    const { heldBy } = await numberOfPlan(tools, head, head.number, issuedOn ?? head.date ?? on);
    const plan = {
      ...{ head, tasks, organisation, knownPlans, on },
      ...(heldBy ? { numberHeldBy: heldBy } : {}),
    };
    const findings = await tools.planWork.run('checkDraft', plan, sizeOf(plan, signal));
    return { state, version, organisation, findings, acts: await planActs(tools, caller, state) };
  },
  async mayCompareDraft(caller, planId) {
    await comparable(tools, caller, planId);
  },
  async comparedDraft(caller, planId, document, signal) {
    const { state, version } = await comparable(tools, caller, planId);
    const organisation = await organisationOf(tools, caller);
    const larger = state.tasks.length > document.tasks.length ? state : document;
    const drafts = { state, document, organisation };
    const comparison = await tools.planWork.run('compare', drafts, sizeOf(larger, signal));
    return { version, organisation, comparison };
  },
});

const sizeOf = ({ tasks }: { readonly tasks: readonly unknown[] }, signal: AbortSignal | undefined) => ({
  tasks: tasks.length,
  signal,
});

async function comparable(tools: Tools, caller: Caller, planId: string) {
  const draft = await loadDraft(tools, caller, planId);
  await authorise(tools, caller, 'plan.draft');
  return draft;
}

async function loadDraft(tools: Tools, caller: Caller, planId: string) {
  const { state, version } = await loadVisiblePlan(tools, caller, planId);
  const { head } = state;
  if (state.status !== 'draft' || !head) return refuse('plan-already-issued', { planId });
  return { state: { ...state, head }, version };
}

const today = async ({ clock }: Tools) => localDay((await clock.now()) as Instant);

/** Numbers of the plans issued here, looked up only where a plan says that it replaces one. */
async function numbersReplaced(tools: Tools, caller: Caller, wanted: readonly string[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const streams = await tools.store.streamsOfKind('plan');
  const plans = await tools.streams.plans.loadMany(streams.map((stream) => stream.slice('plan/'.length)));
  return [...plans.values()].flatMap(({ state: { head, status, document } }) =>
    head?.organisationId === caller.organisationId && status !== 'draft'
      ? [head.number, document].filter((number) => number !== undefined)
      : [],
  );
}
