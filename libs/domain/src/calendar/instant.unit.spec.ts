import { describe, expect, test } from '@jest/globals';
import { asDay } from './day.js';
import {
  addMs,
  asInstant,
  atLocal,
  endOfDay,
  epochOf,
  instantFromEpoch,
  later,
  localDay,
} from './instant.js';

describe('an instant', () => {
  test('eight in the morning in Viet Nam is one in the morning UTC, in winter and in summer', () => {
    expect(atLocal(asDay('2025-01-15'), '08:00')).toBe('2025-01-15T01:00:00.000Z');
    expect(atLocal(asDay('2025-07-15'), '08:00')).toBe('2025-07-15T01:00:00.000Z');
  });

  test('an hour before seven belongs to the day before in UTC', () => {
    expect(atLocal(asDay('2026-01-01'), '06:30')).toBe('2025-12-31T23:30:00.000Z');
  });

  test('a day ends at 24:00, which is 17:00 UTC', () => {
    expect(endOfDay(asDay('2025-06-30'))).toBe('2025-06-30T17:00:00.000Z');
    expect(endOfDay(asDay('2025-12-31'))).toBe('2025-12-31T17:00:00.000Z');
  });

  test('the civil day changes at midnight in Viet Nam', () => {
    expect(localDay(asInstant('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
    expect(localDay(asInstant('2025-06-30T17:00:00.000Z'))).toBe('2025-07-01');
  });

  test.each([
    '2025-02-30T01:00:00.000Z',
    '2025-03-10T24:00:00.000Z',
    '2025-03-10T01:60:00.000Z',
    '2025-03-10T01:00:00Z',
    '2025-03-10T08:00:00.000+07:00',
    '2025-03-10 01:00:00.000Z',
    '2025-03-10',
  ])('%p is no instant', (text) => {
    expect(() => asInstant(text)).toThrow('instant-impossible');
  });

  test.each([0, 1, 999, 1_741_570_200_123, -1, -86_400_001])('%p ms go there and back', (ms) => {
    expect(epochOf(instantFromEpoch(ms))).toBe(ms);
    expect(instantFromEpoch(ms)).toBe(new Date(ms).toISOString());
  });

  test('moves by milliseconds and compares as text', () => {
    const at = asInstant('2025-12-31T23:59:59.999Z');
    expect(addMs(at, 1)).toBe('2026-01-01T00:00:00.000Z');
    expect(later(at, addMs(at, 1))).toBe(addMs(at, 1));
    expect(later(addMs(at, 1), at)).toBe(addMs(at, 1));
  });
});
