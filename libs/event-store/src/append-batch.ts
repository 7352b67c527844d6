import { int4Array, hashArray, textArray, utf8ByteaArray, uuidArray } from './binary-array.js';
import type { PreparedEvent, PreparedRequest } from './prepare-request.js';

type Batch = readonly PreparedRequest[];

export const APPEND_ALL = {
  name: 'dondoc_append_all',
  text: 'select dondoc.append_all($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18)',
};

export const APPEND_EACH = {
  name: 'dondoc_append_each',
  text: `select outcome, at_position, at_versions, given_answer, in_stream, expected, actual
    from dondoc.append_each($1,$2,$3,$4,$5,$6,$7,$8)`,
};

interface StreamMove {
  readonly base: number;
  version: number;
}

/**
 * What the batch does to each stream if nothing clashes; undefined when requests of one batch already clash with
 * each other, or one only guards a version: then each needs a verdict of its own.
 */
function movesOf(batch: Batch): Map<string, StreamMove> | undefined {
  const moves = new Map<string, StreamMove>();
  for (const { request } of batch) {
    for (const { stream, expectedVersion, events } of request.writes) {
      if (events.length === 0) return undefined;
      const move = moves.get(stream);
      if (move === undefined)
        moves.set(stream, { base: expectedVersion, version: expectedVersion + events.length });
      else if (move.version !== expectedVersion) return undefined;
      else move.version += events.length;
    }
  }
  return moves;
}

function eventArrays(batch: Batch): Buffer[] {
  const events: PreparedEvent[] = [];
  for (const prepared of batch) for (const event of prepared.events) events.push(event);
  return [
    textArray(events.map((event) => event.stream)),
    int4Array(events.map((event) => event.version)),
    uuidArray(events.map((event) => event.id)),
    textArray(events.map((event) => event.type)),
    int4Array(events.map((event) => event.schemaVersion)),
    utf8ByteaArray(events.map((event) => event.body)),
    hashArray(events.map((event) => event.leaf)),
  ];
}

/** For each request, how many events the batch holds up to and including it. */
export function runningCounts(batch: Batch): number[] {
  let count = 0;
  return batch.map(({ events }) => (count += events.length));
}

/** Parameters of `append_all`, or undefined when the batch needs `append_each` from the start. */
export function appendAllValues(batch: Batch): Buffer[] | undefined {
  const moves = movesOf(batch);
  if (moves === undefined) return undefined;
  const created = [...moves].filter(([, { base }]) => base === 0);
  const moved = [...moves].filter(([, { base }]) => base > 0);
  return [
    textArray(batch.map(({ request }) => request.command.actor)),
    textArray(batch.map(({ request }) => request.command.key)),
    textArray(batch.map(({ request }) => request.command.bodyHash)),
    textArray(batch.map(({ answerJson }) => answerJson)),
    textArray(batch.map(({ versionsJson }) => versionsJson)),
    int4Array(runningCounts(batch)),
    textArray(created.map(([stream]) => stream)),
    int4Array(created.map(([, { version }]) => version)),
    textArray(moved.map(([stream]) => stream)),
    int4Array(moved.map(([, { base }]) => base)),
    int4Array(moved.map(([, { version }]) => version)),
    ...eventArrays(batch),
  ];
}

/** Parameters of `append_each`. */
export function appendEachValues(batch: Batch): (Buffer | string)[] {
  const last = runningCounts(batch);
  const requests = batch.map(({ request, events, answerJson, versionsJson }, i) => ({
    actor: request.command.actor,
    key: request.command.key,
    hash: request.command.bodyHash,
    answer: answerJson,
    versions: versionsJson,
    first: last[i]! - events.length + 1,
    count: events.length,
    writes: request.writes.map((write) => ({
      stream: write.stream,
      expected: write.expectedVersion,
      count: write.events.length,
    })),
  }));
  return [JSON.stringify(requests), ...eventArrays(batch)];
}
