import { describe, expect, test } from '@jest/globals';
import { alarmOf, by, local, printEntry, sampleRules, taskAtWork } from '@dondoc/testing';
import { addMs } from '../calendar/instant.js';
import type { Rules } from './task.commands.js';
import { heldUntil, isHeld } from './working-hours.js';

const rules: Rules = {
  ...sampleRules,
  policy: { ...sampleRules.policy, window: { from: '07:30', to: '17:00' } },
};
const held = (when: string) => isHeld(rules, local(when));

describe('outside working hours nothing is sent', () => {
  test('the window holds from its first minute to its last, on working days', () => {
    expect([held('2025-07-01 07:29'), held('2025-07-01 07:30')]).toEqual([true, false]);
    expect([held('2025-07-01 17:00'), held('2025-07-01 17:01')]).toEqual([false, true]);
    // a Sunday, a holiday, and a Saturday that was worked
    expect([held('2025-07-06 10:00'), held('2025-09-02 10:00'), held('2025-04-26 10:00')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('without a window nothing is held', () => {
    expect(isHeld(sampleRules, local('2025-07-06 03:00'))).toBe(false);
    expect(heldUntil(sampleRules, local('2025-07-01'), local('2025-07-06 03:00'))).toBe(local('2025-07-01'));
  });

  test('what is held comes with the next working hour: the same morning, the next one, after the holidays', () => {
    const due = local('2025-06-25 08:00');
    const until = (now: string) => heldUntil(rules, due, local(now));
    expect(until('2025-07-01 02:00')).toBe(local('2025-07-01 07:30'));
    expect(until('2025-07-01 22:00')).toBe(local('2025-07-02 07:30'));
    expect(until('2025-07-04 22:00')).toBe(local('2025-07-07 07:30'));
    expect(until('2025-08-29 22:00')).toBe(local('2025-09-03 07:30'));
  });

  test('a held hour lies ahead and is none that is held itself: waiting for it never turns in circles', () => {
    const due = local('2025-06-25 08:00');
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const now = addMs(local('2025-08-20 00:15'), hour * 3_600_000);
      if (!isHeld(rules, now)) continue;
      const next = heldUntil(rules, due, now);
      expect(next > now).toBe(true);
      expect(isHeld(rules, next)).toBe(false);
    }
  });

  test('what is not due yet, or due in working hours, keeps its hour', () => {
    const ahead = local('2025-07-10 08:00');
    expect(heldUntil(rules, ahead, local('2025-07-06 03:00'))).toBe(ahead);
    const due = local('2025-07-01 08:00');
    expect(heldUntil(rules, due, local('2025-07-01 10:00'))).toBe(due);
  });

  test('asked at night time does nothing; in the morning it does all of it, marked late', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') })
      .goOn(rules)
      .until('2025-06-30');
    expect(task.wakeUp('2025-07-04 23:10')).toEqual([]);
    expect(task.wakeUp('2025-07-05 10:00')).toEqual([]);
    task.until('2025-07-07 17:00');
    expect(task.entries.slice(-1).map((e) => `${printEntry(e)} ${alarmOf(e.event)?.late}`)).toEqual([
      '07/07/2025 07:30 TaskEscalated → head-of-unit of so-tu-phap true',
    ]);
  });
});
