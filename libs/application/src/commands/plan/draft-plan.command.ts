import { setImmediate } from 'node:timers/promises';
import { asId, planDecider, type DraftTask, type PlanHead, type PlanId } from '@dondoc/domain';
import type { PlanDocument } from '@dondoc/plan-import';
import type { CommandHandler, DecideContext } from '../../command-handler.js';
import { newEvents } from '../../new-events.js';
import { draftFromDocument, type DraftPlan } from '../../plan-draft/draft-from-document.js';
import { authorise, organisationOf } from '../../policy/authorise.js';
import { defaultRules } from '../../rules/load-rules.js';
import { planStream } from '../../streams/streams.js';
import { personOnly } from '../person-only.js';

type HeadGiven = Omit<PlanHead, 'planId' | 'organisationId' | 'issuer'> & { readonly issuer?: string };

export interface DraftPlanInput {
  /** What the reader found in a document, or … */
  readonly document?: PlanDocument;
  readonly sourceSha256?: string;
  /** … a plan typed by hand. */
  readonly head?: HeadGiven;
  readonly tasks?: readonly DraftTask[];
  /** Given by the sample plan only; otherwise made. */
  readonly planId?: string;
}

async function draftOf({ tools, asker, input, makeId }: DecideContext<DraftPlanInput>): Promise<DraftPlan> {
  const organisation = await organisationOf(tools, personOnly(asker));
  const planId = asId<PlanId>(input.planId ?? makeId('kh'));
  if (input.document) return draftFromDocument(input.document, organisation, planId);
  const { organisationId, name } = organisation;
  const given = input.head ?? { title: '', basedOn: [], supersedes: [] };
  return { head: { issuer: name, ...given, planId, organisationId }, tasks: input.tasks ?? [], findings: [] };
}

/** Nothing is given out by a draft: a person checks it, chooses missing owners and issues it. */
export const draftPlan: CommandHandler<DraftPlanInput> = {
  name: 'draft-plan',
  async decide(ctx) {
    const { tools, asker, input, now } = ctx;
    const caller = personOnly(asker);
    await authorise(tools, caller, 'plan.draft');
    const { head, tasks, findings } = await draftOf(ctx);
    // Others are let in between the parts of a large plan.
    await setImmediate();
    const { state, version } = await tools.streams.plans.load(head.planId);
    const rules = await tools.rulesOf(defaultRules);
    const { sourceSha256 } = input;
    const command = { type: 'DraftPlan', head, tasks, sourceSha256 } as const;
    const events = planDecider.decide(state, command, { now, rules, actor: caller.actor });
    const write = {
      stream: planStream(head.planId),
      expectedVersion: version,
      events: newEvents(events, now),
    };
    return { writes: [write], ids: { planId: head.planId }, findings };
  },
};
