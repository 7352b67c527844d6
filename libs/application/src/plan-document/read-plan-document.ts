import { hidden } from '../app-error.js';
import type { Caller } from '../caller.js';
import { loadVisiblePlan } from '../commands/plan-command.js';
import { mayOnPlan, organisationOf } from '../policy/authorise.js';
import type { Tools } from '../tools.js';
import type { PlanFormat, WrittenPlan } from '../plan-work/write-plan.js';

/**
 * A plan as a file, for whoever may see the whole of it: a draft for those who may read drafts, an issued plan for those who
 * may see every task and for the clerk who drafted it. @throws AppError `plan-unknown`, and as `PlanWork`
 */
export async function readPlanDocument(
  tools: Tools,
  caller: Caller,
  planId: string,
  format: PlanFormat,
  signal?: AbortSignal,
): Promise<WrittenPlan> {
  const { state } = await loadVisiblePlan(tools, caller, planId);
  const whole = state.status === 'draft' || (await mayOnPlan(tools, caller, planId, 'plan.document'));
  if (!whole) throw hidden('plan', planId);
  const organisation = await organisationOf(tools, caller);
  return tools.planWork.run('write', { state, organisation, format }, { tasks: state.tasks.length, signal });
}
