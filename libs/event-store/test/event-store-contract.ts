import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { canonicalJson, type EventStore, type StoredEvent } from '../src/index.js';
import { newEvent, request, write } from './requests.js';

const positions = (events: readonly StoredEvent[]) => events.map((event) => event.position);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** What every event store keeps to. `make` answers a store with an empty log. */
export function eventStoreContract(name: string, make: () => Promise<EventStore>): void {
  describe(name, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await make();
    });
    afterEach(() => store.close());

    describe('appending', () => {
      test('gives each event its place in the log and in its stream', async () => {
        const verdict = await store.append(request('k1', [write('task-1', 0, 2)]));
        expect(verdict).toEqual({
          outcome: 'appended',
          position: 2,
          versions: { 'task-1': 2 },
          answer: { accepted: 'k1' },
        });
        await store.append(request('k2', [write('task-1', 2)]));
        const events = await store.readStream('task-1');
        expect(positions(events)).toEqual([1, 2, 3]);
        expect(events.map((event) => event.version)).toEqual([1, 2, 3]);
      });

      test('keeps everything that was said, Vietnamese text among it', async () => {
        const event = newEvent({
          title: 'Rà soát “đơn giá”\n\t\\ 😀',
          nested: { b: [1.5, null, true], a: '' },
        });
        const about = { causation: 'cause-1', correlation: 'plan-1' };
        await store.append(request('k', [{ stream: 'task-đ', expectedVersion: 0, events: [event] }], about));
        const [stored] = await store.readStream('task-đ');
        expect(stored).toEqual({
          ...event,
          ...about,
          position: 1,
          stream: 'task-đ',
          version: 1,
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
          actor: { id: 'person-1', capacity: 'TL.', unitId: 'so-noi-vu' },
          recordedAt: '2025-03-10T01:00:00.500Z',
        });
      });

      test('over several streams is all or nothing', async () => {
        await store.append(request('k1', [write('b', 0)]));
        const refused = await store.append(request('k2', [write('a', 0), write('b', 0), write('c', 0)]));
        expect(refused).toEqual({ outcome: 'conflict', stream: 'b', expected: 0, actual: 1 });
        expect(await store.streamVersion('a')).toBe(0);
        const accepted = await store.append(request('k3', [write('a', 0, 2), write('b', 1), write('c', 0)]));
        expect(accepted).toMatchObject({ position: 5, versions: { a: 2, b: 2, c: 1 } });
        expect((await store.readAll(0, 100)).map((event) => event.stream)).toEqual(['b', 'a', 'a', 'b', 'c']);
      });

      test('to a version that has passed, or has not come, is a conflict and leaves no trace', async () => {
        await store.append(request('k1', [write('s', 0, 2)]));
        expect(await store.append(request('k2', [write('s', 1)]))).toEqual({
          outcome: 'conflict',
          stream: 's',
          expected: 1,
          actual: 2,
        });
        expect(await store.append(request('k3', [write('s', 9)]))).toMatchObject({ expected: 9, actual: 2 });
        expect(await store.append(request('k4', [write('new', 1)]))).toMatchObject({
          expected: 1,
          actual: 0,
        });
        expect(await store.findCommand('person-1', 'k2')).toBeUndefined();
        expect(await store.headPosition()).toBe(2);
      });

      test('after a conflict may be tried again under the same key', async () => {
        await store.append(request('k1', [write('s', 0)]));
        expect(await store.append(request('k2', [write('s', 0)]))).toMatchObject({ outcome: 'conflict' });
        expect(await store.append(request('k2', [write('s', 1)]))).toMatchObject({ outcome: 'appended' });
      });

      test('a write without events only guards a version', async () => {
        await store.append(request('k1', [write('s', 0)]));
        const kept = await store.append(request('k2', [write('s', 1, 0), write('t', 0)]));
        expect(kept).toMatchObject({ outcome: 'appended', position: 2, versions: { s: 1, t: 1 } });
        expect(await store.append(request('k3', [write('s', 0, 0), write('u', 0)]))).toMatchObject({
          outcome: 'conflict',
          stream: 's',
        });
        expect(await store.streamVersion('s')).toBe(1);
        expect(await store.append(request('k4', [write('never', 0, 0)]))).toMatchObject({
          outcome: 'appended',
          position: 2,
          versions: { never: 0 },
        });
      });
    });

    describe('a command', () => {
      test('that is repeated gets its first answer and writes nothing', async () => {
        const first = await store.append(request('k', [write('s', 0)]));
        const again = await store.append(request('k', [write('s', 0)], { answer: 'another' }));
        expect(again).toEqual({ ...first, outcome: 'repeated' });
        expect(await store.headPosition()).toBe(1);
      });

      test('whose key was used for something else is told so', async () => {
        await store.append(request('k', [write('s', 0)]));
        const other = request('k', [write('s', 1)], {
          command: { actor: 'person-1', key: 'k', bodyHash: 'x' },
        });
        expect(await store.append(other)).toEqual({ outcome: 'key-reused' });
        expect(await store.streamVersion('s')).toBe(1);
      });

      test('has a key of its own actor', async () => {
        await store.append(request('k', [write('s', 0)]));
        const other = request('k', [write('t', 0)], {
          command: { actor: 'person-2', key: 'k', bodyHash: 'x' },
        });
        expect(await store.append(other)).toMatchObject({ outcome: 'appended', position: 2 });
        const ids = (await store.readAll(0, 9)).map((event) => event.id);
        expect(new Set(ids).size).toBe(2);
      });

      test('that was refused keeps its answer, with no event', async () => {
        await store.append(request('k1', [write('s', 0)]));
        const refusal = request('k2', [], { answer: { code: 'task-already-closed' } });
        const first = await store.append(refusal);
        expect(first).toEqual({
          outcome: 'appended',
          position: 1,
          versions: {},
          answer: { code: 'task-already-closed' },
        });
        expect(await store.append(refusal)).toEqual({ ...first, outcome: 'repeated' });
        expect(await store.headPosition()).toBe(1);
      });

      test('can be looked up', async () => {
        await store.append(request('k', [write('s', 0, 3)]));
        expect(await store.findCommand('person-1', 'k')).toEqual({
          bodyHash: 'hash of k',
          position: 3,
          versions: { s: 3 },
          answer: { accepted: 'k' },
        });
        expect(await store.findCommand('person-2', 'k')).toBeUndefined();
      });
    });

    describe('callers at once', () => {
      test('64 of them each get a verdict, and positions have no gap', async () => {
        const verdicts = await Promise.all(
          upTo(64).map((n) => store.append(request(`k${n}`, [write(`s${n}`, 0, (n % 3) + 1)]))),
        );
        expect(verdicts.every(({ outcome }) => outcome === 'appended')).toBe(true);
        const all = await store.readAll(0, 1000);
        expect(positions(all)).toEqual(upTo(all.length));
        for (const [i, verdict] of verdicts.entries()) {
          const own = await store.readStream(`s${i + 1}`);
          expect(verdict).toMatchObject({ position: own.at(-1)!.position });
          expect(own).toHaveLength(((i + 1) % 3) + 1);
        }
      });

      test('one wins a stream, and the others are told the version', async () => {
        const verdicts = await Promise.all(
          upTo(20).map((n) => store.append(request(`k${n}`, [write('s', 0)]))),
        );
        expect(verdicts.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
        expect(verdicts.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19);
        expect(verdicts.find(({ outcome }) => outcome === 'conflict')).toMatchObject({
          expected: 0,
          actual: 1,
        });
        expect(await store.headPosition()).toBe(1);
      });

      test('a later one sees what an earlier one of the same moment wrote', async () => {
        const verdicts = await Promise.all(
          upTo(10).map((n) => store.append(request(`k${n}`, [write('s', n - 1)]))),
        );
        expect(verdicts).toEqual(
          upTo(10).map((n) => ({
            outcome: 'appended',
            position: n,
            versions: { s: n },
            answer: { accepted: `k${n}` },
          })),
        );
      });

      test('with one command five times write one event set and get one answer', async () => {
        const verdicts = await Promise.all(upTo(5).map(() => store.append(request('k', [write('s', 0, 2)]))));
        expect(verdicts.map(({ outcome }) => outcome).sort()).toEqual([
          'appended',
          ...Array(4).fill('repeated'),
        ]);
        expect(new Set(verdicts.map((verdict) => JSON.stringify({ ...verdict, outcome: '' }))).size).toBe(1);
        expect(await store.headPosition()).toBe(2);
      });

      test("do not suffer from one's bad text, conflict, repeat or reused key", async () => {
        await store.append(request('old', [write('s', 0)]));
        const bad = { stream: 'bad', expectedVersion: 0, events: [newEvent({ note: 'a\0' })] };
        const reused = request('old', [write('z', 0)], {
          command: { actor: 'person-1', key: 'old', bodyHash: 'other' },
        });
        const verdicts = await Promise.all([
          store.append(request('a', [write('a', 0)])),
          store.append(request('bad', [bad])),
          store.append(request('late', [write('s', 0)])),
          store.append(request('old', [write('s', 0)])),
          store.append(reused),
          store.append(request('guard', [write('s', 1, 0)])),
          store.append(request('b', [write('b', 0), write('s', 1)])),
        ]);
        expect(verdicts).toMatchObject([
          { outcome: 'appended', position: 2 },
          { outcome: 'refused', code: 'bad-text', path: '$.writes[0].events[0].data.note' },
          { outcome: 'conflict', stream: 's', expected: 0, actual: 1 },
          { outcome: 'repeated', position: 1 },
          { outcome: 'key-reused' },
          { outcome: 'appended', position: 2, versions: { s: 1 } },
          { outcome: 'appended', position: 4, versions: { b: 1, s: 2 } },
        ]);
        expect(positions(await store.readAll(0, 100))).toEqual([1, 2, 3, 4]);
      });
    });

    describe('the edge refuses, with the place,', () => {
      const nfd = 'Huế'.normalize('NFD');
      const withEvent = (changes: object) => [
        { stream: 's', expectedVersion: 0, events: [{ ...newEvent(), ...changes }] },
      ];
      test.each([
        ['NUL in a stream name', request('k', [write('a\0', 0)]), 'bad-text', '$.writes[0].stream'],
        ['a lone surrogate in a key', request('\ud800', []), 'bad-text', '$.command.key'],
        [
          'text that is not NFC',
          request('k', withEvent({ data: { a: [nfd] } })),
          'bad-text',
          '$.writes[0].events[0].data.a[0]',
        ],
        [
          'a bad event type',
          request('k', withEvent({ type: '\0' })),
          'bad-text',
          '$.writes[0].events[0].type',
        ],
        [
          'a bad capacity',
          request('k', [], { actor: { id: 'p', capacity: nfd } }),
          'bad-text',
          '$.actor.capacity',
        ],
        ['a bad answer', request('k', [], { answer: { message: '\0' } }), 'bad-text', '$.answer.message'],
        [
          'a local time',
          request('k', withEvent({ happenedAt: '2025-03-10T08:00:00+07:00' })),
          'bad-instant',
          '$.writes[0].events[0].happenedAt',
        ],
        [
          'a day as an instant',
          request('k', [], { recordedAt: '2025-03-10' }),
          'bad-instant',
          '$.recordedAt',
        ],
        ['a negative version', request('k', [write('s', -1)]), 'bad-version', '$.writes[0].expectedVersion'],
        ['half a version', request('k', [write('s', 0.5)]), 'bad-version', '$.writes[0].expectedVersion'],
        ['one stream twice', request('k', [write('s', 0), write('s', 1)]), 'duplicate-stream', '$.writes[1]'],
        ['NaN', request('k', withEvent({ data: { n: NaN } })), 'bad-value', '$.writes[0].events[0].data.n'],
      ])('%s', async (_what, bad, code, path) => {
        expect(await store.append(bad)).toMatchObject({ outcome: 'refused', code, path });
        expect(await store.headPosition()).toBe(0);
        expect(await store.findCommand('person-1', 'k')).toBeUndefined();
      });
    });

    describe('reading', () => {
      test('a stream from a version, an unknown stream, several streams', async () => {
        await store.append(request('k', [write('a', 0, 3), write('b', 0)]));
        expect((await store.readStream('a', 2)).map((event) => event.version)).toEqual([2, 3]);
        expect(await store.readStream('a', 4)).toEqual([]);
        expect(await store.readStream('none')).toEqual([]);
        expect(await store.streamVersion('none')).toBe(0);
        const streams = await store.readStreams(['b', 'none', 'a']);
        expect([...streams].map(([stream, events]) => [stream, positions(events)])).toEqual([
          ['b', [4]],
          ['none', []],
          ['a', [1, 2, 3]],
        ]);
      });

      test('the streams of one kind by name, and none of a kind that begins alike', async () => {
        const names = ['policy/b/2', 'policy', 'policy0', 'policy-x/1', 'policies/1', 'policy/a/1'];
        await store.append(
          request(
            'k',
            names.map((name) => write(name, 0)),
          ),
        );
        expect(await store.streamsOfKind('policy')).toEqual(['policy/a/1', 'policy/b/2']);
        expect(await store.streamsOfKind('none')).toEqual([]);
      });

      test('the whole log in pages', async () => {
        expect(await store.headPosition()).toBe(0);
        await store.append(request('k', [write('a', 0, 5)]));
        expect(positions(await store.readAll(0, 2))).toEqual([1, 2]);
        expect(positions(await store.readAll(2, 2))).toEqual([3, 4]);
        expect(positions(await store.readAll(4, 2))).toEqual([5]);
        expect(await store.readAll(5, 2)).toEqual([]);
        expect(await store.headPosition()).toBe(5);
      });
    });

    test('what a reader does to an event does not change the log', async () => {
      await store.append(request('k', [write('s', 0)]));
      const [event] = await store.readStream('s');
      (event as { type: string }).type = 'Forged';
      expect((await store.readStream('s'))[0]!.type).toBe('TaskAssigned');
    });
  });
}

/** The leaf hash of RFC 6962, from the event as readers get it. */
export function leafOf({ position: _position, ...envelope }: StoredEvent): { body: string; leaf: string } {
  const body = canonicalJson({ ...envelope, actor: { ...envelope.actor } });
  return { body, leaf: createHash('sha256').update('\0').update(body).digest('hex') };
}
