import { describe, expect, test } from '@jest/globals';
import { assignTask, by, handIn, OB1, part, personOf, taskAtWork, type TaskDiary } from '@dondoc/testing';
import { printDay } from '../calendar/day.js';
import { localDay } from '../calendar/instant.js';
import type { Deadline, Period } from '../deadline/deadline.js';
import { asId, type DecisionId, type PersonId, type UnitId } from '../shared/ids.js';
import { isOpen } from './task.state.js';

const every = (period: Period, dayOfMonth?: number): Deadline => ({
  kind: 'periodic',
  every: period,
  ...(dayOfMonth ? { dayOfMonth } : {}),
});
const opened = (task: TaskDiary) =>
  task.entries.flatMap(({ at, event }) =>
    event.type === 'PeriodOpened'
      ? [`${printDay(localDay(at))} ${event.data.period.key} by ${printDay(event.data.period.due)}`]
      : [],
  );
const apply = (kind: 'close' | 'reassign', to?: string) =>
  ({
    type: 'ApplyDecision',
    ...{ obligationId: OB1, decisionId: asId<DecisionId>('kl-1'), kind, text: 'x', document: '9/TB' },
    ...(to ? { toUnit: { unitId: asId<UnitId>(to), relation: 'assigned' as const } } : {}),
  }) as const;

describe('the periods of a rhythm open', () => {
  test('each month on its first working day, to be reported by the plan’s day', () => {
    const task = taskAtWork({ deadline: every('month', 15) }, '2025-02-20 08:30');
    // 1 March is a Saturday, 1 May a holiday, 2 May off in exchange
    expect(opened(task.until('2025-05-31'))).toEqual([
      '03/03/2025 2025-03 by 15/03/2025',
      '01/04/2025 2025-04 by 15/04/2025',
      '05/05/2025 2025-05 by 15/05/2025',
    ]);
  });

  test('longer ones on the first working day of their last month', () => {
    const of = (period: Period) => opened(taskAtWork({ deadline: every(period) }).until('2026-07-31'));
    expect(of('quarter')).toEqual([
      // given out on 10 March: the quarter that runs is reported about too
      '11/03/2025 2025-Q1 by 31/03/2025',
      '02/06/2025 2025-Q2 by 30/06/2025',
      '03/09/2025 2025-Q3 by 30/09/2025',
      '01/12/2025 2025-Q4 by 31/12/2025',
      '02/03/2026 2026-Q1 by 31/03/2026',
      '01/06/2026 2026-Q2 by 30/06/2026',
    ]);
    expect(of('half-year')).toEqual([
      '02/06/2025 2025-H1 by 30/06/2025',
      '01/12/2025 2025-H2 by 31/12/2025',
      '01/06/2026 2026-H1 by 30/06/2026',
    ]);
    expect(of('year')).toEqual(['01/12/2025 2025 by 31/12/2025']);
  });

  test('each week on its Monday, or the first working day after it', () => {
    const task = taskAtWork({ deadline: every('week') }, '2025-03-27 08:30');
    expect(opened(task.until('2025-04-20'))).toEqual([
      '28/03/2025 2025-W13 by 28/03/2025',
      '31/03/2025 2025-W14 by 04/04/2025',
      // Monday 7 April is a holiday
      '08/04/2025 2025-W15 by 11/04/2025',
      '14/04/2025 2025-W16 by 18/04/2025',
    ]);
  });

  test('not for what is done every day, nor where no rhythm is named', () => {
    expect(opened(taskAtWork({ deadline: every('day') }).until('2025-12-31'))).toEqual([]);
    expect(opened(taskAtWork({ deadline: { kind: 'periodic' } }).until('2025-12-31'))).toEqual([]);
  });
});

describe('the first period', () => {
  const firstOf = (when: string, deadline = every('month', 15)) =>
    opened(assignTask({ deadline }, when).until('2025-05-31'))[0];

  test('is the one that runs, if it can still be reported in time, from the working day after', () => {
    expect(firstOf('2025-03-03 08:30')).toBe('04/03/2025 2025-03 by 15/03/2025');
    expect(firstOf('2025-04-14 16:00')).toBe('15/04/2025 2025-04 by 15/04/2025');
  });

  test('is the next one, if its day comes before the part can begin', () => {
    // Friday 14 March: the next working day is Monday the 17th, the 15th has gone by
    expect(firstOf('2025-03-14 08:30')).toBe('01/04/2025 2025-04 by 15/04/2025');
    expect(firstOf('2025-03-15 08:30')).toBe('01/04/2025 2025-04 by 15/04/2025');
  });

  test('of a part that had a day of its own first comes after that day, however early it was done', () => {
    const task = assignTask({ deadline: { ...by('2025-05-31'), every: 'month' } as Deadline });
    handIn(task, '2025-04-10');
    expect(opened(task.until('2025-07-31'))).toEqual([
      '02/06/2025 2025-06 by 30/06/2025',
      '01/07/2025 2025-07 by 31/07/2025',
    ]);
  });

  test('of one done late begins at once, in the month that runs', () => {
    const task = assignTask({ deadline: { ...by('2025-05-31'), every: 'month' } as Deadline });
    handIn(task, '2025-06-12');
    expect(opened(task.until('2025-06-30'))).toEqual(['13/06/2025 2025-06 by 30/06/2025']);
  });
});

describe('a period is a part of its own', () => {
  const MARCH = part('ob-1-2025-03');
  const monthly = () => assignTask({ deadline: every('month', 15) }, '2025-03-03 08:30');

  test('with its own acknowledgement, report and lateness; it takes over who is assigned', () => {
    const task = monthly();
    task.act('2025-03-03 09:00', {
      type: 'AssignPerson',
      obligationId: OB1,
      personId: asId<PersonId>('p-1'),
    });
    task.act('2025-03-03 09:00', { type: 'Acknowledge', obligationId: OB1 });
    task.until('2025-03-07');
    expect(task.state.obligations[1]).toMatchObject({
      ...{ obligationId: MARCH, parentId: OB1, unitId: 'so-tu-phap', personId: 'p-1' },
      ...{ status: 'assigned', deadline: by('2025-03-15') },
    });
    expect(task.automatic()).toEqual([
      '04/03/2025 08:00 PeriodOpened → person-assigned of so-tu-phap',
      '05/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      // seven working days before its own day
      '06/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '06/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
    ]);
  });

  test('its confirmation ends neither the part it belongs to nor the task', () => {
    const task = monthly().until('2025-03-04 17:00');
    handIn(task, '2025-03-12', { obligationId: MARCH });
    expect(task.state.obligations.map((ob) => ob.status)).toEqual(['assigned', 'confirmed']);
    expect(task.state.closedAt).toBeUndefined();
  });

  test('while the part itself is asked about by its periods alone, however long it is silent', () => {
    const task = monthly();
    task.act('2025-03-03 09:00', { type: 'Acknowledge', obligationId: OB1 });
    task.until('2025-12-31');
    const asked = task.entries.filter((e) => 'alarm' in e.event.data && e.event.data.obligationId === OB1);
    expect(asked).toEqual([]);
  });

  test('given to another unit, its open periods go with it and are acknowledged anew; those reported stay', () => {
    const task = monthly().until('2025-03-04 17:00');
    handIn(task, '2025-03-12', { obligationId: MARCH });
    task.act('2025-04-07 09:00', apply('reassign', 'so-noi-vu'));
    expect(task.state.obligations.map((ob) => `${ob.obligationId} ${ob.unitId} ${ob.status}`)).toEqual([
      'ob-1 so-noi-vu assigned',
      'ob-1-2025-03 so-tu-phap confirmed',
      'ob-1-2025-04 so-noi-vu assigned',
    ]);
    task.until('2025-05-05');
    expect(task.state.obligations[3]).toMatchObject({ obligationId: 'ob-1-2025-05', unitId: 'so-noi-vu' });
  });

  test('closed, its open periods close with it, and none opens any more', () => {
    const task = monthly().until('2025-04-07');
    task.act('2025-04-08 09:00', apply('close'));
    expect(task.state.obligations.filter(isOpen)).toEqual([]);
    expect(task.state.outcome).toBe('closed');
    expect(task.until('2025-12-31').automatic('2025-04-08')).toEqual([]);
  });
});

describe('after an outage of three months', () => {
  const outage = () => {
    const task = taskAtWork({ deadline: every('month', 15) }, '2025-02-20 08:30').until('2025-03-03 17:00');
    task.wakeUp('2025-06-10 10:00');
    return task;
  };

  test('every period that began meanwhile is opened, each once, in order and marked late', () => {
    const task = outage();
    expect(opened(task)).toEqual([
      '03/03/2025 2025-03 by 15/03/2025',
      // as many working days as each would have had
      '10/06/2025 2025-04 by 23/06/2025',
      '10/06/2025 2025-05 by 20/06/2025',
      '10/06/2025 2025-06 by 23/06/2025',
    ]);
    const late = task.entries.flatMap((e) =>
      e.event.type === 'PeriodOpened' ? [e.event.data.alarm.late] : [],
    );
    expect(late).toEqual([false, true, true, true]);
    expect(task.wakeUp('2025-06-10 10:05')).toEqual([]);
  });

  test('nobody is pressed at once about a period that was opened late: its ladder begins from its opening', () => {
    const task = outage();
    const april = () =>
      task.entries
        .filter((e) => 'obligationId' in e.event.data && e.event.data.obligationId === 'ob-1-2025-04')
        .map((e) => `${printDay(localDay(e.at))} ${e.event.type}`);
    task.until('2025-06-13 17:00');
    expect(april()).toEqual([
      '10/06/2025 PeriodOpened',
      // one working day after it was opened: to be acknowledged; then seven days before its day
      '11/06/2025 ReminderSent',
      '12/06/2025 ReminderSent',
      '12/06/2025 TaskEscalated',
    ]);
  });
});

test('a body outside the line is asked once about each period, and a late report of it is no finding', () => {
  const deadline = every('month', 15);
  const task = assignTask({ requested: ['cuc-thue'], deadline }, '2025-03-03 08:30');
  task.act('2025-03-03 09:00', { type: 'Acknowledge', obligationId: OB1 }, personOf('cuc-thue'));
  task.until('2025-04-04');
  expect(task.state.obligations[1]).toMatchObject({ relation: 'requested' });
  handIn(task, '2025-04-07', { obligationId: part('ob-1-2025-03') });
  expect(task.state.obligations[1]).toMatchObject({ status: 'confirmed', late: false });
});
