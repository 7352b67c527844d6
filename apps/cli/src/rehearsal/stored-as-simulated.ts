import type { SimulatedEvent } from '@dondoc/application';
import type { Instant } from '@dondoc/domain';
import type { StoredEvent } from '@dondoc/event-store';

const COMPARED = /^(?:plan|task|decision)\//;

/** What was stored, in the form of a simulation; notices and registers are no part of the calendar of a plan. */
export const asSimulated = (events: readonly StoredEvent[]): readonly SimulatedEvent[] =>
  events
    .filter(({ stream }) => COMPARED.test(stream))
    .map(({ stream, version, happenedAt, actor, type, data }) => ({
      stream,
      version,
      at: happenedAt as Instant,
      actor: actor.id,
      event: { type, data } as unknown as SimulatedEvent['event'],
    }));
