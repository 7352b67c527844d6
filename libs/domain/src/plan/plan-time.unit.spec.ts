import { describe, expect, test } from '@jest/globals';
import { defaultRules, local, personOf, sampleSteering } from '@dondoc/testing';
import { asDay, printDay } from '../calendar/day.js';
import { localDay, type Instant } from '../calendar/instant.js';
import { DomainError } from '../shared/domain-error.js';
import { asId, type PlanId } from '../shared/ids.js';
import { pendingPlanAlarms } from './plan-alarms.js';
import { planStandingOf } from './plan-standing.js';
import type { PlanCommand } from './plan.commands.js';
import { planDecider } from './plan.decider.js';
import type { PlanEvent, PlanHead } from './plan.events.js';
import type { PlanState } from './plan.state.js';

const rules = defaultRules;
const desk = personOf('cong-an', 'standing-agency');

/** A plan of 2025 whose committee meets every quarter, lived through from its issue on 10/03/2025. */
class PlanDiary {
  state: PlanState = planDecider.initialState;
  readonly lines: string[] = [];

  constructor(head: Partial<PlanHead> = { meetings: 'quarter', validTo: asDay('2025-12-31') }) {
    const given: PlanEvent[] = [
      {
        type: 'PlanDrafted',
        data: {
          head: {
            ...{ planId: asId<PlanId>('kh'), organisationId: 'lam-giang', title: 'Kế hoạch', issuer: 'UBND' },
            ...{ basedOn: [], supersedes: [] },
            ...head,
          },
          tasks: [],
        },
      },
      {
        type: 'PlanIssued',
        data: {
          ...{ planId: asId<PlanId>('kh'), issuedOn: asDay('2025-03-10'), tasks: [] },
          issuedForUnitId: sampleSteering.committeeUnitId,
          steering: sampleSteering,
          policyVersion: rules.policy.version,
          calendarVersion: rules.calendar.version,
        },
      },
    ];
    for (const event of given) this.fold(event, local('2025-03-10 08:30'));
  }

  private fold(event: PlanEvent, at: Instant): void {
    this.state = planDecider.evolve(this.state, event, at);
    const to = 'alarm' in event.data ? ` → ${event.data.alarm.to.office}` : '';
    this.lines.push(`${printDay(localDay(at))} ${event.type}${to}`);
  }

  happen(command: PlanCommand, now: Instant): readonly PlanEvent[] {
    const events = planDecider.decide(this.state, command, { now, rules, actor: desk });
    for (const event of events) this.fold(event, now);
    return events;
  }

  until(when: string): this {
    for (;;) {
      const [next] = pendingPlanAlarms(this.state, rules);
      if (!next || next.at > local(when)) return this;
      this.happen({ type: 'PlanTimePassed' }, next.at);
    }
  }

  act(when: string, command: PlanCommand): readonly PlanEvent[] {
    this.until(when);
    return this.happen(command, local(when));
  }
}

const held = (periodKey: string, heldOn: string): PlanCommand => ({
  type: 'RecordMeeting',
  ...{ periodKey, heldOn: asDay(heldOn), by: 'committee' },
});
const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('the meetings of a plan', () => {
  test('a quarter without a meeting is the assistance team’s to make up for, and then its head hears of it', () => {
    const diary = new PlanDiary().until('2025-04-15');
    expect(diary.lines.slice(2)).toEqual([
      '11/03/2025 MeetingOpened → standing-agency',
      '01/04/2025 PlanReminderSent → assistance-team',
      // 7 April is a holiday
      '09/04/2025 PlanReminderSent → head-of-committee',
    ]);
  });

  test('conclusions follow within five working days; who forgets them is reminded before, and the head told after', () => {
    const diary = new PlanDiary();
    diary.act('2025-03-20 10:00', held('2025-Q1', '2025-03-20'));
    diary.until('2025-04-15');
    expect(diary.lines.slice(3)).toEqual([
      '20/03/2025 MeetingHeld',
      '25/03/2025 PlanReminderSent → standing-agency',
      '28/03/2025 PlanReminderSent → head-of-committee',
    ]);
  });

  test('a meeting with its conclusions is settled, and the next opens in the last month of its quarter', () => {
    const diary = new PlanDiary();
    diary.act('2025-03-20 10:00', held('2025-Q1', '2025-03-20'));
    diary.act('2025-03-24 10:00', {
      type: 'RecordConclusions',
      ...{ periodKey: '2025-Q1', document: '12/TB-BCĐ', issuedOn: asDay('2025-03-24') },
    });
    diary.until('2025-06-02 12:00');
    expect(diary.lines.slice(5)).toEqual(['02/06/2025 MeetingOpened → standing-agency']);
  });

  test('a repeat changes nothing, and another meeting of the same period is refused', () => {
    const diary = new PlanDiary();
    diary.act('2025-03-20 10:00', held('2025-Q1', '2025-03-20'));
    expect(diary.act('2025-03-20 11:00', held('2025-Q1', '2025-03-20'))).toEqual([]);
    expect(refusalOf(() => diary.act('2025-03-21', held('2025-Q1', '2025-03-21')))).toBe(
      'meeting-already-held',
    );
  });

  test.each<[string, PlanCommand]>([
    ['meeting-unknown', held('2024-Q4', '2025-03-12')],
    ['meeting-in-the-future', held('2025-Q1', '2025-03-30')],
    [
      'meeting-not-held',
      {
        type: 'RecordConclusions',
        ...{ periodKey: '2025-Q1', document: '1/TB', issuedOn: asDay('2025-03-12') },
      },
    ],
    [
      'decision-without-document',
      {
        type: 'RecordConclusions',
        ...{ periodKey: '2025-Q1', document: ' ', issuedOn: asDay('2025-03-12') },
      },
    ],
  ])('%s', (code, command) => {
    expect(refusalOf(() => new PlanDiary().act('2025-03-12', command))).toBe(code);
  });

  test('conclusions are of the meeting’s day at the earliest and of today at the latest', () => {
    const diary = new PlanDiary();
    diary.act('2025-03-20 10:00', held('2025-Q1', '2025-03-20'));
    for (const issuedOn of ['2025-03-19', '2025-03-22'])
      expect(
        refusalOf(() =>
          diary.act('2025-03-21', {
            type: 'RecordConclusions',
            ...{ periodKey: '2025-Q1', document: '1/TB', issuedOn: asDay(issuedOn) },
          }),
        ),
      ).toBe('conclusions-day-impossible');
  });
});

describe('the end of a plan', () => {
  test('is announced a month of working days ahead, and ends its meetings', () => {
    const diary = new PlanDiary({ validTo: asDay('2025-12-31') }).until('2026-06-01');
    expect(diary.lines.slice(2)).toEqual([
      '01/12/2025 PlanReminderSent → standing-agency',
      '05/01/2026 PlanEnded → standing-agency',
    ]);
    expect(planStandingOf(diary.state, rules)).toMatchObject({ closed: true, status: 'ended', watches: [] });
  });

  test('is announced before the meeting that opens on the same morning, as its workflow takes them', () => {
    const diary = new PlanDiary().until('2025-12-01 08:00');
    expect(diary.lines.slice(-2)).toEqual([
      '01/12/2025 PlanReminderSent → standing-agency',
      '01/12/2025 MeetingOpened → standing-agency',
    ]);
  });

  test('does not silence a meeting that was opened before it: its conclusions are still asked for', () => {
    const diary = new PlanDiary();
    for (const [key, day] of [
      ['2025-Q1', '2025-03-20'],
      ['2025-Q2', '2025-06-20'],
      ['2025-Q3', '2025-09-19'],
    ] as const) {
      diary.act(`${day} 10:00`, held(key, day));
      diary.act(`${day} 11:00`, {
        type: 'RecordConclusions',
        ...{ periodKey: key, document: `1/${key}`, issuedOn: asDay(day) },
      });
    }
    diary.act('2025-12-30 10:00', held('2025-Q4', '2025-12-30'));
    diary.until('2026-02-01');
    expect(diary.lines.slice(-3)).toEqual([
      '05/01/2026 PlanEnded → standing-agency',
      '06/01/2026 PlanReminderSent → standing-agency',
      '09/01/2026 PlanReminderSent → head-of-committee',
    ]);
    expect(planStandingOf(diary.state, rules)).toMatchObject({ closed: true, status: 'ended' });
  });

  test('a plan that says nothing of meetings and validity waits for nothing', () => {
    expect(pendingPlanAlarms(new PlanDiary({}).state, rules)).toEqual([]);
  });
});

test('after an outage each period opens once, late, in order', () => {
  const diary = new PlanDiary({ meetings: 'month' });
  const events = diary.happen({ type: 'PlanTimePassed' }, local('2025-06-20 08:00'));
  const opened = events.flatMap((e) => (e.type === 'MeetingOpened' ? [e.data.period.key] : []));
  expect(opened).toEqual(['2025-03', '2025-04', '2025-05', '2025-06']);
  expect(diary.happen({ type: 'PlanTimePassed' }, local('2025-06-20 08:00'))).toEqual([]);
});
