import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  defaultPolicy,
  endOfDay,
  isWorkingDay,
  localDay,
  publicSectorCalendar,
  type PlanId,
  type TaskEvent,
} from '@dondoc/domain';
import { readPlanText } from '@dondoc/plan-import';
import { alarmOf, keyOf } from '@dondoc/testing';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { deriveOrganisation } from './derive-organisation.js';
import type { RehearsalSetting } from './rehearsal-setting.js';
import { Simulation } from './simulate.js';
import { compareEvents, type SimulatedEvent } from './simulated-event.js';
import { summaryOf } from './summary.js';

const SAMPLE = join(import.meta.dirname, '../../../../docs/samples/ke-hoach-lam-giang-2026.txt');

function setting(seed: number): RehearsalSetting {
  const document = readPlanText(readFileSync(SAMPLE, 'utf8'));
  const organisation = deriveOrganisation(document);
  return {
    plan: draftFromDocument(document, organisation, asId<PlanId>('lam-giang-2026')),
    organisation,
    rules: { policy: defaultPolicy, calendar: publicSectorCalendar },
    seed,
    issuedOn: asDay('2026-01-15'),
    to: asDay('2026-12-31'),
  };
}

const streamsOf = (events: readonly SimulatedEvent[]) =>
  [...new Set(events.map((e) => e.stream))].map((stream) => events.filter((e) => e.stream === stream));
const isOfTask = (e: SimulatedEvent): e is SimulatedEvent & { readonly event: TaskEvent } =>
  e.stream.startsWith('task/');
const taskEvents = (events: readonly SimulatedEvent[]) => events.filter(isOfTask);

describe('a simulated year of the sample plan', () => {
  let simulation: Simulation;
  let year: readonly SimulatedEvent[];
  beforeAll(() => {
    simulation = new Simulation(setting(1));
    year = simulation.run();
  });

  test('is the same for the same seed, event for event', () => {
    expect(new Simulation(setting(1)).run()).toEqual(year);
  });

  test('is another for another seed', () => {
    expect(new Simulation(setting(2)).run()).not.toEqual(year);
  });

  test('is the same when every watch is taken by itself, as a workflow does', () => {
    expect(new Simulation(setting(1), true).run()).toEqual(year);
  });

  test('has no key of time twice in a task', () => {
    for (const events of streamsOf(year)) {
      const keys = taskEvents(events).flatMap((e) => keyOf(e.event) ?? []);
      expect(keys.length).toBe(new Set(keys).size);
    }
  });

  test('has versions without gaps, and no stream goes back in time', () => {
    for (const events of streamsOf(year)) {
      expect(events.map((e) => e.version)).toEqual(events.map((_, i) => i + 1));
      expect(events.map((e) => e.at)).toEqual(events.map((e) => e.at).toSorted());
    }
    expect(year).toEqual([...year].sort(compareEvents));
  });

  test('has what time does at 08:00 of working days, on time, by nobody', () => {
    const automatic = taskEvents(year).filter((e) => keyOf(e.event));
    expect(automatic.length).toBeGreaterThan(50);
    for (const { at, actor, event } of automatic) {
      expect([at.slice(11), actor]).toEqual(['01:00:00.000Z', 'system']);
      expect(isWorkingDay(publicSectorCalendar, localDay(at))).toBe(true);
      expect(alarmOf(event)?.late ?? false).toBe(false);
    }
  });

  test('brings the silent before the head of the committee, who decides within days', () => {
    const reached = taskEvents(year).filter((e) => alarmOf(e.event)?.to.office === 'head-of-committee');
    expect(reached.filter((e) => alarmOf(e.event)?.trigger === 'overdue').length).toBeGreaterThan(0);
    const decided = year.filter((e) => e.event.type === 'DecisionRecorded');
    const applied = taskEvents(year).filter((e) => e.event.type === 'DecisionApplied');
    expect(applied.length).toBeGreaterThanOrEqual(decided.length);
    for (const { stream, at } of reached.filter((e) => e.at < '2026-12-01'))
      expect(applied.some((d) => d.stream === stream && d.at > at)).toBe(true);
  });

  test('gives out one task per line of the plan, each with an owner', () => {
    const tasks = year.filter((e) => e.event.type === 'TaskAssigned');
    expect(tasks).toHaveLength(setting(1).plan.tasks.length);
    for (const state of simulation.states().values()) expect(state.obligations.length).toBeGreaterThan(0);
  });

  test('adds up in its summary', () => {
    const summary = summaryOf(year, simulation.states(), endOfDay(asDay('2026-12-31')));
    const count = (type: string) => year.filter((e) => e.event.type === type).length;
    expect(summary.tasks + summary.duties).toBe(count('TaskAssigned'));
    expect(summary).toMatchObject({
      periods: count('PeriodOpened'),
      urgings: count('UnitUrged'),
      reminders: count('ReminderSent') + count('StatusAsked'),
      decisions: count('DecisionRecorded'),
    });
    // What was completed and taken up again is completed no more.
    const completed = summary.completedOnTime + summary.completedLate;
    expect(completed).toBeLessThanOrEqual(count('TaskCompleted'));
    expect(completed).toBeGreaterThanOrEqual(count('TaskCompleted') - count('ObligationReopened'));
  });
});
