import {
  noticeDecider,
  type Instant,
  type NoticeCommand,
  type NoticeEvent,
  type NoticeState,
} from '@dondoc/domain';
import type { EventStore, JsonObject } from '@dondoc/event-store';
import type { DeliveryOutcome } from '../mail/mailer.js';

const ATTEMPTS = 5;

/**
 * Writes what became of a letter into the stream of each notice in it. Harmless to repeat: what is recorded already
 * stays as it is.
 */
export async function recordDelivery(
  store: EventStore,
  noticeIds: readonly string[],
  outcome: DeliveryOutcome,
  now: string,
): Promise<void> {
  for (const noticeId of noticeIds) await recordOne(store, noticeId, commandOf(outcome), now);
}

function commandOf(outcome: DeliveryOutcome): NoticeCommand {
  if (outcome.outcome === 'delivered')
    return { type: 'RecordDelivery', channel: 'mail', messageId: outcome.messageId };
  const unknown = outcome.outcome === 'unknown';
  return { type: 'RecordDeliveryFailure', channel: 'mail', code: outcome.code, unknown };
}

async function recordOne(
  store: EventStore,
  noticeId: string,
  command: NoticeCommand,
  now: string,
): Promise<void> {
  const stream = `notice/${noticeId}`;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { state, version } = await load(store, stream);
    const events = noticeDecider.decide(state, command);
    if (events.length === 0) return;
    const verdict = await store.append({
      command: { actor: 'system', key: `${stream}/delivery/${version}`, bodyHash: command.type },
      writes: [
        {
          stream,
          expectedVersion: version,
          events: events.map(({ type, data }) => ({
            type,
            schemaVersion: 1,
            data: data as unknown as JsonObject,
            happenedAt: now,
          })),
        },
      ],
      actor: { id: 'system' },
      recordedAt: now,
      answer: null,
    });
    if (verdict.outcome === 'appended' || verdict.outcome === 'repeated') return;
    if (verdict.outcome !== 'conflict' && verdict.outcome !== 'key-reused')
      throw new Error(`delivery of ${noticeId} was not recorded: ${JSON.stringify(verdict)}`);
  }
  throw new Error(`delivery of ${noticeId} was not recorded: its stream keeps changing`);
}

async function load(store: EventStore, stream: string): Promise<{ state: NoticeState; version: number }> {
  const events = await store.readStream(stream);
  const state = events.reduce(
    (s, e) =>
      noticeDecider.evolve(
        s,
        { type: e.type, data: e.data } as unknown as NoticeEvent,
        e.happenedAt as Instant,
      ),
    noticeDecider.initialState,
  );
  return { state, version: events.length };
}
