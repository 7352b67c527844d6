import {
  asId,
  recordDecision as decideDecision,
  relationOf,
  type DecisionId,
  type DecisionKind,
  type DecisionRecorded,
  type DecisionTarget,
  type Day,
  type UnitId,
} from '@dondoc/domain';
import { AppError, hidden } from '../app-error.js';
import type { CommandHandler, DecideContext, Followed, RefusedTarget } from '../command-handler.js';
import { applyToTarget, decideTarget, refusalIn } from '../decisions/apply-to-target.js';
import { newEvents } from '../new-events.js';
import { authoriseOnTask } from '../policy/authorise.js';
import { defaultRules } from '../rules/load-rules.js';
import { decisionStream } from '../streams/streams.js';
import { personOnly } from './person-only.js';
import { requireUnit } from './require-unit.js';

/** A target, with the version of the task that was seen where the decision rests on it. */
type TargetSeen = DecisionTarget & { readonly version?: number };

interface Input {
  readonly kind: DecisionKind;
  readonly text: string;
  readonly document: string;
  readonly targets: readonly TargetSeen[];
  readonly due?: Day;
  readonly toUnitId?: UnitId;
}
type Context = DecideContext<Input>;

async function checkTargets({ tools, asker, input, ifMatch }: Context): Promise<void> {
  const caller = personOnly(asker);
  const act = input.kind === 'guide' ? 'decision.guide' : 'decision.record';
  for (const { taskId, obligationId, version: seen = ifMatch } of input.targets) {
    const { state, version } = await tools.streams.tasks.load(taskId);
    if (!state.task) throw hidden('task', taskId);
    const obligation = state.obligations.find((o) => o.obligationId === obligationId);
    await authoriseOnTask(tools, caller, taskId, state, act, { obligation });
    if (seen !== undefined && seen !== version)
      throw new AppError('precondition-failed', 'version-conflict', { seen, version, taskId });
  }
}

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

async function follow(ctx: Context, decisionId: string): Promise<Followed> {
  const { tools } = ctx;
  const [recorded] = await tools.store.readStream(decisionStream(decisionId));
  if (!recorded) throw new AppError('unavailable', 'decision-not-readable');
  const decision = recorded.data as unknown as DecisionRecorded['data'];
  const by = { actor: recorded.actor, causation: recorded.id };
  let position = recorded.position;
  let versions = {};
  const refused: RefusedTarget[] = [];
  for (const target of decision.targets) {
    const applied = await applyToTarget(tools, decision, target, by);
    position = Math.max(position, applied.position);
    versions = { ...versions, ...applied.versions };
    const refusal = refusalIn(applied);
    if (refusal) refused.push({ ...target, ...refusal });
  }
  return { position, versions, ...(refused.length > 0 ? { refused } : {}) };
}

/** Recorded once; each task then takes it as its own keyed command. Refused whole where any target refuses it now. */
export const recordDecision: CommandHandler<Input> = {
  name: 'record-decision',
  async decide(ctx) {
    const { tools, asker, now } = ctx;
    await checkTargets(ctx);
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
  after: (ctx, { ids }) => follow(ctx, ids['decisionId'] ?? ''),
};
