import { describe, expect, test } from '@jest/globals';
import { nextSign } from './stacked-signs.js';

describe('the sign of the next row of a stacked table', () => {
  test.each([
    ['XV', 14],
    ['XVI', 15],
    ['XXVIII.', 27],
  ])('%s follows the heading before it', (text, roman) =>
    expect(nextSign(text, { roman, number: 4 })).toEqual({ roman: roman + 1, number: 4 }),
  );
  test.each([
    ['XVII', 15],
    ['XV', 15],
    ['IIX', 7],
  ])('%s after heading %i is words of a cell', (text, roman) => expect(nextSign(text, { roman })).toBeNull());
});
