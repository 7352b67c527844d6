import { describe, expect, test } from '@jest/globals';
import { startedAtIn } from './process-identity.js';

/** A line of /proc/PID/stat as Linux writes it. */
const stat = (state: string, threads: number, name = 'node') =>
  `4711 (${name}) ${state} 1 4711 4711 0 -1 4194560 9 0 0 0 31 7 0 0 20 0 ${threads} 0 8851234 0 0 18446744073709551615`;

describe('whether a process of /proc/PID/stat has ended', () => {
  test('one that runs is known by when it began', () => {
    expect(startedAtIn(stat('S', 11))).toBe('8851234');
    expect(startedAtIn(stat('R', 1, 'a) b (c'))).toBe('8851234');
  });

  test('a zombie nobody has waited for has ended', () => {
    expect(startedAtIn(stat('Z', 1))).toBeUndefined();
    expect(startedAtIn(stat('Z', 0))).toBeUndefined();
  });

  test('a zombie whose threads still end holds its ports: it has not', () => {
    expect(startedAtIn(stat('Z', 2))).toBe('8851234');
  });
});
