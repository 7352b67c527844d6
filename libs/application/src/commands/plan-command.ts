import { planDecider, type PlanCommand, type PlanId, type PlanState } from '@dondoc/domain';
import { AppError, hidden } from '../app-error.js';
import type { Caller } from '../caller.js';
import type { CommandHandler, DecideContext, Decided } from '../command-handler.js';
import { newEvents } from '../new-events.js';
import { authorise, may } from '../policy/authorise.js';
import { defaultRules } from '../rules/load-rules.js';
import { planStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';
import { personOnly } from './person-only.js';

export interface OnPlan {
  readonly planId: PlanId;
}

interface LoadedPlan {
  readonly state: PlanState;
  readonly version: number;
}

/** The plan, if it is of the caller's organisation and they may see it. @throws AppError `plan-unknown` */
export async function loadVisiblePlan(tools: Tools, caller: Caller, planId: string): Promise<LoadedPlan> {
  const plan = await tools.streams.plans.load(planId);
  if (plan.state.head?.organisationId !== caller.organisationId) throw hidden('plan', planId);
  const act = plan.state.status === 'draft' ? 'plan.read-draft' : 'plan.read';
  if (!(await may(tools, caller, act))) throw hidden('plan', planId);
  return plan;
}

export function requireVersion(version: number, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === version) return;
  throw new AppError('precondition-failed', 'version-conflict', { seen: ifMatch, version });
}

interface PlanCommandSpec<Input extends OnPlan> {
  readonly name: string;
  build(
    input: Input,
    state: PlanState,
    ctx: DecideContext<Input>,
  ): Promise<BuiltPlanCommand> | BuiltPlanCommand;
}

interface BuiltPlanCommand {
  readonly command: PlanCommand;
  readonly ids?: Decided['ids'];
}

/** A correction of a draft: one stream, decided by the plan itself. */
export function draftCommand<Input extends OnPlan>(spec: PlanCommandSpec<Input>): CommandHandler<Input> {
  return {
    name: spec.name,
    lane: ({ planId }) => planStream(planId),
    async decide(ctx) {
      const { tools, input, now, ifMatch } = ctx;
      const caller = personOnly(ctx.asker);
      const { state, version } = await loadVisiblePlan(tools, caller, input.planId);
      await authorise(tools, caller, 'plan.draft');
      requireVersion(version, ifMatch);
      const { command, ids } = await spec.build(input, state, ctx);
      const rules = await tools.rulesOf(defaultRules);
      const events = planDecider.decide(state, command, { now, rules, actor: caller.actor });
      const write = {
        stream: planStream(input.planId),
        expectedVersion: version,
        events: newEvents(events, now),
      };
      return { writes: [write], ids };
    },
  };
}
