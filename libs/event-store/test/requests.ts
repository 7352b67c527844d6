import type { AppendRequest, JsonObject, NewEvent, StreamWrite } from '../src/index.js';

export const newEvent = (data: JsonObject = {}): NewEvent => ({
  type: 'TaskAssigned',
  schemaVersion: 1,
  data,
  happenedAt: '2025-03-10T01:00:00.000Z',
});

export const write = (stream: string, expectedVersion: number, count = 1): StreamWrite => ({
  stream,
  expectedVersion,
  events: Array.from({ length: count }, (_, i) => newEvent({ stream, n: expectedVersion + i + 1 })),
});

/** A request of person-1 under `key`; anything may be replaced. */
export const request = (
  key: string,
  writes: readonly StreamWrite[],
  changes: Partial<AppendRequest> = {},
): AppendRequest => ({
  command: { actor: 'person-1', key, bodyHash: `hash of ${key}` },
  writes,
  actor: { id: 'person-1', capacity: 'TL.', unitId: 'so-noi-vu' },
  recordedAt: '2025-03-10T01:00:00.500Z',
  answer: { accepted: key },
  ...changes,
});
