import { describe, expect, test } from '@jest/globals';
import { alarmOf, assignTask, by, keyOf, local, OB1, sampleRules, taskAtWork } from '@dondoc/testing';
import { calendarOf } from '../calendar/calendar.js';
import { asDay } from '../calendar/day.js';
import { localDay } from '../calendar/instant.js';
import { asId, type HandOffId, type UnitId } from '../shared/ids.js';
import { pendingAlarms } from './pending-alarms.js';
import { decide } from './task.decider.js';

const ob = { obligationId: OB1 };

describe('time', () => {
  test('does nothing before something is due, and everything at the very instant', () => {
    const diary = taskAtWork();
    expect(diary.wakeUp('2025-06-19T00:59:59.999Z')).toEqual([]);
    expect(diary.wakeUp('2025-06-19T01:00:00.000Z').map(keyOf)).toEqual(['ob-1/deadline-1/due-soon/1']);
  });

  test('asked twice at the same instant, the second time does nothing', () => {
    const diary = taskAtWork();
    expect(diary.wakeUp('2025-07-01 08:00')).not.toHaveLength(0);
    expect(diary.wakeUp('2025-07-01 08:00')).toEqual([]);
  });

  test('asked for one watch does that act alone, and nothing that is due after it', () => {
    const diary = taskAtWork({ deadline: by('2025-04-30') });
    const toUnitId = asId<UnitId>('so-noi-vu');
    diary.act('2025-04-15 09:00', {
      type: 'RequestHandOff',
      ...ob,
      handOffId: asId<HandOffId>('ho-1'),
      toUnitId,
      content: 'x',
    });
    const ctx = { now: local('2025-04-30 10:00'), rules: sampleRules };
    const only = (act: 'remind' | 'escalate', at: string) =>
      decide(diary.state, { type: 'TimePassed', only: { act, at: local(at) } }, ctx).map(keyOf);
    expect(only('remind', '2025-04-17 08:00')).toEqual(['hand-off/ho-1/silent-1/1']);
    expect(only('remind', '2025-04-22 08:00')).toEqual([
      'hand-off/ho-1/silent-1/1',
      'ob-1/deadline-1/due-soon/1',
    ]);
    expect(only('escalate', '2025-04-30 08:00')).toEqual([]);
  });
});

describe('after an outage', () => {
  test('every step happens once, in order, marked late with when it was due', () => {
    const diary = assignTask().wakeUp('2025-03-20 10:30');
    expect(diary.map(alarmOf)).toMatchObject([
      { key: 'ob-1/assignment-1/ack/1', dueAt: '2025-03-11T01:00:00.000Z', late: true },
    ]);
  });

  test('the next rung comes no sooner than one rung after the last', () => {
    const diary = taskAtWork();
    diary.until('2025-06-30');
    // Nothing ran from 1 July; the whole ladder was due by 21 July.
    diary.wakeUp('2025-07-25 10:30');
    const last = diary.until('2025-12-31').entries.slice(-4);
    expect(last.map((e) => [localDay(e.at), alarmOf(e.event)?.step, alarmOf(e.event)?.late])).toEqual([
      ['2025-07-25', 1, true],
      ['2025-07-29', 2, false],
      ['2025-08-07', 3, false],
      ['2025-08-14', 4, false],
    ]);
  });

  test('that was shorter than a rung the ladder keeps its own days', () => {
    const diary = taskAtWork().until('2025-06-30');
    diary.wakeUp('2025-07-02 10:30');
    const days = diary
      .until('2025-12-31')
      .entries.slice(-4)
      .map((e) => localDay(e.at));
    // The second rung waits two working days after the late first one; the third and fourth are on their days again.
    expect(days).toEqual(['2025-07-02', '2025-07-04', '2025-07-15', '2025-07-22']);
  });

  test('of less than an hour nothing is called late', () => {
    const diary = taskAtWork().until('2025-06-30');
    expect(diary.wakeUp('2025-07-01 09:00').map(alarmOf)).toMatchObject([{ late: false }]);
    expect(taskAtWork().until('2025-06-30').wakeUp('2025-07-01 09:01').map(alarmOf)).toMatchObject([
      { late: true },
    ]);
  });

  test('steps of several ladders come in the order in which they were due', () => {
    const diary = taskAtWork().until('2025-06-19 08:00');
    const late = diary.wakeUp('2025-07-10 09:00').map(alarmOf);
    expect(late.map((a) => [a?.key, a?.late])).toEqual([
      ['ob-1/deadline-1/due-soon/2', true],
      ['ob-1/deadline-1/ladder/1', true],
    ]);
  });

  test('a reminder put off beyond the day it reminds of is not sent', () => {
    const diary = taskAtWork().until('2025-06-18');
    diary.wakeUp('2025-06-25 09:00');
    expect(diary.until('2025-07-01').keys()).toEqual([
      'ob-1/deadline-1/due-soon/1',
      'ob-1/deadline-1/ladder/1',
    ]);
  });

  test('an acknowledgement that ran out meanwhile is marked late, and the unit has its time again', () => {
    const diary = assignTask({ deadline: by('2025-12-31') });
    diary.act('2025-03-10 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.wakeUp('2025-05-12 10:00')).toMatchObject([
      { type: 'AcknowledgementExpired', data: { alarm: { late: true, policyVersion: 'default/1' } } },
    ]);
    expect(diary.until('2025-05-13').automatic('2025-05-12 10:00')).toEqual([
      '13/05/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
    ]);
  });
});

describe('a calendar that changes', () => {
  const holiday = (day: string) =>
    ({ day: asDay(day), kind: 'holiday', name: 'nghỉ', document: '1/TB' }) as const;
  const changed = {
    ...sampleRules,
    calendar: calendarOf('vn-2023-2026/2', [...sampleRules.calendar.facts.values(), holiday('2025-07-02')]),
  };

  test('moves alarms that are armed, and their keys stay', () => {
    const { state } = taskAtWork().until('2025-07-01 08:00');
    const before = pendingAlarms(state, sampleRules);
    const after = pendingAlarms(state, changed);
    expect(after.map((a) => a.key)).toEqual(before.map((a) => a.key));
    expect([before[0]?.at, after[0]?.at]).toEqual([local('2025-07-03'), local('2025-07-04')]);
  });

  test('does not make what has happened happen again', () => {
    const { state } = taskAtWork().until('2025-07-03 08:00');
    expect(decide(state, { type: 'TimePassed' }, { now: local('2025-07-04 08:00'), rules: changed })).toEqual(
      [],
    );
  });
});
