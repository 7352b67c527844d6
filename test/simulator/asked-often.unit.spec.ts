import { expect, test } from '@jest/globals';
import {
  addDays,
  addMs,
  addWorkingDays,
  atLocal,
  localDay,
  pendingAlarms,
  taskDecider,
  type Instant,
  type Rules,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { liveSeed } from './seeds.js';

const HOUR = 3_600_000;
const DAYS = 45;

test('asked for every four hours, time does what it does when asked at the instants that are due', () => {
  let events = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const { life } = liveSeed(seed);
    const { rules } = life;
    const start = workingHourAfter(life.now, rules);
    const until = addMs(start, DAYS * 24 * HOUR);
    const often = run(life.state, rules, start, until, (_state, at) => addMs(at, 4 * HOUR));
    const exact = run(life.state, rules, start, until, (state, at) => nextDue(state, rules, at));
    expect([seed, often]).toEqual([seed, exact]);
    events += exact.length;
  }
  expect(events).toBeGreaterThan(500);
});

/** The policy's hour on a working day: nothing is held then, and four hours after four hours come to it every day. */
const workingHourAfter = (now: Instant, { policy, calendar }: Rules): Instant =>
  atLocal(addWorkingDays(calendar, addDays(localDay(now), 1), 0), policy.hour);

const nextDue = (state: TaskState, rules: Rules, at: Instant): Instant | undefined =>
  pendingAlarms(state, rules).find((alarm) => alarm.at > at)?.at;

/** The events of time alone, asked for at the instants that `next` names. */
function run(
  start: TaskState,
  rules: Rules,
  from: Instant,
  until: Instant,
  next: (state: TaskState, at: Instant) => Instant | undefined,
): readonly TaskEvent[] {
  const events: TaskEvent[] = [];
  let state = start;
  for (let at: Instant | undefined = from; at && at <= until; at = next(state, at)) {
    const now: Instant = at;
    const batch = taskDecider.decide(state, { type: 'TimePassed' }, { now, rules });
    state = batch.reduce((folded, event) => taskDecider.evolve(folded, event, now), state);
    events.push(...batch);
  }
  return events;
}
