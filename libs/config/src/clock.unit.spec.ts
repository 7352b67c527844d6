import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { realMs, scaledClock, scaledInstant, steppedClock, systemClock } from './index.js';

const day = { factor: 86_400, realStart: '2026-01-01T00:00:00.000Z', simStart: '2025-03-10T01:00:00.000Z' };

describe('the scaled clock', () => {
  test('stands still until its start, and learns when that was moved', async () => {
    const later = { ...day, realStart: '2030-01-01T00:00:00.000Z' };
    let setting = later;
    const clock = scaledClock(
      later,
      () => Date.parse(day.realStart) + 1000,
      () => Promise.resolve(setting),
    );
    expect(await clock.now()).toBe(day.simStart);
    setting = day;
    expect(await clock.now()).toBe(scaledInstant(day, Date.parse(day.realStart) + 1000));
  });

  test('at a day a second, a real second moves it a day', () => {
    const real = Date.parse(day.realStart);
    expect(scaledInstant(day, real)).toBe(day.simStart);
    expect(scaledInstant(day, real + 1000)).toBe('2025-03-11T01:00:00.000Z');
    expect(scaledInstant(day, real + 10)).toBe('2025-03-10T01:14:24.000Z');
  });

  test('waiting as long as it says never ends before the instant waited for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 3e9 }),
        fc.integer({ min: 0, max: 1e6 }),
        async (factor, distance, elapsed) => {
          let real = Date.parse(day.realStart) + elapsed;
          const clock = scaledClock({ ...day, factor }, () => real);
          const now = await clock.now();
          const at = new Date(Date.parse(now) + distance).toISOString();
          real += clock.waitMs(at, now);
          expect((await clock.now()) >= at).toBe(true);
        },
      ),
    );
  });

  test('what is past is due now', () => {
    expect(scaledClock(day).waitMs('2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z')).toBe(0);
  });
});

describe('the stepped clock', () => {
  const shown = (now?: string) => ({
    query: <R extends object>() => Promise.resolve({ rows: (now ? [{ now }] : []) as R[] }),
  });

  test('shows what the database holds', async () => {
    expect(await steppedClock(shown('2025-03-10T01:00:00.000Z')).now()).toBe('2025-03-10T01:00:00.000Z');
  });

  test('says so when nobody has set it', async () => {
    await expect(steppedClock(shown()).now()).rejects.toMatchObject({ code: 'clock-not-set' });
  });

  test('a wait is due, or at least an hour, or the rehearsed distance', () => {
    const wait = (at: string) => steppedClock(shown()).waitMs(at, '2025-03-10T01:00:00.000Z');
    expect(wait('2025-03-10T01:00:00.000Z')).toBe(0);
    expect(wait('2025-03-10T01:00:01.000Z')).toBe(3_600_000);
    expect(wait('2025-03-12T01:00:00.000Z')).toBe(2 * 86_400_000);
  });
});

describe('the machine’s clock', () => {
  test('shows a UTC instant with milliseconds, and waits the real distance', async () => {
    const before = realMs();
    const now = await systemClock().now();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(systemClock().waitMs('2025-03-10T01:00:02.500Z', '2025-03-10T01:00:00.000Z')).toBe(2500);
  });
});
