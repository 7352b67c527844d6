import {
  asId,
  recordDecision as decideDecision,
  relationOf,
  type DecisionId,
  type DecisionKind,
  type DecisionRecorded,
  type Day,
  type UnitId,
} from '@dondoc/domain';
import type { CommandHandler, DecideContext } from '../command-handler.js';
import { decideTarget } from '../decisions/apply-to-target.js';
import { bringToTargets, checkTargets, type TargetSeen } from '../decisions/targets.js';
import { newEvents } from '../new-events.js';
import { defaultRules } from '../rules/load-rules.js';
import { decisionStream } from '../streams/streams.js';
import { personOnly } from './person-only.js';
import { requireUnit } from './require-unit.js';

interface Input {
  readonly kind: DecisionKind;
  readonly text: string;
  readonly document: string;
  readonly targets: readonly TargetSeen[];
  readonly due?: Day;
  readonly toUnitId?: UnitId;
}
type Context = DecideContext<Input>;

async function decisionFrom({ tools, asker, input, makeId }: Context): Promise<DecisionRecorded['data']> {
  const { actor } = personOnly(asker);
  const { kind, text, document, due, toUnitId } = input;
  const unit = toUnitId && (await requireUnit(tools, personOnly(asker), toUnitId));
  return {
    decisionId: asId<DecisionId>(makeId('kl')),
    kind,
    text,
    document,
    targets: input.targets.map(({ taskId, obligationId }) => ({ taskId, obligationId })),
    byRole: actor.role,
    ...(due ? { due } : {}),
    ...(unit ? { toUnit: { unitId: unit.unitId, relation: relationOf(unit) } } : {}),
    ...(actor.capacity ? { capacity: actor.capacity } : {}),
  };
}

/** Recorded once; each task then takes it as its own keyed command. Refused whole where any target refuses it now. */
export const recordDecision: CommandHandler<Input> = {
  name: 'record-decision',
  async decide(ctx) {
    const { tools, asker, now } = ctx;
    const { kind } = ctx.input;
    const act = kind === 'guide' ? 'decision.guide' : 'decision.record';
    await checkTargets(ctx, ctx.input, act, { mustBeSeen: kind === 'reopen' });
    const decision = await decisionFrom(ctx);
    const rules = await tools.rulesOf(defaultRules);
    const context = { now, rules, actor: personOnly(asker).actor };
    const events = decideDecision({ type: 'RecordDecision', ...decision }, context);
    for (const target of decision.targets) await decideTarget(tools, decision, target, now);
    const stream = decisionStream(decision.decisionId);
    return {
      writes: [{ stream, expectedVersion: 0, events: newEvents(events, now) }],
      ids: { decisionId: decision.decisionId },
    };
  },
  after: (ctx, { ids }) => bringToTargets(ctx.tools, ids['decisionId'] ?? ''),
};
