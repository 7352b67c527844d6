import { setImmediate } from 'node:timers/promises';
import {
  planDecider,
  taskDecider,
  tasksToAssign,
  type AcknowledgedCode,
  type Day,
  type PlanTerms,
  type TaskContext,
} from '@dondoc/domain';
import type { StreamWrite } from '@dondoc/event-store';
import { AppError } from '../../app-error.js';
import type { CommandHandler } from '../../command-handler.js';
import { newEvents } from '../../new-events.js';
import { authorise, organisationOf } from '../../policy/authorise.js';
import { defaultRules } from '../../rules/load-rules.js';
import { planStream, taskStream } from '../../streams/streams.js';
import { personOnly } from '../person-only.js';
import { numberOfPlan } from './number-of-plan.js';
import { loadVisiblePlan, requireVersion, type OnPlan } from '../plan-command.js';

interface Input extends OnPlan {
  readonly issuedOn: Day;
  readonly document?: string;
  /** Default: the built-in policy. */
  readonly policyVersion?: string;
  /** How long it holds and at which rhythms it is followed, where that differs from the draft. */
  readonly terms?: PlanTerms;
  /** What the draft says is to be acknowledged at issue, and was seen. */
  readonly acknowledged?: readonly AcknowledgedCode[];
}

/** The plan and all its tasks come into being in one append, or none does. */
export const issuePlan: CommandHandler<Input> = {
  name: 'issue-plan',
  async decide({ tools, asker, input, now, ifMatch }) {
    const caller = personOnly(asker);
    const { state, version } = await loadVisiblePlan(tools, caller, input.planId);
    await authorise(tools, caller, 'plan.issue');
    // Doubts are acknowledged as they were seen: one that came since is nobody's yet.
    if (input.acknowledged?.length && ifMatch === undefined)
      throw new AppError('precondition-required', 'if-match-missing', { version });
    requireVersion(version, ifMatch);
    const organisation = await organisationOf(tools, caller);
    const { policyVersion = defaultRules.policyVersion } = input;
    const rules = await tools.rulesOf({
      ...defaultRules,
      policyVersion,
      organisationId: caller.organisationId,
    });
    const ctx: TaskContext = { now, rules, actor: caller.actor };
    const { issuedOn } = input;
    // An empty field says no number: the draft's own stands, and is looked up.
    const document = input.document === '' ? undefined : input.document;
    // What is left out stands as the draft has it.
    const terms = Object.fromEntries(
      Object.entries(input.terms ?? {}).filter(([, value]) => value !== undefined && value !== null),
    ) as PlanTerms;
    const number = await numberOfPlan(tools, state.head, document ?? state.head?.number, issuedOn);
    const events = planDecider.decide(
      state,
      {
        type: 'IssuePlan',
        ...{ issuedOn, document, organisation, terms, numberHeldBy: number.heldBy },
        acknowledged: input.acknowledged ?? [],
      },
      ctx,
    );
    const plan = {
      stream: planStream(input.planId),
      expectedVersion: version,
      events: newEvents(events, now),
    };
    // Others are let in between the parts of a large plan.
    await setImmediate();
    const tasks = tasksToAssign(state, organisation, rules, terms).map((task): StreamWrite => {
      const assigned = taskDecider.decide(taskDecider.initialState, { type: 'AssignTask', task }, ctx);
      return { stream: taskStream(task.taskId), expectedVersion: 0, events: newEvents(assigned, now) };
    });
    await setImmediate();
    return { writes: [plan, ...number.taking(input.planId, now), ...tasks], ids: { planId: input.planId } };
  },
};
