import { expect, test } from '@jest/globals';
import { MemoryEventStore } from './memory-event-store.js';
import { runMemorySubscription } from './memory-subscription.js';
import { backoffMs } from './subscription.js';
import { pause, WakeSignal } from './wake-signal.js';

test('the pause after failures doubles and never exceeds 30 seconds', () => {
  expect([1, 2, 3, 9, 10, 5000].map((attempt) => backoffMs(attempt))).toEqual([
    100, 200, 400, 25_600, 30_000, 30_000,
  ]);
});

test('a wake that comes before the wait is not lost', async () => {
  const wake = new WakeSignal();
  wake.wake();
  await wake.wait(2 ** 30, new AbortController().signal);
});

test('an abort cuts a pause short', async () => {
  const stop = new AbortController();
  const paused = pause(2 ** 30, stop.signal);
  stop.abort();
  await paused;
});

const appendTo = (store: MemoryEventStore, key: string) =>
  store.append({
    command: { actor: 'a', key, bodyHash: 'h' },
    writes: [
      {
        stream: key,
        expectedVersion: 0,
        events: [{ type: 'T', schemaVersion: 1, data: {}, happenedAt: '2025-01-01T00:00:00.000Z' }],
      },
    ],
    actor: { id: 'a' },
    recordedAt: '2025-01-01T00:00:00.000Z',
    answer: null,
  });

test('a subscription in memory sees old and new events in order, and a failed batch again', async () => {
  const store = new MemoryEventStore();
  const stop = new AbortController();
  const seen: number[] = [];
  const failures: number[] = [];
  await appendTo(store, 'one');
  await appendTo(store, 'two');
  let failing = true;
  const running = runMemorySubscription({
    store,
    name: 'test',
    batchSize: 1,
    signal: stop.signal,
    onError: (_error, { position }) => failures.push(position),
    async handle(events) {
      if (events[0]!.position === 2 && failing) {
        failing = false;
        throw new Error('not now');
      }
      seen.push(...events.map((event) => event.position));
      if (seen.length === 2) await appendTo(store, 'three');
      if (seen.length === 3) stop.abort();
    },
  });
  await running;
  expect(seen).toEqual([1, 2, 3]);
  expect(failures).toEqual([1]);
});
