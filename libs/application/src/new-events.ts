import type { JsonObject, NewEvent } from '@dondoc/event-store';

interface Offered {
  readonly type: string;
  readonly data: unknown;
}

/** Domain events as the store takes them. A released shape is version 1 until a second one exists. */
export const newEvents = (events: readonly Offered[], now: string): NewEvent[] =>
  events.map(({ type, data }) => ({ type, schemaVersion: 1, data: data as JsonObject, happenedAt: now }));
