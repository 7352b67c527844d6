import { expect, test } from '@jest/globals';
import { LawBroken } from './law.js';
import type { Listener } from './life.js';
import { liveSeed, seedsOf } from './seeds.js';

test('the same seed is the same life, event for event', () => {
  const log = (seed: number) => JSON.stringify(liveSeed(seed).life.stored);
  expect(log(11)).toBe(log(11));
  expect(log(11)).not.toBe(log(12));
});

test('a life in which a law is broken names its seed, how to live it again, and its last events', () => {
  const breaking: Listener = {
    change({ event }) {
      if (event.type === 'TaskAssigned') throw new LawBroken('no task is given out: never');
    },
  };
  expect(() => liveSeed(7, [breaking])).toThrow(/SEED=7 node [^]*no task is given out[^]*TaskAssigned/);
});

test('the four files live every seed once between them', () => {
  if (process.env.SEED) return;
  const all = [1, 2, 3, 4].flatMap((file) => seedsOf(file)).toSorted((a, b) => a - b);
  expect(all).toEqual(all.map((_, i) => i + 1));
});
