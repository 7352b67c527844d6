import { expect, test } from '@jest/globals';
import { Attempts } from './attempts.js';

test('after the limit, attempts are refused until the window has passed; another name is not touched', () => {
  let now = 0;
  const attempts = new Attempts(2, 1000, () => now);
  expect([attempts.take('a'), attempts.take('a'), attempts.take('a'), attempts.take('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  now = 999;
  expect(attempts.take('a')).toBe(false);
  now = 1001;
  expect(attempts.take('a')).toBe(true);
});
