import {
  DomainError,
  taskDecider,
  type ApplyDecision,
  type DecisionRecorded,
  type DecisionTarget,
  type Instant,
} from '@dondoc/domain';
import type { CommandIdentity, EventActor, StoredAnswer } from '@dondoc/event-store';
import { AppError } from '../app-error.js';
import { bodyHashOf } from '../command-key.js';
import { newEvents } from '../new-events.js';
import { taskStream } from '../streams/streams.js';
import type { Tools } from '../tools.js';

type Data = DecisionRecorded['data'];

const ATTEMPTS = 5;

export const applyCommandOf = (decision: Data, { obligationId }: DecisionTarget): ApplyDecision => {
  const { decisionId, kind, text, document, due, toUnit } = decision;
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
export const targetIdentity = ({ decisionId }: Data, target: DecisionTarget): CommandIdentity => ({
  actor: 'system',
  key: `decision/${decisionId}/${target.taskId}/${target.obligationId}`,
  bodyHash: bodyHashOf('apply-decision', { ...target }),
});

/**
 * One target of a recorded decision, once: keyed by decision and target, so that api and worker may both try.
 * A target that refuses it by now (closed in the meantime) keeps its refusal as the answer.
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
    const attempted = await attemptOn(tools, decision, target, now);
    const verdict = await tools.store.append({
      command,
      writes: attempted.writes,
      actor: by.actor,
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

async function attemptOn(tools: Tools, decision: Data, target: DecisionTarget, now: Instant) {
  try {
    const { version, events } = await decideTarget(tools, decision, target, now);
    const stream = taskStream(target.taskId);
    return { writes: [{ stream, expectedVersion: version, events: newEvents(events, now) }], answer: {} };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { writes: [], answer: { refused: error.code } };
  }
}
