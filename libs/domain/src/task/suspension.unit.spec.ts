import { describe, expect, test } from '@jest/globals';
import {
  assigned,
  assignTask,
  by,
  defaultRules,
  given,
  on,
  OB1,
  taskAtWork,
  type TaskDiary,
} from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type DecisionId, type MilestoneId } from '../shared/ids.js';
import type { ObligationCommand } from './task.commands.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const decisionId = asId<DecisionId>('kl-1');
const decision = { ...ob, decisionId, text: 'Chờ sáp nhập', document: '40/TB' } as const;
const apply = (kind: 'suspend' | 'resume', due?: string) =>
  ({ type: 'ApplyDecision', ...decision, kind, ...(due ? { due: asDay(due) } : {}) }) as const;
const applied = (kind: 'suspend' | 'resume'): TaskEvent => ({
  type: 'DecisionApplied',
  data: { ...decision, kind },
});
const suspended = (until?: string): TaskEvent => ({
  type: 'ObligationSuspended',
  data: {
    ...ob,
    decisionId: asId<DecisionId>('kl-0'),
    reason: 'Chờ sáp nhập',
    ...(until ? { until: asDay(until) } : {}),
  },
});
const resumed = (to: string): TaskEvent => ({
  type: 'ObligationResumed',
  data: { ...ob, decisionId, from: by('2025-06-30'), to: by(to) },
});
const atWork: TaskEvent[] = [assigned(), { type: 'TaskAcknowledged', data: ob }];
const now = '2025-06-20 09:00';

describe('suspending a part', () => {
  const data = { ...ob, decisionId, reason: decision.text };
  test('acts, with or without a last day', () => {
    given(...atWork)
      .when(apply('suspend'), { now })
      .then(applied('suspend'), { type: 'ObligationSuspended', data });
    given(...atWork)
      .when(apply('suspend', '2025-08-29'), { now })
      .then(applied('suspend'), {
        type: 'ObligationSuspended',
        data: { ...data, until: asDay('2025-08-29') },
      });
  });

  test('stays quiet when the same decision comes again, refuses another and a day gone by', () => {
    given(...atWork, applied('suspend'), suspended())
      .when(apply('suspend'), { now })
      .then();
    given(...atWork, suspended())
      .when(apply('suspend'), { now })
      .then('obligation-already-suspended');
    given(...atWork)
      .when(apply('suspend', '2025-06-19'), { now })
      .then('date-in-the-past');
  });

  const WAITS: readonly ObligationCommand[] = [
    { type: 'Acknowledge', ...ob },
    { type: 'ReportProgress', ...ob, note: 'x' },
    { type: 'RequestHandOff', ...ob, handOffId: asId('ho-1'), toUnitId: asId('so-y-te'), content: 'x' },
    { type: 'UrgeUnit', ...ob, text: 'x' },
    { type: 'SubmitResult', ...ob, summary: 'x', evidence: [{ document: '1/BC' }] },
    { type: 'RequestExtension', ...ob, extensionId: asId('gh-1'), due: asDay('2025-08-01'), reason: 'x' },
    { type: 'ReportMilestone', ...ob, milestoneId: asId<MilestoneId>('m-1'), note: 'x' },
  ];
  test.each(WAITS.map((command) => [command.type, command] as const))('%s waits', (_type, command) =>
    given(...atWork, suspended())
      .when(command, { now })
      .then('obligation-suspended'),
  );

  test('what is decided and said about it does not wait', () => {
    const guidance = { type: 'GiveGuidance', ...ob, text: 'x' } as const;
    expect(given(...atWork, suspended()).when(guidance, { now }).events).toHaveLength(1);
    const close = { type: 'ApplyDecision', ...decision, kind: 'close' } as const;
    expect(given(...atWork, suspended()).when(close, { now }).state.outcome).toBe('closed');
  });

  test('stops every ladder of it; a part never is late of the days it was suspended', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    task.act(now, apply('suspend', '2025-07-31'));
    expect(task.until('2025-07-31 17:00').automatic('2025-06-20')).toEqual([]);
  });

  test('without a last day is asked about at the rhythm of silence, by the standing agency', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') }).goOn(defaultRules);
    task.act('2025-03-31 09:00', apply('suspend'));
    // 66 and 71 working days after 31 March 2025
    expect(task.until('2025-07-31').automatic()).toEqual([
      '04/07/2025 08:00 ReminderSent → standing-agency of cong-an',
      '11/07/2025 08:00 ReminderSent → standing-agency of cong-an',
    ]);
  });
});

describe('going on after a suspension', () => {
  // Suspended on Friday 20 June 2025: six working days were left of 30 June.
  const waiting = [...atWork, on('2025-06-20 09:00', suspended())];

  test('has the working days that were left', () =>
    given(...waiting)
      .when(apply('resume'), { now: '2025-09-08 09:00' })
      .then(applied('resume'), resumed('2025-09-16')));

  test('has the day that the decision gives, if it gives one', () =>
    given(...waiting)
      .when(apply('resume', '2025-10-31'), { now: '2025-09-08 09:00' })
      .then(applied('resume'), resumed('2025-10-31')));

  test('on its very day has that day left, or the next working day', () => {
    const onItsDay = [...atWork, on('2025-06-30 09:00', suspended())];
    given(...onItsDay)
      .when(apply('resume'), { now: '2025-09-06 09:00' })
      .then(applied('resume'), resumed('2025-09-08'));
  });

  test('what was late when it was suspended is late when it goes on', () => {
    const late = [...atWork, on('2025-07-01 09:00', suspended())];
    given(...late)
      .when(apply('resume'), { now: '2025-09-08 09:00' })
      .then(applied('resume'), resumed('2025-06-30'));
  });

  test('never has less time than before: a day that is no working day stays', () => {
    const sunday = [assigned({ deadline: by('2025-06-29') }), on('2025-06-20 09:00', suspended())];
    given(...sunday)
      .when(apply('resume'), { now: '2025-06-20 10:00' })
      .then(applied('resume'), {
        type: 'ObligationResumed',
        data: { ...ob, decisionId, from: by('2025-06-29'), to: by('2025-06-29') },
      });
  });

  test('keeps the ledger: the day it had and the day it has', () => {
    const { state } = given(...waiting).when(apply('resume'), { now: '2025-09-08 09:00' });
    expect(state.obligations[0]).toMatchObject({
      suspension: undefined,
      occasion: 2,
      ledger: [{ deadline: by('2025-06-30') }, { deadline: by('2025-09-16') }],
    });
  });

  test('refuses what is not suspended, a day gone by, and a day for what has none', () => {
    given(...atWork)
      .when(apply('resume'), { now })
      .then('obligation-not-suspended');
    given(...waiting)
      .when(apply('resume', '2025-06-19'), { now })
      .then('date-in-the-past');
    given(assigned({ deadline: { kind: 'standing' } }), suspended())
      .when(apply('resume', '2025-10-31'), { now })
      .then('deadline-not-dated');
  });

  test('happens by itself on the working day after the last day, once', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    task.act(now, apply('suspend', '2025-08-29'));
    task.until('2025-09-05');
    const gone = task.entries.filter((e) => e.event.type === 'ObligationResumed');
    expect(gone).toMatchObject([
      // 29 August is a Friday; 1 and 2 September are holidays
      { at: '2025-09-03T01:00:00.000Z', event: { data: { to: by('2025-09-11') } } },
    ]);
    expect(task.act('2025-09-05 09:00', { type: 'TimePassed' })).toEqual([]);
  });

  test('happens late after an outage, and the days left count from then', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    task.act(now, apply('suspend', '2025-08-29'));
    expect(task.wakeUp('2025-09-15 10:00')).toMatchObject([
      { type: 'ObligationResumed', data: { to: by('2025-09-23'), alarm: { late: true } } },
    ]);
  });
});

describe('what ran when a part was suspended runs on from its end, each with its distance', () => {
  const suspendedOnce = (task: TaskDiary) => {
    task.act('2025-03-12 09:00', apply('suspend'));
    const resume = { ...apply('resume', '2025-12-31'), decisionId: asId<DecisionId>('kl-2') };
    task.act('2025-08-04 09:00', resume);
    return task.until('2025-09-02').automatic('2025-08-04');
  };

  test('an acknowledgement that was asked for', () =>
    // told to the head of the unit on 12 March; three working days later the standing agency would have urged
    expect(suspendedOnce(assignTask())).toEqual(['07/08/2025 08:00 UnitUrged → standing-agency of cong-an']));

  test('an acknowledgement that had been given runs out after twenty working days of work', () => {
    const task = assignTask();
    task.act('2025-03-10 09:00', { type: 'Acknowledge', ...ob });
    expect(suspendedOnce(task)).toEqual([]);
    expect(task.until('2025-09-03').automatic('2025-08-04')).toEqual([
      '03/09/2025 08:00 AcknowledgementExpired → person-assigned of so-tu-phap',
    ]);
  });

  test('a difficulty that was raised meanwhile and that no decision answered', () => {
    const task = taskAtWork({ deadline: by('2025-12-31') });
    task.act('2025-03-12 09:00', apply('suspend', '2025-08-01'));
    task.act('2025-03-13 09:00', {
      type: 'RaiseDifficulty',
      ...{ ...ob, difficultyId: asId('kk-1'), category: 'money', text: 'x', proposal: 'y' },
    });
    expect(task.until('2025-08-31').automatic('2025-03-13')).toEqual([
      '04/08/2025 08:00 ObligationResumed → person-assigned of so-tu-phap',
      '07/08/2025 08:00 ReminderSent → standing-agency of cong-an',
      '11/08/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
      '18/08/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    ]);
  });

  test('a step inside the part whose day fell into it is asked about from its end on', () => {
    const task = taskAtWork({ milestones: [{ text: 'Dự thảo', due: asDay('2025-05-15') }] });
    expect(suspendedOnce(task)).toEqual([
      '05/08/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '07/08/2025 08:00 UnitUrged → standing-agency of cong-an',
    ]);
  });
});

describe('the open periods of a suspended part', () => {
  const monthly = () => {
    const task = taskAtWork({ deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 } });
    task.act('2025-05-07 09:00', apply('suspend', '2025-08-29'));
    return task;
  };

  test('are suspended and taken up with it, each with the working days it had left', () => {
    const task = monthly().until('2025-09-30');
    const of = (type: string) =>
      task.entries
        .filter((e) => e.event.type === type && 'obligationId' in e.event.data)
        .map((e) => (e.event.data as { obligationId: string }).obligationId);
    // March and April lie open beside May
    const open = ['ob-1', 'ob-1-2025-03', 'ob-1-2025-04', 'ob-1-2025-05'];
    expect(of('ObligationSuspended').sort()).toEqual(open);
    expect(of('ObligationResumed').sort()).toEqual(open);
    const may = task.state.obligations.find((o) => o.obligationId === 'ob-1-2025-05');
    // six working days were left on 7 May of the 15th
    expect(may?.deadline).toEqual(by('2025-09-11'));
  });

  test('no period opens whose day fell into the suspension: June, July and August are owed by nobody', () => {
    const task = monthly().until('2025-09-30');
    const opened = task.entries.flatMap((e) =>
      e.event.type === 'PeriodOpened' ? [e.event.data.period.key] : [],
    );
    expect(opened).toEqual(['2025-03', '2025-04', '2025-05', '2025-09']);
  });
});
