import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addDays,
  asDay,
  atLocal,
  initialState,
  isOverdue,
  localDay,
  pendingAlarms,
  publicSectorCalendar,
  defaultPolicy,
  taskDecider,
  type Instant,
  type Organisation,
  type TaskEvent,
  type TaskState,
} from '@dondoc/domain';
import { alarmOf } from '@dondoc/testing';
import type { SimulatedEvent } from '../rehearsal/simulated-event.js';
import { historyAppends } from './history-appends.js';
import { olderPlanIssuedOn } from './render-template.js';
import { OLDER_PLAN_ID, sampleHistory } from './sample-history.js';
import { samplePeople } from './sample-people.js';

const SAMPLES = join(import.meta.dirname, '../../../../docs/samples');
const template = readFileSync(join(SAMPLES, 'mau/ke-hoach-so-hoa-ho-so.txt'), 'utf8');
const organisation = JSON.parse(
  readFileSync(join(SAMPLES, 'to-chuc-lam-giang.json'), 'utf8'),
) as Organisation;
const historyAt = (startedAt: Instant) => sampleHistory({ template, organisation, startedAt });

/** Starts on every thirteenth day of two years, at any hour of the day. */
const HOURS = ['00:10', '07:59', '08:30', '12:00', '16:45', '23:50'];
const starts = Array.from({ length: 53 }, (_, i) =>
  atLocal(addDays(asDay('2026-01-02'), i * 13), HOURS[i % HOURS.length] ?? '12:00'),
);

const ofTasks = (history: readonly SimulatedEvent[]) =>
  history.flatMap(({ stream, event, at }) =>
    stream.startsWith('task/') ? [{ task: stream.slice(-3), event: event as TaskEvent, at }] : [],
  );

function statesOf(history: readonly SimulatedEvent[]): Map<string, TaskState> {
  const states = new Map<string, TaskState>();
  for (const { task, event, at } of ofTasks(history))
    states.set(task, taskDecider.evolve(states.get(task) ?? initialState, event, at));
  return states;
}

/** Highest rung of the ladder of lateness that a task has climbed. */
const rungOf = (history: readonly SimulatedEvent[], task: string): number =>
  Math.max(
    0,
    ...ofTasks(history).map((e) => {
      const alarm = e.task === task ? alarmOf(e.event) : undefined;
      return alarm?.trigger === 'overdue' ? alarm.level : 0;
    }),
  );

describe('the history of the older sample plan', () => {
  test.each(starts)('shows a start at %s what a standing agency sees', (startedAt) => {
    const history = historyAt(startedAt);
    const states = statesOf(history);
    const all = [...states.values()];
    const late = (task: string) =>
      states.get(task)?.obligations.some((ob) => isOverdue(ob, startedAt)) ?? false;

    // Done in time, done late, and a group of which some are done.
    expect(
      all
        .map((s) => s.outcome)
        .filter(Boolean)
        .sort(),
    ).toEqual(['completed-late', 'completed-on-time']);
    const group = all.find((s) => s.obligations.length > 1);
    expect(group?.obligations.some((ob) => ob.status === 'confirmed')).toBe(true);

    // Late at every rung, the last one waiting for the head of the committee.
    const overdue = [...states.keys()].filter(late);
    expect(overdue.map((task) => rungOf(history, task)).sort()).toEqual([1, 2, 3, 4]);
    const waiting = history.filter((e) => e.event.type === 'TaskPutOnDocket').slice(-1);
    expect(waiting.map((e) => [rungOf(history, e.stream.slice(-3)), late(e.stream.slice(-3))])).toEqual([
      [4, true],
    ]);

    // One conclusion came back and gave its task time.
    const extended = all.filter((s) => s.decisions.length > 0);
    expect(extended).toHaveLength(1);
    expect(extended.some((s) => s.closedAt)).toBe(false);
    expect(extended.flatMap((s) => s.obligations).some((ob) => isOverdue(ob, startedAt))).toBe(false);

    // All of it acknowledged, units working together, a difficulty answered.
    expect(all.flatMap((s) => s.obligations).filter((ob) => ob.status === 'assigned')).toEqual([]);
    const handOffs = all.flatMap((s) => s.handOffs);
    expect(handOffs.length).toBeGreaterThan(3);
    expect(handOffs.some((h) => h.status === 'taken')).toBe(true);
    expect(all.flatMap((s) => s.difficulties).some((d) => d.answeredAt)).toBe(true);
  });

  test.each(starts.slice(0, 12))('leaves nothing to do at once for time at %s', (startedAt) => {
    const rules = { policy: defaultPolicy, calendar: publicSectorCalendar };
    for (const state of statesOf(historyAt(startedAt)).values())
      for (const { at } of pendingAlarms(state, rules)) expect(at > startedAt).toBe(true);
  });

  test('is the same whenever it is asked for, and ends with the start', () => {
    const startedAt = starts[5] as Instant;
    const history = historyAt(startedAt);
    expect(historyAt(startedAt)).toEqual(history);
    const days = history.map(({ at }) => localDay(at));
    expect(days[0]).toBe(olderPlanIssuedOn(localDay(startedAt)));
    expect(history.every(({ at }) => at <= startedAt)).toBe(true);
  });

  test('is acted by people of the sample alone', () => {
    const known = new Set([...samplePeople(organisation).map((p) => p.personId), 'system']);
    expect(historyAt(starts[0] as Instant).filter((e) => !known.has(e.actor))).toEqual([]);
  });
});

describe('its appends', () => {
  const startedAt = starts[12] as Instant;
  const history = historyAt(startedAt);
  const requests = historyAppends(history, { actorOf: (id) => ({ id }), recordedAt: startedAt });

  test('hold every event once, in its order, each request under a key of its own', () => {
    const events = requests.flatMap(({ writes }) =>
      writes.flatMap((w) =>
        w.events.map((e, i) => [w.stream, w.expectedVersion + i + 1, e.type, e.happenedAt]),
      ),
    );
    expect(events).toEqual(history.map((e) => [e.stream, e.version, e.event.type, e.at]));
    const keys = requests.map(({ command }) => `${command.actor} ${command.key}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('issue the plan with all its tasks at once', () => {
    const issue = requests.find(({ writes }) => writes[0]?.events[0]?.type === 'PlanIssued');
    expect(issue?.writes.map((w) => w.stream)).toEqual([
      `plan/${OLDER_PLAN_ID}`,
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `task/${OLDER_PLAN_ID}-t0${n}`),
    ]);
  });
});
