import { describe, expect, test } from '@jest/globals';
import { assigned, defaultRules, foldTask, local } from '@dondoc/testing';
import type { Instant } from '../calendar/instant.js';
import { decide } from './task.decider.js';
import { nextAlarm } from './pending-alarms.js';
import type { Rules } from './task.commands.js';
import { evolve } from './task.evolve.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.state.js';

const unitsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `xa-${i + 1}`);
const passed = (state: TaskState, now: Instant, rules: Rules, most?: number): readonly TaskEvent[] =>
  decide(state, { type: 'TimePassed', ...(most === undefined ? {} : { most }) }, { now, rules });
const after = (state: TaskState, events: readonly TaskEvent[], now: Instant): TaskState =>
  events.reduce((folded, event) => evolve(folded, event, now), state);

/** A year in which nobody does anything; time is asked for `most` events at once. */
function silentYear(units: number, rules: Rules, most?: number): TaskEvent[] {
  let state = foldTask(assigned({ units: unitsOf(units) }));
  const events: TaskEvent[] = [];
  for (
    let now = nextAlarm(state, rules)?.at;
    now && now < local('2025-12-31');
    now = nextAlarm(state, rules)?.at
  )
    for (
      let next = passed(state, now, rules, most);
      next.length > 0;
      next = passed(state, now, rules, most)
    ) {
      if (most !== undefined) expect(next.length).toBeLessThanOrEqual(most);
      events.push(...next);
      state = after(state, next, now);
    }
  return events;
}

describe('what is due for a group', () => {
  const year = silentYear(7, defaultRules);

  test('happens in the order in which it would if the task were looked through anew for each of it', () => {
    expect(silentYear(7, defaultRules, 1)).toEqual(year);
    expect(new Set(year.map((event) => event.type))).toContain('TaskPutOnDocket');
  });

  test('is the same whether it happens at once or in portions', () => {
    expect(silentYear(7, defaultRules, 4)).toEqual(year);
  });

  test('is said to each of 3,321 units once, also where every one of them comes onto the docket', () => {
    const overdue = [{ after: 1, act: 'docket', whom: 'head-of-committee' }] as const;
    const rules = { ...defaultRules, policy: { ...defaultRules.policy, steps: { overdue } } };
    const now = local('2025-07-01');
    const events = passed(foldTask(assigned({ units: unitsOf(3321) })), now, rules);
    const docketed = events.flatMap((event) =>
      event.type === 'TaskPutOnDocket' ? [event.data.obligationId] : [],
    );
    expect(docketed).toHaveLength(3321);
    expect(new Set(docketed).size).toBe(3321);
  });
});
