import { describe, expect, test } from '@jest/globals';
import { assigned, assignTask, by, defaultRules, foldTask, given, OB1, on, personOf } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import {
  asId,
  type DecisionId,
  type DocketItemId,
  type ExtensionId,
  type HandOffId,
  type ObligationId,
  type UnitId,
} from '../shared/ids.js';
import { periodAt } from '../deadline/report-period.js';
import { pendingAlarms } from './pending-alarms.js';
import { standingOf } from './standing.js';
import type { AlarmFacts, DecisionKind, TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const OB2 = asId<ObligationId>('ob-2');
const head = personOf('ban-chi-dao', 'head-of-committee');
const apply = (kind: DecisionKind, nth = 1) =>
  ({
    type: 'ApplyDecision',
    ...ob,
    decisionId: asId<DecisionId>(`dc-${nth}`),
    kind,
    text: 'Vẫn thuộc trách nhiệm của đơn vị',
    document: '12/TB-BCĐ',
  }) as const;
const outside = { type: 'ReportOutsideCompetence', ...ob, reason: 'Thuộc Sở Y tế' } as const;

describe('a decision answers what stood on the docket, and nothing falls silent by it', () => {
  test('a late part that stays with its unit is followed anew', () => {
    const task = assignTask({ deadline: by('2025-03-31') }, '2025-03-10 08:30', defaultRules);
    task.act('2025-05-28 09:00', outside);
    task.act('2025-06-30 09:00', apply('keep'), head);
    task.act('2025-06-30 10:00', { type: 'Acknowledge', ...ob });
    task.act('2025-06-30 11:00', { type: 'ReportProgress', ...ob, note: 'Đang làm' });
    expect(pendingAlarms(task.state, task.rules).map((a) => [a.key, a.at.slice(0, 10)])).toEqual([
      ['ob-1/deadline-2/ladder/1', '2025-07-01'],
    ]);
  });

  test('a report of being outside competence that another decision left open is brought up again', () => {
    const task = assignTask({ deadline: { kind: 'standing' } }, '2025-03-10 08:30', defaultRules);
    task.act('2025-03-11 09:00', outside);
    task.act('2025-05-12 09:00', apply('suspend'), head);
    task.act('2025-05-19 09:00', apply('resume', 2), head);
    expect(pendingAlarms(task.state, task.rules).map((a) => [a.key, a.at.slice(0, 10)])).toEqual([
      ['ob-1/assignment-1/competence-2/1', '2025-05-21'],
    ]);
  });
});

describe('what is done', () => {
  const confirmed: readonly TaskEvent[] = [
    assigned({ units: ['a', 'b'] }),
    { type: 'OutsideCompetenceReported', data: { ...ob, reason: 'Thuộc Sở Y tế' } },
    {
      type: 'ExtensionRequested',
      data: {
        ...ob,
        extensionId: asId<ExtensionId>('ex-1'),
        due: asDay('2025-08-01'),
        reason: 'Chờ',
        afterDue: false,
      },
    },
    { type: 'ResultConfirmed', data: { ...ob, late: false } },
  ];

  test('waits for no answer any more', () => {
    const [part] = foldTask(...confirmed).obligations;
    expect([part?.extension, part?.outsideCompetence]).toEqual([undefined, undefined]);
  });

  test('and is taken up again opens its task again: other parts that had not ended have the ball again', () => {
    const reopened: TaskEvent = {
      type: 'ObligationReopened',
      data: {
        ...ob,
        decisionId: asId('dc-1'),
        reason: 'Còn thiếu',
        from: by('2025-06-30'),
        to: by('2025-09-30'),
      },
    };
    const state = foldTask(
      ...confirmed,
      on('2025-06-02', { type: 'TaskCompleted', data: { late: false, lateObligations: 0 } }),
      on('2025-07-01', reopened),
    );
    const other = state.obligations.find((part) => part.obligationId === OB2);
    expect(other?.possession.map((held) => held.holder)).toEqual(['lead', 'nobody', 'lead']);
  });
});

test('an ended task whose lateness is contested counts no hand-off of a part that had not ended', () => {
  const state = foldTask(
    assigned({ units: ['a', 'b'] }),
    {
      type: 'HandOffRequested',
      data: {
        obligationId: OB2,
        handOffId: asId('ho-1'),
        toUnitId: asId('so-noi-vu'),
        content: 'Số liệu',
        due: asDay('2025-04-01'),
        silence: 'escalate',
      },
    },
    { type: 'ResultConfirmed', data: { ...ob, late: true } },
    { type: 'TaskCompleted', data: { late: true, lateObligations: 1 } },
    { type: 'LatenessContested', data: { ...ob, contestId: asId('ct-1'), reason: 'Mưa lũ', evidence: [] } },
  );
  const { closed, openHandOffs, ball } = standingOf(state, defaultRules);
  expect([closed, openHandOffs, ball]).toEqual([false, 0, []]);
});

test.each([
  ['so-noi-vu', 'taken', 'so-tu-phap'],
  ['so-y-te', 'answered', 'so-y-te'],
])(
  'an answer that the lead has not taken passes to its successor %s: nobody gives back to itself',
  (toUnitId, status, from) => {
    const on = { ...ob, handOffId: asId<HandOffId>('ho-1') };
    const { handOffs } = foldTask(
      assigned(),
      {
        type: 'HandOffRequested',
        data: {
          ...on,
          toUnitId: asId('so-noi-vu'),
          content: 'Số liệu',
          due: asDay('2025-04-01'),
          silence: 'escalate',
        },
      },
      { type: 'HandOffAnswered', data: { ...on, opinion: 'Thống nhất', agrees: true } },
      {
        type: 'ObligationReassigned',
        data: {
          ...ob,
          decisionId: asId('dc-1'),
          fromUnitId: asId('so-tu-phap'),
          toUnitId: asId(toUnitId),
          relation: 'assigned',
        },
      },
    );
    expect(handOffs.map((h) => [h.status, h.fromUnitId])).toEqual([[status, from]]);
  },
);

test('an item of the docket that comes again after it was decided is not put there twice', () => {
  const docketItemId = asId<DocketItemId>('dk-by-hand');
  const put = { docketItemId, reason: 'Xin ý kiến' };
  given(
    assigned(),
    { type: 'TaskPutOnDocket', data: { ...ob, ...put } },
    {
      type: 'DecisionApplied',
      data: { ...ob, decisionId: asId('dc-1'), kind: 'keep', text: 'x', document: '1/TB' },
    },
  )
    .when({ type: 'PutOnDocket', ...ob, ...put })
    .then();
});

test('a part goes to the unit that has one of its periods already', () => {
  const period = periodAt('month', asDay('2025-04-01'));
  const opened: TaskEvent = {
    type: 'PeriodOpened',
    data: {
      obligationId: asId('ob-1-2025-04'),
      parentId: OB1,
      unitId: asId('so-y-te'),
      relation: 'assigned',
      period,
      alarm: { key: 'ob-1/period/2025-04/open', obligationId: OB1 } as AlarmFacts,
    },
  };
  const toUnit = { unitId: asId<UnitId>('so-y-te'), relation: 'assigned' } as const;
  const { events } = given(assigned({ deadline: { kind: 'periodic', every: 'month' } }), opened).when(
    { ...apply('reassign'), toUnit },
    { actor: head },
  );
  expect(events.map((e) => [e.type, 'obligationId' in e.data && e.data.obligationId])).toEqual([
    ['DecisionApplied', 'ob-1'],
    ['ObligationReassigned', 'ob-1'],
  ]);
});
