import { describe, expect, test } from '@jest/globals';
import { assigned, assignTask, by, given, OB1, personOf, taskAtWork } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type ContestId, type DecisionId, type ExtensionId, type ObligationId } from '../shared/ids.js';
import type { ApplyDecision, TaskCommand } from './task.commands.js';
import type { TaskEvent } from './task.events.js';

const desk = personOf('cong-an', 'standing-agency');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const evidence = [{ document: '1/BC' }];
const decide = (kind: ApplyDecision['kind'], more: Partial<ApplyDecision> = {}): TaskCommand => ({
  type: 'ApplyDecision',
  ...{ obligationId: OB1, decisionId: asId<DecisionId>(`kl-${kind}`), kind, text: 'x', document: '1/TB' },
  ...more,
});

describe('where two rules meet', () => {
  test('a part of a named unit stays decisive when another unit has taken it over', () => {
    const both = assigned({ units: ['so-tu-phap', 'so-y-te'] });
    const named: TaskEvent = {
      ...both,
      data: { ...both.data, completion: { rule: 'named', unitIds: [asId('so-tu-phap'), asId('so-y-te')] } },
    };
    const second = asId<ObligationId>('ob-2');
    const moved: TaskEvent = {
      type: 'ObligationReassigned',
      data: {
        ...{ obligationId: second, decisionId: asId<DecisionId>('kl-1'), relation: 'assigned' as const },
        ...{ fromUnitId: asId('so-y-te'), toUnitId: asId('so-noi-vu') },
      },
    };
    const done: TaskEvent[] = [
      { type: 'TaskAcknowledged', data: { obligationId: OB1 } },
      { type: 'ResultSubmitted', data: { obligationId: OB1, summary: 'x', evidence: [], late: false } },
      { type: 'ResultApproved', data: { obligationId: OB1 } },
    ];
    given(named, moved, ...done)
      .when({ type: 'ConfirmResult', obligationId: OB1 }, { actor: desk })
      .then({ type: 'ResultConfirmed', data: { obligationId: OB1, late: false } });
  });

  test('whoever hands in a result has taken the part for theirs: nothing is left to keep', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    const outside = assignTask({ deadline: by('2025-06-30') });
    outside.act('2025-03-10 09:00', { type: 'Acknowledge', obligationId: OB1 });
    outside.act('2025-03-10 10:00', { type: 'ReportOutsideCompetence', obligationId: OB1, reason: 'x' });
    outside.act('2025-03-11 10:00', { type: 'SubmitResult', obligationId: OB1, summary: 'x', evidence });
    for (const diary of [task, outside])
      expect(() => diary.act('2025-03-12 10:00', decide('keep'))).toThrow('competence-not-questioned');
  });

  test('an excuse goes with the result it was for', () => {
    const contestId = asId<ContestId>('kn-1');
    const task = taskAtWork({ deadline: by('2025-03-14') });
    task.act('2025-03-20 09:00', { type: 'SubmitResult', obligationId: OB1, summary: 'x', evidence });
    task.act('2025-03-20 10:00', {
      type: 'ContestLateness',
      ...{ obligationId: OB1, contestId, reason: 'x', evidence },
    });
    task.act(
      '2025-03-21 09:00',
      {
        type: 'DecideContest',
        ...{ obligationId: OB1, contestId, setAside: true, reason: 'x', document: '2/TB' },
      },
      chair,
    );
    expect(task.state.obligations[0]?.excused).toBe(true);
    task.act('2025-03-21 10:00', { type: 'ReturnResult', obligationId: OB1, reason: 'x' });
    expect(task.state.obligations[0]).toMatchObject({ excused: false, late: false });
  });

  test('a rhythm is reported on period by period, and never ended by one result', () => {
    const task = taskAtWork({ deadline: { kind: 'periodic', every: 'month', dayOfMonth: 15 } });
    expect(() =>
      task.act('2025-03-20 09:00', { type: 'SubmitResult', obligationId: OB1, summary: 'x', evidence }),
    ).toThrow('report-on-the-period');
  });

  test('what nobody here could answer is not asked', () => {
    const task = taskAtWork({ units: ['ban-chi-dao'], deadline: by('2025-06-30') });
    expect(() =>
      task.act('2025-03-20 09:00', {
        type: 'RequestExtension',
        ...{
          obligationId: OB1,
          extensionId: asId<ExtensionId>('gh-1'),
          due: asDay('2025-07-30'),
          reason: 'x',
        },
      }),
    ).toThrow('nobody-to-decide');
  });

  test('a day that the committee sets during a suspension stands as it was set', () => {
    const task = taskAtWork({ deadline: by('2025-06-30') });
    task.act('2025-04-01 09:00', decide('suspend'));
    task.act('2025-05-06 09:00', decide('extend', { due: asDay('2025-09-30') }));
    task.act('2025-07-01 09:00', decide('resume'));
    expect(task.state.obligations[0]?.deadline).toEqual(by('2025-09-30'));
  });

  test('silence is consent only from when the supporter was last asked', () => {
    const handOffId = asId<never>('ho-1');
    const task = taskAtWork({ deadline: by('2025-06-30') });
    task.act('2025-03-11 09:00', {
      type: 'RequestHandOff',
      ...{ obligationId: OB1, handOffId, toUnitId: asId('so-noi-vu'), content: 'x' },
      ...{ due: asDay('2025-03-20'), silence: 'take-as-agreed' },
    });
    task.act('2025-03-12 09:00', {
      type: 'ProposeHandOffDate',
      ...{ handOffId, due: asDay('2025-04-10'), reason: 'x' },
    });
    task.act('2025-03-26 09:00', { type: 'SettleHandOffDate', ...{ handOffId, agrees: false, reason: 'x' } });
    task.until('2025-03-26 17:00');
    expect(task.state.handOffs[0]?.status).toBe('requested');
    task.until('2025-03-27 09:00');
    expect(task.state.handOffs[0]?.status).toBe('taken');
  });
});
