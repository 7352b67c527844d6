import {
  asId,
  type BroughtKind,
  decisionNotApplied,
  DomainError,
  taskDecider,
  type DecisionId,
  type DecisionRecorded,
  type DecisionTarget,
  type Instant,
  type OutsideEventRecorded,
  type PersonId,
  type TaskCommand,
  type UnitId,
} from '@dondoc/domain';
import type { CommandIdentity, EventActor, StoredAnswer } from '@dondoc/event-store';
import { AppError } from '../app-error.js';
import { bodyHashOf } from '../command-key.js';
import { newEvents } from '../new-events.js';
import { decisionStream, taskStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';

/** What is recorded once and brought to each of its tasks: a decision, or an event outside. */
export type Brought = DecisionRecorded['data'] | OutsideEventRecorded['data'];
type Data = Brought;

/** A busy task is tried as often as a person's own command is. */
const ATTEMPTS = 50;

export const broughtId = (brought: Brought): string =>
  'decisionId' in brought ? brought.decisionId : brought.outsideEventId;

export const applyCommandOf = (decision: Data, { obligationId }: DecisionTarget): TaskCommand => {
  if (!('decisionId' in decision)) {
    const { outsideEventId, what, document, happenedOn, due } = decision;
    return { type: 'MeetCondition', obligationId, outsideEventId, what, document, happenedOn, due };
  }
  const { decisionId, kind, text, document, due, toUnit } = decision;
  if (kind === 'reopen') return { type: 'Reopen', obligationId, decisionId, text, document, due };
  return { type: 'ApplyDecision', obligationId, decisionId, kind, text, document, due, toUnit };
};

/** What a decision does to one target now, without writing it. @throws DomainError where the task refuses it */
export async function decideTarget(tools: Tools, decision: Data, target: DecisionTarget, now: Instant) {
  const { state, version } = await tools.streams.tasks.load(target.taskId);
  if (!state.task) throw new DomainError('task-unknown', { taskId: target.taskId });
  const rules = await tools.rulesOf(state.task);
  return { version, events: taskDecider.decide(state, applyCommandOf(decision, target), { now, rules }) };
}

/** Under which key one target takes a decision: whoever tries, it is taken once. */
export const targetIdentity = (brought: Data, target: DecisionTarget): CommandIdentity => ({
  actor: 'system',
  key: `decision/${broughtId(brought)}/${target.taskId}/${target.obligationId}`,
  bodyHash: bodyHashOf('apply-decision', { ...target }),
});

/**
 * One target of a recorded decision, once: keyed by decision and target, so that api and worker may both try.
 * A target that refuses it by now (closed in the meantime) keeps its refusal as the answer, and the decision's own
 * stream says so.
 */
export async function applyToTarget(
  tools: Tools,
  decision: Data,
  target: DecisionTarget,
  by: { readonly actor: EventActor; readonly causation?: string },
): Promise<StoredAnswer> {
  const command = targetIdentity(decision, target);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const now = (await tools.clock.now()) as Instant;
    const attempted = await attemptOn(tools, decision, target, { now, by: by.actor });
    const verdict = await tools.store.append({
      command,
      writes: attempted.writes,
      actor: attempted.actor,
      causation: by.causation,
      recordedAt: now,
      answer: attempted.answer,
    });
    if (verdict.outcome === 'appended' || verdict.outcome === 'repeated') return verdict;
    if (verdict.outcome !== 'conflict')
      throw new AppError('invalid', 'decision-not-applied', { taskId: target.taskId });
  }
  throw new AppError('conflict', 'too-many-changes');
}

/** Why a target refused the decision, from the answer it gave; undefined where it took it. */
export const refusalIn = ({ answer }: StoredAnswer): Pick<DomainError, 'code' | 'params'> | undefined =>
  (answer as { refused?: Pick<DomainError, 'code' | 'params'> } | null)?.refused;

interface Occasion {
  readonly now: Instant;
  readonly by: EventActor;
}

async function attemptOn(tools: Tools, decision: Data, target: DecisionTarget, { now, by }: Occasion) {
  try {
    const { version, events } = await decideTarget(tools, decision, target, now);
    const stream = taskStream(target.taskId);
    const writes = [{ stream, expectedVersion: version, events: newEvents(events, now) }];
    return { writes, answer: {}, actor: by };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params } = error;
    const writes = [await refusalWrite(tools, decision, target, error, { now, by })];
    return { writes, answer: { refused: { code, params } }, actor: { id: 'system' } };
  }
}

async function refusalWrite(
  tools: Tools,
  decision: Data,
  target: DecisionTarget,
  refusal: DomainError,
  { now, by }: Occasion,
) {
  const stream = decisionStream(broughtId(decision));
  const { state } = await tools.streams.tasks.load(target.taskId);
  const decidedBy = {
    personId: asId<PersonId>(by.id),
    ...(by.unitId === undefined ? {} : { unitId: asId<UnitId>(by.unitId) }),
  };
  const kind: BroughtKind = 'decisionId' in decision ? decision.kind : 'meet-condition';
  const head = { decisionId: asId<DecisionId>(broughtId(decision)), kind, document: decision.document };
  const event = decisionNotApplied(head, { target, state, refusal, decidedBy });
  const expectedVersion = await tools.store.streamVersion(stream);
  return { stream, expectedVersion, events: newEvents([event], now) };
}
