import { expect, test } from '@jest/globals';
import { hashArray, int4Array, textArray, uuidArray } from './binary-array.js';

const hex = (...parts: string[]) => parts.join('').replaceAll(' ', '');

test('a text array carries bytes, not code units', () => {
  expect(textArray(['a', 'ế']).toString('hex')).toBe(
    hex('00000001 00000000 00000019 00000002 00000001', '00000001 61', '00000003 e1babf'),
  );
});

test('an empty array has no dimension', () => {
  const empty = hex('00000000 00000000 00000019');
  expect(textArray([]).toString('hex')).toBe(empty);
  expect(int4Array([])).toHaveLength(12);
  expect(hashArray([])).toHaveLength(12);
});

test('fixed-width elements keep their bytes', () => {
  expect(uuidArray(['00112233-4455-8677-8899-aabbccddeeff']).subarray(20).toString('hex')).toBe(
    hex('00000010 00112233445586778899aabbccddeeff'),
  );
  expect(hashArray(['\u00ff'.repeat(32)]).subarray(24)).toEqual(Buffer.alloc(32, 0xff));
});
