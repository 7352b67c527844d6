import {
  checkPlan,
  compareDrafts,
  type DraftComparison,
  type Organisation,
  type PlanFinding,
  type PlanHead,
  type PlanState,
  type PlanToCheck,
} from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';
import { checkDocument, type DocumentCheck } from '../plan-draft/check-document.js';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { writePlan } from './write-plan.js';

interface DocumentToCheck {
  readonly document: PlanDocument;
  readonly check: DocumentCheck;
}

interface DraftToCompare {
  readonly state: PlanState & { readonly head: PlanHead };
  readonly document: PlanDocument;
  readonly organisation: Organisation;
}

/** What a whole plan is worked through for, by name: of what it is given alone, and given back as data. */
export const planJobs = {
  checkDocument: ({ document, check }: DocumentToCheck): readonly PlanFinding[] =>
    checkDocument(document, check).findings,
  checkDraft: (plan: PlanToCheck): readonly PlanFinding[] => checkPlan(plan),
  compare: ({ state, document, organisation }: DraftToCompare): DraftComparison =>
    compareDrafts(state, draftFromDocument(document, organisation, state.head.planId)),
  write: writePlan,
} as const;

type PlanJobs = typeof planJobs;
export type PlanJobName = keyof PlanJobs;
export type PlanJobInput<Name extends PlanJobName> = Parameters<PlanJobs[Name]>[0];
export type PlanJobResult<Name extends PlanJobName> = Awaited<ReturnType<PlanJobs[Name]>>;
