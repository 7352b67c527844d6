import { expect, test } from '@jest/globals';
import { Chance } from './chance.js';

const numbers = (seed: number) => {
  const chance = new Chance(seed);
  return Array.from({ length: 1000 }, () => chance.between(0, 9));
};

test('one seed gives the same numbers again, another seed others', () => {
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
});

test('every number comes up about equally often', () => {
  const counts = Array.from({ length: 10 }, (_, n) => numbers(1).filter((m) => m === n).length);
  expect(Math.min(...counts)).toBeGreaterThan(60);
  expect(Math.max(...counts)).toBeLessThan(140);
});

test('some of a list are different ones, never more than there are', () => {
  const some = new Chance(3).some(['a', 'b', 'c'], 5);
  expect(some.toSorted()).toEqual(['a', 'b', 'c']);
});
