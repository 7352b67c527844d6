import type { DecisionRecorded, Instant } from '@dondoc/domain';
import { eventId, type AppendRequest, type CommandIdentity, type EventActor } from '@dondoc/event-store';
import { bodyHashOf } from '../command-key.js';
import { targetIdentity } from '../decisions/apply-to-target.js';
import { newEvents } from '../new-events.js';
import type { SimulatedEvent } from '../rehearsal/simulated-event.js';

export interface AppendsOptions {
  /** As whom a person's events are stored. */
  readonly actorOf: (personId: string) => EventActor;
  readonly recordedAt: Instant;
}

/** Events that came of one act, or of time at one instant. */
type Batch = readonly [SimulatedEvent, ...SimulatedEvent[]];

/**
 * The requests that bring a simulated history into the log, in its order: one an act, under keys made of streams and
 * versions, so that a repeat changes nothing. What a decision does to a task goes under the very key the application
 * applies it with: nobody applies it a second time.
 */
export function historyAppends(
  history: readonly SimulatedEvent[],
  { actorOf, recordedAt }: AppendsOptions,
): readonly AppendRequest[] {
  const decisions = new Map<string, { readonly data: DecisionRecorded['data']; readonly eventId: string }>();
  return actsOf(history).map((batch): AppendRequest => {
    const [first] = batch;
    const own = ownIdentity(first);
    const applied = first.event.type === 'DecisionApplied' ? first.event.data : undefined;
    const decision = applied && decisions.get(applied.decisionId);
    const target = decision?.data.targets.find(
      (t) => first.stream === `task/${t.taskId}` && t.obligationId === applied?.obligationId,
    );
    if (first.event.type === 'DecisionRecorded')
      decisions.set(first.event.data.decisionId, {
        data: first.event.data,
        eventId: eventId(own.actor, own.key, 0),
      });
    return {
      command: decision && target ? targetIdentity(decision.data, target) : own,
      writes: writesOf(batch),
      actor: first.actor === 'system' ? { id: 'system' } : actorOf(first.actor),
      recordedAt,
      answer: {},
      ...(decision ? { causation: decision.eventId } : {}),
    };
  });
}

function ownIdentity({ stream, version }: SimulatedEvent): CommandIdentity {
  const key = `sample/history/${stream}/${version}`;
  return { actor: 'setup', key, bodyHash: bodyHashOf('sample-history', key) };
}

function actsOf(history: readonly SimulatedEvent[]): readonly Batch[] {
  const batches: [SimulatedEvent, ...SimulatedEvent[]][] = [];
  for (const event of history) {
    const current = batches.at(-1);
    if (current && belongs(current, event)) current.push(event);
    else batches.push([event]);
  }
  return batches;
}

/** The issue of a plan is one append with all its tasks; every other act has one stream, and each decision its own. */
function belongs([first]: Batch, { at, actor, stream, event }: SimulatedEvent): boolean {
  if (first.at !== at || first.actor !== actor) return false;
  if (event.type === 'DecisionApplied') return false;
  return first.stream === stream
    ? event.type !== 'PlanIssued'
    : first.event.type === 'PlanIssued' && event.type === 'TaskAssigned';
}

const writesOf = (batch: Batch): AppendRequest['writes'] =>
  [...new Set(batch.map((e) => e.stream))].map((stream) => {
    const events = batch.filter((e) => e.stream === stream);
    return {
      stream,
      expectedVersion: (events[0]?.version ?? 1) - 1,
      events: events.flatMap(({ event, at }) => newEvents([event], at)),
    };
  });
