import type { MeetingAct, PlanWrite } from '@dondoc/contracts';
import type { PlanState } from '@dondoc/domain';
import type { Caller } from './caller.js';
import { may } from './policy/authorise.js';
import type { Tools } from './tools.js';

/** What a caller may do now to a plan as a whole, and to its meetings by the key of their period. */
export interface PlanActs {
  readonly plan: readonly PlanWrite[];
  readonly meetings: ReadonlyMap<string, readonly MeetingAct[]>;
}

export async function planActs(tools: Tools, caller: Caller, state: PlanState): Promise<PlanActs> {
  if (state.status === 'draft') return { plan: await draftActs(tools, caller), meetings: new Map() };
  const open = new Map<string, readonly MeetingAct[]>();
  for (const { period, heldOn, conclusions } of state.meetings)
    if (conclusions === undefined) open.set(period.key, [heldOn === undefined ? 'meeting' : 'conclusions']);
  const permitted = open.size > 0 && (await may(tools, caller, 'plan.meetings'));
  return { plan: [], meetings: permitted ? open : new Map() };
}

async function draftActs(tools: Tools, caller: Caller): Promise<PlanWrite[]> {
  const corrects = await may(tools, caller, 'plan.draft');
  const issues = await may(tools, caller, 'plan.issue');
  return [...(corrects ? (['draft-tasks'] as const) : []), ...(issues ? (['issuance'] as const) : [])];
}
