import { describe, expect, test } from '@jest/globals';
import {
  assignTask,
  by,
  defaultRules,
  OB1,
  personOf,
  sampleRules,
  sampleTask,
  TaskDiary,
  taskAtWork,
} from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import {
  asId,
  type DecisionId,
  type DifficultyId,
  type DocketItemId,
  type HandOffId,
  type UnitId,
} from '../shared/ids.js';
import type { Rules } from './task.commands.js';

const ob = { obligationId: OB1 };
const handOffId = asId<HandOffId>('ho-1');
const submit = { type: 'SubmitResult', ...ob, summary: 'Xong', evidence: [{ document: '1/BC' }] } as const;

describe('a hand-off', () => {
  const request = {
    type: 'RequestHandOff',
    ...ob,
    handOffId,
    toUnitId: asId<UnitId>('so-noi-vu'),
    content: 'Số liệu biên chế',
    due: asDay('2025-03-31'),
  } as const;
  const standing = { deadline: { kind: 'standing' } } as const;
  const requested = (silence: 'escalate' | 'take-as-agreed' = 'escalate') => {
    const diary = taskAtWork(standing);
    diary.act('2025-03-17 09:00', { ...request, silence });
    return diary;
  };

  test('that stays silent goes back to the lead after 2 and to the standing agency after 5 working days', () => {
    expect(requested().until('2025-12-31').automatic()).toEqual([
      '19/03/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
      '24/03/2025 08:00 TaskEscalated → standing-agency of cong-an',
    ]);
  });

  test('that was accepted and not delivered is silent from its own day', () => {
    const diary = requested();
    diary.act('2025-03-18 09:00', { type: 'AcceptHandOff', handOffId });
    expect(diary.until('2025-12-31').automatic()).toEqual([
      '02/04/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
      '08/04/2025 08:00 TaskEscalated → standing-agency of cong-an',
    ]);
    expect(diary.keys()).toEqual(['hand-off/ho-1/undelivered-1/1', 'hand-off/ho-1/undelivered-1/2']);
  });

  test('given back is a new occasion to be silent', () => {
    const diary = requested();
    diary.act('2025-03-18 09:00', { type: 'DeliverHandOff', handOffId, note: 'x', evidence: [] });
    diary.act('2025-03-20 09:00', {
      type: 'ReturnHandOff',
      handOffId,
      reason: 'Thiếu',
      due: asDay('2025-04-15'),
    });
    expect(diary.until('2025-12-31').keys()).toEqual([
      'hand-off/ho-1/silent-2/1',
      'hand-off/ho-1/silent-2/2',
    ]);
  });

  test('whose silence means agreement is taken on the working day after its day, without blame', () => {
    const diary = requested('take-as-agreed').until('2025-12-31');
    expect(diary.state.handOffs[0]).toMatchObject({ status: 'taken', since: '2025-04-01T01:00:00.000Z' });
    expect(diary.entries.at(-1)?.event).toMatchObject({ type: 'HandOffTaken', data: { silently: true } });
    // It says by which rule, and nobody was told.
    expect(diary.keys()).toEqual(['hand-off/ho-1/agreed-1']);
  });

  test('is forgotten once the lead has submitted', () => {
    const diary = requested();
    diary.act('2025-03-18 09:00', submit);
    expect(
      diary
        .until('2025-12-31')
        .keys()
        .filter((k) => k.startsWith('hand-off')),
    ).toEqual([]);
  });
});

describe('a difficulty', () => {
  const raise = {
    type: 'RaiseDifficulty',
    ...ob,
    difficultyId: asId<DifficultyId>('df-1'),
    category: 'money',
    text: 'Chưa có kinh phí',
    proposal: 'Bố trí 200 triệu đồng',
  } as const;
  const raised = () => {
    const diary = taskAtWork({ deadline: { kind: 'standing' } });
    diary.act('2025-03-17 09:00', raise);
    return diary;
  };

  test('nobody answers reaches the docket: +3 standing agency, +5 leader in charge, +10 head of the committee', () => {
    const diary = raised().until('2025-12-31');
    expect(diary.automatic()).toEqual([
      '20/03/2025 08:00 ReminderSent → standing-agency of cong-an',
      '24/03/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
      '31/03/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    ]);
    expect(diary.state.docket).toMatchObject([{ docketItemId: 'dk-1', trigger: 'difficulty-unanswered' }]);
    expect(diary.state.obligations[0]?.escalationLevel).toBe(0);
  });

  test('that was answered goes no further', () => {
    const diary = raised();
    diary.act('2025-03-21 09:00', {
      type: 'GiveGuidance',
      ...ob,
      text: 'Đồng ý',
      difficultyId: raise.difficultyId,
    });
    expect(diary.until('2025-12-31').keys()).toEqual(['difficulty/df-1/unanswered/1']);
  });
});

describe('a decision', () => {
  const guide = {
    type: 'ApplyDecision',
    ...ob,
    decisionId: asId<DecisionId>('dc-1'),
    kind: 'guide',
    text: 'Làm ngay',
    document: '12/TB-BCĐ',
    due: asDay('2025-04-10'),
  } as const;
  const chair = personOf('ban-chi-dao', 'head-of-committee');

  test('that accepts an objective cause stops the climb until the day by which it is to be done', () => {
    const diary = taskAtWork({ deadline: by('2025-03-20') });
    diary.act('2025-03-25 09:00', { ...guide, kind: 'accept-objective-cause' }, chair);
    expect(diary.until('2025-12-31').automatic('2025-03-25')).toEqual([
      '11/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '15/04/2025 08:00 UnitUrged → standing-agency of cong-an',
      '24/04/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    ]);
  });

  test('told to a unit that has lost the task is held against nobody', () => {
    const diary = taskAtWork({ deadline: { kind: 'standing' } });
    diary.act('2025-04-01 09:00', guide, chair);
    const toUnit = { unitId: asId<UnitId>('so-noi-vu'), relation: 'assigned' } as const;
    const decisionId = asId<DecisionId>('dc-2');
    diary.act('2025-04-02 09:00', { ...guide, kind: 'reassign', decisionId, due: undefined, toUnit }, chair);
    diary.act('2025-04-02 10:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2025-12-31').automatic('2025-04-02')).toEqual([]);
    expect(diary.state.decisions[0]).toMatchObject({ lapsedAt: '2025-04-02T02:00:00.000Z' });
  });

  test('not carried out by its day comes back to the committee: +1, +3, +10', () => {
    const diary = taskAtWork({ deadline: { kind: 'standing' } });
    diary.act('2025-04-01 09:00', guide, chair);
    expect(diary.until('2025-12-31').automatic()).toEqual([
      '11/04/2025 08:00 TaskEscalated → head-of-unit of so-tu-phap',
      '15/04/2025 08:00 UnitUrged → standing-agency of cong-an',
      '24/04/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
    ]);
  });

  test('being carried out is watched instead of the deadline, and afterwards the deadline again', () => {
    const diary = taskAtWork({ deadline: by('2025-03-20') });
    diary.act('2025-03-31 09:00', guide, chair);
    const before = diary.keys().length;
    diary.act('2025-04-10 09:00', {
      type: 'ReportDecisionCarriedOut',
      ...ob,
      decisionId: guide.decisionId,
      note: 'Đã làm',
    });
    expect(
      diary
        .until('2025-12-31')
        .automatic('2025-03-31')
        .map((l) => l.slice(0, 10)),
    ).toEqual(['11/04/2025', '15/04/2025', '24/04/2025', '05/05/2025']);
    expect(diary.keys().slice(before)).toEqual([1, 2, 3, 4].map((n) => `ob-1/deadline-2/ladder/${n}`));
  });

  test('that extends a task starts its ladder anew: extended and late again climbs again', () => {
    const diary = taskAtWork().until('2025-07-21 08:00');
    expect(diary.state.obligations[0]?.escalationLevel).toBe(4);
    const extension = { ...guide, kind: 'extend', due: asDay('2025-08-29') } as const;
    diary.act('2025-07-23 09:00', extension, chair);
    expect(diary.state.obligations[0]).toMatchObject({ escalationLevel: 0, urgings: 0 });
    expect(
      diary
        .until('2026-06-30')
        .automatic('2025-07-23')
        .map((l) => l.slice(0, 10)),
    ).toEqual(['20/08/2025', '26/08/2025', '03/09/2025', '05/09/2025', '16/09/2025', '23/09/2025']);
    expect(new Set(diary.keys()).size).toBe(diary.keys().length);
  });

  test('nobody carried out does not hide a later extension that passes too', () => {
    const diary = taskAtWork({ deadline: by('2025-03-20') });
    diary.act('2025-03-31 09:00', guide, chair);
    diary.until('2025-04-24 08:00');
    const decisionId = asId<DecisionId>('dc-2');
    diary.act('2025-04-28 09:00', { ...guide, decisionId, kind: 'extend', due: asDay('2025-05-30') }, chair);
    expect(diary.until('2025-12-31').keys()).toContain('ob-1/deadline-2/ladder/4');
  });

  test('that reassigns a task asks the new unit to acknowledge, with new keys and a fresh ladder', () => {
    const diary = taskAtWork().until('2025-07-21 08:00');
    const toUnit = { unitId: asId<UnitId>('so-noi-vu'), relation: 'assigned' } as const;
    diary.act('2025-07-23 09:00', { ...guide, kind: 'reassign', due: undefined, toUnit }, chair);
    expect(diary.until('2025-07-30').automatic('2025-07-23')).toEqual([
      '24/07/2025 08:00 ReminderSent → person-assigned of so-noi-vu',
      '24/07/2025 08:00 TaskEscalated → head-of-unit of so-noi-vu',
      '25/07/2025 08:00 TaskEscalated → head-of-unit of so-noi-vu',
      '28/07/2025 08:00 UnitUrged → standing-agency of cong-an',
      '30/07/2025 08:00 UnitUrged → standing-agency of cong-an',
    ]);
    expect(diary.keys().slice(-5)).toEqual([
      'ob-1/assignment-2/ack/1',
      'ob-1/deadline-2/ladder/1',
      'ob-1/assignment-2/ack/2',
      'ob-1/deadline-2/ladder/2',
      'ob-1/assignment-2/ack/3',
    ]);
  });
});

describe('urged in vain', () => {
  const after = (docketAfterUrgings: number): Rules => ({
    ...sampleRules,
    policy: { ...sampleRules.policy, docketAfterUrgings },
  });
  const urge = { type: 'UrgeUnit', ...ob, text: 'Đề nghị báo cáo' } as const;
  const late = (rules: Rules) => {
    const diary = assignTask({ deadline: by('2025-06-30') }, '2025-03-10 08:30', rules);
    diary.act('2025-03-10 08:30', { type: 'Acknowledge', ...ob });
    diary.act('2025-03-10 08:30', { type: 'ReportProgress', ...ob, note: 'x' });
    return diary;
  };

  test('an overdue part goes to the committee on the working day after the last of so many urgings, and once', () => {
    const diary = late(after(2));
    diary.act('2025-07-03 15:00', urge);
    expect(diary.until('2025-07-31').automatic('2025-07-03 15:00')).toEqual([
      '04/07/2025 08:00 TaskPutOnDocket → head-of-committee of ban-chi-dao',
      '14/07/2025 08:00 TaskEscalated → leader-in-charge of ban-chi-dao',
      '21/07/2025 08:00 TaskEscalated → head-of-committee of ban-chi-dao',
    ]);
    expect(diary.state.docket).toMatchObject([{ trigger: 'urged-in-vain' }]);
  });

  test('before its day a part may be urged as often as one likes', () => {
    const diary = late(after(2));
    for (const day of ['05', '06', '07']) diary.act(`2025-05-${day} 09:00`, urge);
    expect(diary.until('2025-06-18').keys()).toEqual([]);
    expect(diary.until('2025-07-01 08:00').keys().at(-1)).toBe('ob-1/deadline-1/urged-in-vain');
  });

  test('means nothing where the policy has no such figure', () => {
    const diary = late(sampleRules);
    for (const hour of ['10', '11', '12', '13']) diary.act(`2025-07-02 ${hour}:00`, urge);
    expect(diary.until('2025-07-10').state.docket).toEqual([]);
  });
});

describe('under the default policy nothing falls silent', () => {
  const from = '2025-03-10 08:30';
  const days = (lines: readonly string[]) => lines.map((l) => l.slice(0, 10));

  test('a task nobody acknowledges is urged again every 10 working days, each time with a key of its own', () => {
    const diary = assignTask({ deadline: { kind: 'standing' } }, from, defaultRules).until('2025-05-15');
    expect(days(diary.automatic('2025-03-12 09:00'))).toEqual([
      '17/03/2025',
      '31/03/2025',
      '15/04/2025',
      '28/04/2025',
      '15/05/2025',
    ]);
    expect(diary.keys().at(-1)).toBe('ob-1/assignment-1/ack/7');
  });

  test('what waits on the docket is brought back to mind until it is decided', () => {
    const diary = assignTask({ deadline: { kind: 'standing' } }, from, defaultRules);
    diary.act(from, { type: 'Acknowledge', ...ob });
    const docketItemId = asId<DocketItemId>('dk-1');
    diary.act('2025-03-11 09:00', { type: 'PutOnDocket', ...ob, docketItemId, reason: 'Vượt thẩm quyền' });
    expect(diary.until('2025-04-20').automatic()).toEqual([
      '18/03/2025 08:00 ReminderSent → standing-agency of cong-an',
      '25/03/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
      '09/04/2025 08:00 ReminderSent → head-of-committee of ban-chi-dao',
    ]);
    diary.act('2025-04-21 09:00', {
      ...{ type: 'ApplyDecision', ...ob, decisionId: asId<DecisionId>('dc-1'), kind: 'guide' },
      ...{ text: 'Làm ngay', document: '12/TB-BCĐ', due: asDay('2025-05-05') },
    });
    expect(diary.until('2025-05-05').automatic('2025-04-21 09:00')).toEqual([]);
  });

  test('a standing task nobody hears of is asked about after 66 working days, its head reminded after 71 and again', () => {
    const diary = assignTask({ deadline: { kind: 'standing' } }, from, defaultRules);
    diary.act('2025-03-11 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2025-10-31').automatic('2025-03-11 09:00')).toEqual([
      '16/06/2025 08:00 StatusAsked → person-assigned of so-tu-phap',
      '23/06/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
      '25/09/2025 08:00 ReminderSent → head-of-unit of so-tu-phap',
    ]);
    diary.act('2025-11-03 09:00', { type: 'ReportProgress', ...ob, note: 'x' });
    expect(diary.until('2026-02-04').keys().at(-1)).toBe('ob-1/heard-2025-11-03/stale/1');
  });

  test('a task that stands from a later day is not asked about before', () => {
    const diary = assignTask(
      { deadline: { kind: 'standing', from: asDay('2025-07-01') } },
      from,
      defaultRules,
    );
    diary.act('2025-03-11 09:00', { type: 'Acknowledge', ...ob });
    expect(diary.until('2025-10-02').automatic('2025-03-11 09:00')).toEqual([]);
    expect(diary.until('2025-10-03').keys().at(-1)).toBe('ob-1/heard-2025-07-01/stale/1');
  });

  test('a dated task at work is asked about until its day', () => {
    const diary = assignTask({ deadline: by('2025-06-18') }, from, defaultRules);
    diary.act(from, { type: 'Acknowledge', ...ob });
    diary.act(from, { type: 'ReportProgress', ...ob, note: 'x' });
    expect(
      diary
        .until('2025-12-31')
        .keys()
        .filter((key) => key.includes('stale')),
    ).toEqual(['ob-1/heard-2025-03-10/stale/1']);
  });

  test('once its day has passed only the ladder of the deadline asks', () => {
    const diary = assignTask({ deadline: by('2025-06-30') }, from, defaultRules).until('2025-12-31');
    expect(
      diary
        .keys()
        .filter((key, i, all) => key.includes('/ack/') && i > all.indexOf('ob-1/deadline-1/ladder/1')),
    ).toEqual([]);
  });

  test('a body outside the line is asked once whatever the policy repeats', () => {
    const diary = new TaskDiary(defaultRules);
    const task = sampleTask({ deadline: by('2025-06-30') });
    const obligations = task.obligations.map((o) => ({ ...o, relation: 'requested' as const }));
    diary.act(from, { type: 'AssignTask', task: { ...task, obligations } });
    expect(diary.until('2026-06-30').automatic()).toEqual([
      '17/03/2025 08:00 StatusAsked → head-of-unit of so-tu-phap',
      '25/06/2025 08:00 StatusAsked → head-of-unit of so-tu-phap',
      '21/07/2025 08:00 StatusAsked → head-of-unit of so-tu-phap',
    ]);
  });
});
