import type { PlanDocument } from '@dondoc/plan-import';
import { hidden } from '../app-error.js';
import type { Caller } from '../caller.js';
import { loadVisiblePlan } from '../commands/plan-command.js';
import { organisationOf, scopeOf } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import { documentFromPlan } from './document-from-plan.js';

/**
 * A plan as a document, for whoever may see the whole of it: a draft for those who may read drafts, an issued plan for those who
 * may see every task. @throws AppError `plan-unknown`
 */
export async function readPlanDocument(tools: Tools, caller: Caller, planId: string): Promise<PlanDocument> {
  const { state } = await loadVisiblePlan(tools, caller, planId);
  if (state.status !== 'draft' && (await scopeOf(tools, caller)).kind !== 'all') throw hidden('plan', planId);
  return documentFromPlan(state, await organisationOf(tools, caller));
}
