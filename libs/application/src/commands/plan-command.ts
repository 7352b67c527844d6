import { draftPartStands, planDecider, type PlanCommand, type PlanId, type PlanState } from '@dondoc/domain';
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

/**
 * Who corrects a part of a draft says which version of it they saw; that another part has changed since does not matter.
 * @throws AppError `if-match-missing`, `version-conflict`
 */
function requireSeen(state: PlanState, part: string, ifMatch: number | undefined): void {
  const { version } = state;
  if (ifMatch === undefined) throw new AppError('precondition-required', 'if-match-missing', { version });
  if (draftPartStands(state, part, ifMatch)) return;
  throw new AppError('precondition-failed', 'version-conflict', { seen: ifMatch, version });
}

interface PlanCommandSpec<Input extends OnPlan> {
  readonly name: string;
  /** The part of the draft that somebody saw and that is overwritten; none where something is added. */
  overwrites?(input: Input): string;
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
      const part = spec.overwrites?.(input);
      if (part === undefined) requireVersion(version, ifMatch);
      else requireSeen(state, part, ifMatch);
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
