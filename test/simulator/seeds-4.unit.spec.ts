import { test } from '@jest/globals';
import { LIMIT_MS, liveSeed, seedsOf } from './seeds.js';

test(
  'whatever people and time do to a task, the laws of its life hold (lives, part 4 of 4)',
  () => {
    for (const seed of seedsOf(4)) liveSeed(seed);
  },
  LIMIT_MS,
);
