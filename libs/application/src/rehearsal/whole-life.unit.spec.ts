import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  addWorkingDays,
  asDay,
  asId,
  defaultPolicy,
  endOfDay,
  localDay,
  publicSectorCalendar as calendar,
  type PlanEvent,
  type PlanId,
  type TaskEvent,
  type TaskEventType,
} from '@dondoc/domain';
import { readInterchange } from '@dondoc/plan-import';
import { draftFromDocument } from '../plan-draft/draft-from-document.js';
import { comparable, disagreement } from './agreement.js';
import { deriveOrganisation } from './derive-organisation.js';
import { lastInstant, type RehearsalSetting } from './rehearsal-setting.js';
import { Simulation } from './simulate.js';
import type { SimulatedEvent } from './simulated-event.js';
import { summaryOf } from './summary.js';

const SAMPLE = join(import.meta.dirname, '../../../../docs/samples/ke-hoach-xa-binh-khe-2026.json');
const OUTSIDE = 'Sau khi Bộ Công an ban hành hướng dẫn';

/** The sample of a commune with all that a plan may have: quarterly meetings, dated steps and figures, two tasks that wait for the same. */
function setting(seed: number): RehearsalSetting {
  const document = readInterchange(readFileSync(SAMPLE, 'utf8'));
  const organisation = deriveOrganisation(document);
  const { head, tasks } = draftFromDocument(document, organisation, asId<PlanId>('kh-1'));
  const [first, second, third, ...others] = tasks;
  const waiting = { kind: 'conditional', condition: OUTSIDE, expected: asDay('2026-04-30') } as const;
  const figures = [{ value: 80, unit: '%', by: asDay('2026-05-15') }];
  return {
    plan: {
      head: { ...head, meetings: 'quarter', validTo: asDay('2026-12-31') },
      tasks: [
        { ...first!, deadline: waiting },
        { ...second!, deadline: { ...waiting, condition: OUTSIDE.toUpperCase() } },
        { ...third!, deadline: { kind: 'by', due: asDay('2026-06-30') }, targets: figures },
        ...others,
      ],
    },
    organisation,
    rules: { policy: defaultPolicy, calendar },
    seed,
    issuedOn: asDay('2026-02-02'),
    to: asDay('2026-12-31'),
  };
}

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1);
const simulations = SEEDS.map((seed) => new Simulation(setting(seed)));
const years = simulations.map((simulation) => simulation.run());

type OfTask = SimulatedEvent & { readonly event: TaskEvent };
const isOfTask = (e: SimulatedEvent): e is OfTask => e.stream.startsWith('task/');
const taskEvents = years.map((year) => year.filter(isOfTask));
const all = <Type extends TaskEventType>(type: Type) =>
  taskEvents.flatMap((year) =>
    year.flatMap((e, i) =>
      e.event.type === type ? [{ ...e, event: e.event as Extract<TaskEvent, { type: Type }>, year, i }] : [],
    ),
  );
const chair = 'p-to-cong-tac-chuyen-doi-so-chair';

test.each<TaskEventType>([
  'ExtensionRequested',
  'ExtensionOffered',
  'ExtensionRefused',
  'ExtensionOfferDeclined',
  'LatenessContested',
  'ContestDecided',
  'MilestoneReported',
  'HandOffDateProposed',
  'HandOffDateSettled',
  'HandOffWithdrawn',
  'OutsideCompetenceReported',
  'CompetenceConfirmed',
  'ObligationSuspended',
  'ObligationResumed',
  'ObligationReopened',
  'EscalatedByHand',
  'ConditionMet',
  'PeriodOpened',
])('%s happens in one year or another', (type) => {
  expect(all(type).length).toBeGreaterThan(0);
});

test('each of these years is the same when every watch is taken by itself, as a workflow does', () => {
  for (const [i, seed] of SEEDS.entries()) {
    const again = new Simulation(setting(seed), true).run();
    expect(disagreement((years[i] ?? []).map(comparable), again.map(comparable))).toBeUndefined();
  }
});

test('people who only do their work ask for no change of it', () => {
  const year = new Simulation({ ...setting(1), people: 'work-only' }).run();
  const types = new Set(year.map((e) => e.event.type));
  expect(types.has('ResultConfirmed')).toBe(true);
  for (const type of ['ExtensionRequested', 'ObligationSuspended', 'ConditionMet'] as const)
    expect(types.has(type)).toBe(false);
});

describe('a later day', () => {
  test('is asked for by the head of the unit before the day has come', () => {
    for (const { event, actor } of all('ExtensionRequested')) {
      expect(event.data.afterDue).toBe(false);
      expect(actor).toMatch(/-head$/);
    }
  });

  test('is granted, offered or refused by the head of the committee alone', () => {
    for (const type of ['ExtensionOffered', 'ExtensionRefused', 'ContestDecided'] as const)
      for (const { actor } of all(type)) expect(actor).toBe(chair);
  });

  test('that was granted is the day the unit works to: nothing is handed in for the old one', () => {
    const granted = all('DeadlineExtended').filter(({ event }) => event.data.extensionId);
    expect(granted.length).toBeGreaterThan(0);
    for (const { stream, event, year, i } of granted) {
      const { obligationId, to } = event.data;
      const next = year
        .slice(i)
        .find(
          (e) =>
            e.stream === stream &&
            e.event.type === 'ResultSubmitted' &&
            e.event.data.obligationId === obligationId,
        );
      if (to.kind !== 'by' || !next) continue;
      expect(localDay(next.at) >= addWorkingDays(calendar, to.due, -3)).toBe(true);
    }
  });
});

describe('a suspended part', () => {
  test('is not worked on until it goes on', () => {
    const work: readonly TaskEventType[] = ['TaskAcknowledged', 'ProgressReported', 'ResultSubmitted'];
    for (const { stream, event, year, i } of all('ObligationResumed')) {
      const { obligationId } = event.data;
      const own = year.slice(0, i).filter((e) => e.stream === stream && 'obligationId' in e.event.data);
      const since = own.findLastIndex((e) => e.event.type === 'ObligationSuspended');
      const meanwhile = own.slice(since + 1).filter((e) => 'obligationId' in e.event.data);
      const worked = meanwhile.filter(
        ({ event: { type, data } }) =>
          work.includes(type) && 'obligationId' in data && data.obligationId === obligationId,
      );
      expect(worked).toEqual([]);
    }
  });

  test('with a last day goes on by itself, without one by a conclusion', () => {
    const resumed = all('ObligationResumed').map(({ event }) => event.data.decisionId !== undefined);
    expect(new Set(resumed)).toEqual(new Set([true, false]));
  });
});

test('one outside event opens all tasks that wait for the same words, some days after the day expected', () => {
  const events = years.flatMap((year) =>
    year.flatMap(({ event, at }) =>
      event.type === 'OutsideEventRecorded' && event.data.what.toLowerCase().includes('bộ công an')
        ? [{ ...event.data, at }]
        : [],
    ),
  );
  expect(events.length).toBeGreaterThan(SEEDS.length / 2);
  for (const { targets, at, document } of events) {
    expect(new Set(targets.map((t) => t.taskId)).size).toBe(2);
    expect(localDay(at) > '2026-04-30').toBe(true);
    expect(document).not.toBe('');
  }
});

test('a period is reported by the prompt before its day, by the slow after it, by the silent not', () => {
  const reports = simulations.flatMap((simulation) =>
    [...simulation.states().values()].flatMap((s) => s.obligations).filter((ob) => ob.period),
  );
  const over = reports.filter((ob) => endOfDay(ob.period!.due) < '2026-12-01');
  expect(over.some((ob) => ob.status === 'confirmed' && !ob.late)).toBe(true);
  expect(over.some((ob) => ob.status === 'confirmed' && ob.late)).toBe(true);
  expect(over.some((ob) => ob.submission === 0)).toBe(true);
});

describe('a figure of a task', () => {
  test('is first reported below its value, then at it', () => {
    const reports = all('MilestoneReported');
    expect(reports.some(({ event }) => !event.data.reached && (event.data.value ?? 0) < 80)).toBe(true);
    expect(reports.some(({ event }) => event.data.reached && !event.data.late)).toBe(true);
    expect(reports.some(({ event }) => event.data.reached && event.data.late)).toBe(true);
  });
});

describe('the committee', () => {
  const ofPlan = years.map((year) =>
    year.filter((e): e is SimulatedEvent & { event: PlanEvent } => e.stream.startsWith('plan/')),
  );
  const held = ofPlan.flatMap((events) =>
    events.flatMap(({ event }) => (event.type === 'MeetingHeld' ? [{ ...event.data, events }] : [])),
  );

  test('meets in its period; where it did not, its assistance team does after the reminder', () => {
    expect(new Set(held.map(({ by }) => by))).toEqual(new Set(['committee', 'assistance-team']));
    for (const { by, heldOn, periodKey, events } of held) {
      const opened = events.find(
        (e) => e.event.type === 'MeetingOpened' && e.event.data.period.key === periodKey,
      );
      const due = opened?.event.type === 'MeetingOpened' ? opened.event.data.period.due : asDay('2026-01-01');
      expect(heldOn > due).toBe(by === 'assistance-team');
    }
  });

  test('has its conclusions issued within three to eight working days', () => {
    for (const { heldOn, periodKey, events } of held) {
      const issued = events.flatMap(({ event }) =>
        event.type === 'ConclusionsIssued' && event.data.periodKey === periodKey ? [event.data.issuedOn] : [],
      );
      // The last meeting of the year has its conclusions in the next.
      if (addWorkingDays(calendar, heldOn, 8) > '2026-12-31') continue;
      expect(issued).toHaveLength(1);
      expect(issued[0]! >= addWorkingDays(calendar, heldOn, 3)).toBe(true);
      expect(issued[0]! <= addWorkingDays(calendar, heldOn, 8)).toBe(true);
    }
  });
});

test('the summary counts what was asked and what came of it', () => {
  for (const [i, year] of years.entries()) {
    const states = simulations[i]!.states();
    const count = (type: string) => year.filter((e) => e.event.type === type).length;
    const { course, meetings } = summaryOf(year, states, lastInstant(asDay('2026-12-31')));
    expect(course).toMatchObject({
      laterDaysAsked: count('ExtensionRequested'),
      suspended: count('ObligationSuspended'),
      contested: count('LatenessContested'),
      conditionsMet: count('ConditionMet'),
    });
    expect(course.laterDaysGranted).toBeLessThanOrEqual(course.laterDaysAsked);
    expect(course.setAside).toBeLessThanOrEqual(course.contested);
    expect(meetings.held).toBeLessThanOrEqual(count('MeetingHeld'));
    // Of the fourth quarter it is not known before its last day is over.
    expect([3, 4]).toContain(meetings.held + meetings.missed);
  }
});
