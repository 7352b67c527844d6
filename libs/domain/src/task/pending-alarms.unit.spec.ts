import { describe, expect, test } from '@jest/globals';
import { assignTask, by, OB1, taskAtWork } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type DecisionId } from '../shared/ids.js';

const ob = { obligationId: OB1 };
const evidence = [{ document: '1/BC' }];
const submit = { type: 'SubmitResult', ...ob, summary: 'Xong', evidence } as const;

describe('a task nobody acknowledges', () => {
  test('is called to mind after 1, taken to the head of the unit after 2, urged by the standing agency after 5 working days', () => {
    expect(assignTask().until('2025-04-30').automatic()).toEqual([
      '11/03/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '12/03/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '17/03/2025 08:00 UnitUrged → standing-agency of cong-an',
    ]);
  });

  test('is left alone once it is acknowledged', () => {
    const diary = assignTask({ deadline: { kind: 'standing' } });
    diary.act('2025-03-11 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2026-03-31').automatic()).toHaveLength(1);
  });

  test('is asked for again 20 working days after an acknowledgement without progress, and the ladder begins anew', () => {
    const diary = assignTask({ deadline: by('2025-12-31') });
    diary.act('2025-03-12 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2025-04-30').automatic('2025-03-12 09:00')).toEqual([
      '10/04/2025 08:00 AcknowledgementExpired → person-assigned of so-tu-phap',
      '11/04/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '14/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '17/04/2025 08:00 UnitUrged → standing-agency of cong-an',
    ]);
    expect(diary.keys().filter((k) => k.includes('ack'))).toEqual([
      'ob-1/assignment-1/ack/1',
      'ob-1/assignment-1/ack/2',
      'ob-1/assignment-1/ack-expired',
      'ob-1/assignment-2/ack/1',
      'ob-1/assignment-2/ack/2',
      'ob-1/assignment-2/ack/3',
    ]);
  });

  test('keeps an acknowledgement that was followed by progress', () => {
    expect(
      taskAtWork({ deadline: by('2025-12-31') })
        .until('2025-11-30')
        .keys(),
    ).toEqual([]);
  });

  test('that stands without a date is not asked for again', () => {
    const diary = assignTask({ deadline: { kind: 'standing' } });
    diary.act('2025-03-10 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2027-12-31').keys()).toEqual([]);
  });
});

describe('a task with a date', () => {
  test('is called to mind 7 and 3 working days before, and climbs four rungs after: +1 +3 +10 +15', () => {
    expect(taskAtWork().until('2026-06-30').automatic()).toEqual([
      '19/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '25/06/2025 08:00 ReminderSent → person-assigned of so-tu-phap',
      '01/07/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '03/07/2025 08:00 UnitUrged → standing-agency of cong-an',
      '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
      '21/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    ]);
  });

  test.each([
    [
      'the Saturday 26/4/2025 that is worked and the holidays after it',
      '2025-04-25',
      ['26/04', '29/04', '13/05', '20/05'],
    ],
    ['Tết 2026', '2026-02-13', ['23/02', '25/02', '06/03', '13/03']],
    ['New Year 2026 and the swap of 2 with 10 January', '2025-12-31', ['05/01', '07/01', '15/01', '22/01']],
    ['the swap of 31 with 22 August 2026', '2026-08-21', ['22/08', '25/08', '08/09', '15/09']],
  ])('climbs on working days only, across %s', (_name, due, days) => {
    const diary = taskAtWork({ deadline: by(due) }).until('2026-12-31');
    expect(diary.automatic(`${due} 23:59`).map((line) => line.slice(0, 5))).toEqual(days);
    expect(diary.automatic().every((line) => line.slice(11, 16) === '08:00')).toBe(true);
  });

  test('is not reminded of days that lay before it was given out', () => {
    expect(taskAtWork({}, '2025-06-23 08:30').until('2025-06-30').keys()).toEqual([
      'ob-1/deadline-1/due-soon/2',
    ]);
    expect(taskAtWork({}, '2025-06-27 08:30').until('2025-06-30').keys()).toEqual([]);
  });

  test('given out after its day climbs from the day it was given out', () => {
    const lines = taskAtWork({ deadline: by('2025-03-01') })
      .until('2025-12-31')
      .automatic();
    expect(lines.map((l) => l.slice(0, 10))).toEqual([
      '11/03/2025',
      '13/03/2025',
      '24/03/2025',
      '31/03/2025',
    ]);
  });

  test('is left alone while its result waits, and someone else is reminded', () => {
    const diary = taskAtWork();
    diary.act('2025-06-20 09:00', submit);
    expect(diary.until('2025-12-31').automatic('2025-06-20')).toEqual([
      '24/06/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
      '27/06/2025 08:00 TaskEscalated → standing-agency of cong-an',
    ]);
  });

  test('whose result is approved waits for the standing agency: +3, +7', () => {
    const diary = taskAtWork();
    diary.act('2025-06-20 09:00', submit);
    diary.act('2025-06-23 09:00', { type: 'ApproveResult', ...ob });
    expect(diary.until('2025-12-31').automatic('2025-06-20')).toEqual([
      '26/06/2025 08:00 ReminderSent → standing-agency of cong-an',
      '02/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
    ]);
  });

  test('finished a moment before is never escalated', () => {
    const diary = taskAtWork();
    diary.act('2025-07-01 07:59', submit);
    expect(
      diary
        .until('2025-07-01 08:00')
        .keys()
        .filter((k) => k.includes('ladder')),
    ).toEqual([]);
  });

  test('whose result is given back late climbs again, with new keys, from the day it came back', () => {
    const diary = taskAtWork();
    diary.act('2025-07-07 09:00', submit);
    diary.act('2025-07-08 09:00', { type: 'ReturnResult', ...ob, reason: 'Thiếu số liệu' });
    expect(diary.state.obligations[0]).toMatchObject({ occasion: 2, escalationLevel: 0, late: false });
    expect(
      diary
        .until('2025-12-31')
        .automatic('2025-07-08')
        .map((l) => l.slice(0, 10)),
    ).toEqual(['09/07/2025', '11/07/2025', '22/07/2025', '29/07/2025']);
    expect(diary.keys().slice(-4)).toEqual([1, 2, 3, 4].map((n) => `ob-1/deadline-2/ladder/${n}`));
  });
});

describe('who is told', () => {
  test('where the standing agency itself is the lead, the Office urges', () => {
    const lines = assignTask({ units: ['cong-an'] })
      .until('2025-03-31')
      .automatic();
    expect(lines.at(-1)).toBe('17/03/2025 08:00 UnitUrged → standing-agency of van-phong');
  });

  test('a body outside the line is asked once per occasion, never escalated or found late', () => {
    const diary = assignTask({ requested: ['toa-an'] }).until('2025-12-31');
    expect(diary.automatic()).toEqual([
      '17/03/2025 08:00 StatusAsked → head-of-unit of toa-an',
      '25/06/2025 08:00 StatusAsked → head-of-unit of toa-an',
      '21/07/2025 08:00 StatusAsked → head-of-unit of toa-an',
    ]);
    expect(diary.state.obligations[0]?.escalationLevel).toBe(0);
    diary.act('2026-07-01 09:00', { type: 'Acknowledge', ...ob });
    diary.act('2026-07-01 09:00', submit);
    expect(diary.state.obligations[0]?.late).toBe(false);
  });

  test('a body outside the line that does not carry out a decision is asked too', () => {
    const diary = assignTask({ requested: ['toa-an'], deadline: { kind: 'none' } });
    diary.act('2025-03-10 09:00', { type: 'Acknowledge', ...ob });
    const decisionId = asId<DecisionId>('dc-1');
    const due = asDay('2025-04-10');
    const guide = {
      type: 'ApplyDecision',
      ...ob,
      decisionId,
      kind: 'guide',
      text: 'x',
      document: 'y',
      due,
    } as const;
    diary.act('2025-04-01 09:00', guide);
    expect(diary.until('2025-12-31').automatic()).toEqual([
      '24/04/2025 08:00 StatusAsked → head-of-unit of toa-an',
    ]);
  });
});

test('every automatic event says rule, step, version, when it was due and whom it went to', () => {
  const diary = taskAtWork().until('2025-07-03 08:00');
  expect(diary.entries.at(-1)?.event).toEqual({
    type: 'UnitUrged',
    data: {
      obligationId: 'ob-1',
      alarm: {
        key: 'ob-1/deadline-1/ladder/2',
        trigger: 'overdue',
        step: 2,
        level: 2,
        obligationId: 'ob-1',
        dueAt: '2025-07-03T01:00:00.000Z',
        late: false,
        to: { office: 'standing-agency', unitId: 'cong-an' },
        policyVersion: 'default/1',
        calendarVersion: 'vn-2023-2026/1',
      },
    },
  });
});
