import { describe, expect, test } from '@jest/globals';
import { assigned, by, given, on, OB1 } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type DecisionId, type DifficultyId, type HandOffId, type UnitId } from '../shared/ids.js';
import type { DecisionKind, TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const decisionId = asId<DecisionId>('dc-1');
const apply = (kind: DecisionKind, more: { due?: string; toUnit?: string } = {}) => ({
  type: 'ApplyDecision' as const,
  ...ob,
  decisionId,
  kind,
  text: 'Lý do khách quan',
  document: '12/TB-BCĐ',
  ...(more.due ? { due: asDay(more.due) } : {}),
  ...(more.toUnit ? { toUnit: { unitId: asId<UnitId>(more.toUnit), relation: 'assigned' as const } } : {}),
});
const applied = (kind: DecisionKind, carryOutBy?: string): TaskEvent => ({
  type: 'DecisionApplied',
  data: {
    ...ob,
    decisionId,
    kind,
    text: 'Lý do khách quan',
    document: '12/TB-BCĐ',
    ...(carryOutBy ? { carryOutBy: asDay(carryOutBy) } : {}),
  },
});
const now = '2025-07-23 09:00';

describe('a decision', () => {
  test.each(['guide', 'criticise', 'accept-objective-cause', 'close'] as const)(
    'to %s is applied once',
    (kind) => {
      const due = kind === 'guide' || kind === 'criticise' ? '2025-08-06' : undefined;
      given(assigned({ units: ['a', 'b'] }), applied(kind, due))
        .when(apply(kind), { now })
        .then();
    },
  );

  test('that guides or criticises is to be carried out by its day, by default within ten working days', () => {
    given(assigned()).when(apply('guide'), { now }).then(applied('guide', '2025-08-06'));
    given(assigned())
      .when(apply('criticise', { due: '2025-08-29' }), { now })
      .then(applied('criticise', '2025-08-29'));
  });

  test('that extends keeps the first deadline and the new one in the ledger, with its document and whether it came late', () => {
    const extended = (afterDue: boolean): TaskEvent => ({
      type: 'DeadlineExtended',
      data: {
        ...ob,
        decisionId,
        from: by('2025-06-30'),
        to: by('2025-08-29'),
        document: '12/TB-BCĐ',
        reason: 'Lý do khách quan',
        afterDue,
      },
    });
    const command = apply('extend', { due: '2025-08-29' });
    given(assigned()).when(command, { now: '2025-06-30 23:59' }).then(applied('extend'), extended(false));
    const late = given(assigned()).when(command, { now: '2025-07-01 00:00' });
    late.then(applied('extend'), extended(true));
    expect(late.state.obligations[0]?.ledger).toMatchObject([
      { deadline: by('2025-06-30') },
      { deadline: by('2025-08-29'), document: '12/TB-BCĐ', decisionId: 'dc-1', afterDue: true },
    ]);
  });

  test('cannot extend what has no date, nor to an earlier or a past day, nor without one', () => {
    given(assigned({ deadline: { kind: 'standing' } }))
      .when(apply('extend', { due: '2025-08-29' }), { now })
      .then('deadline-not-dated');
    given(assigned())
      .when(apply('extend', { due: '2025-06-30' }), { now })
      .then('extension-not-later');
    given(assigned())
      .when(apply('extend', { due: '2025-07-22' }), { now })
      .then('date-in-the-past');
    given(assigned()).when(apply('extend'), { now }).then('decision-without-date');
  });

  test('that reassigns moves the duty to the new unit, which has acknowledged nothing and handed in nothing', () => {
    const done: TaskEvent[] = [
      assigned(),
      { type: 'TaskAcknowledged', data: ob },
      { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late: true } },
    ];
    const tried = given(...done).when(apply('reassign', { toUnit: 'so-noi-vu' }), { now });
    tried.then(applied('reassign'), {
      type: 'ObligationReassigned',
      data: {
        ...ob,
        decisionId,
        fromUnitId: asId('so-tu-phap'),
        toUnitId: asId('so-noi-vu'),
        relation: 'assigned',
      },
    });
    expect(tried.state.obligations[0]).toMatchObject({
      unitId: 'so-noi-vu',
      status: 'assigned',
      assignment: 2,
      occasion: 2,
      late: false,
      submittedAt: undefined,
    });
  });

  test('that reassigns to a supporter asks it for nothing of its own; what others owe, they owe the successor', () => {
    const asked = (handOffId: string, toUnitId: string): TaskEvent => ({
      type: 'HandOffRequested',
      data: {
        ...ob,
        ...{ handOffId: asId<HandOffId>(handOffId), toUnitId: asId<UnitId>(toUnitId) },
        ...{ content: 'Số liệu', due: asDay('2025-07-31'), silence: 'escalate' },
      },
    });
    const { state } = given(assigned(), asked('ho-1', 'so-noi-vu'), asked('ho-2', 'so-tai-chinh')).when(
      apply('reassign', { toUnit: 'so-noi-vu' }),
      { now },
    );
    expect(state.handOffs).toMatchObject([
      { handOffId: 'ho-1', status: 'taken' },
      { handOffId: 'ho-2', status: 'requested', fromUnitId: 'so-noi-vu' },
    ]);
  });

  test('that reassigns leaves the successor no excuse and no criticism of another', () => {
    const { state } = given(assigned(), applied('criticise', '2025-08-29'), {
      type: 'ObjectiveCauseAccepted',
      data: { ...ob, decisionId, reason: 'x' },
    }).when({ ...apply('reassign', { toUnit: 'so-noi-vu' }), decisionId: asId<DecisionId>('dc-9') }, { now });
    expect(state.obligations[0]).toMatchObject({ unitId: 'so-noi-vu', excused: false });
    expect(state.decisions[0]).toHaveProperty('lapsedAt');
  });

  test('cannot reassign to the same unit or to none', () => {
    given(assigned())
      .when(apply('reassign', { toUnit: 'so-tu-phap' }), { now })
      .then('reassigned-to-the-same-unit');
    given(assigned()).when(apply('reassign'), { now }).then('decision-without-unit');
  });

  test('that accepts an objective cause excuses the unit and changes nothing else', () => {
    const tried = given(assigned()).when(apply('accept-objective-cause'), { now });
    expect(tried.state.obligations[0]).toMatchObject({
      excused: true,
      status: 'assigned',
      deadline: by('2025-06-30'),
    });
  });

  test('that closes the only part closes the task', () => {
    given(assigned())
      .when(apply('close'), { now })
      .then(
        applied('close'),
        { type: 'ObligationClosed', data: { ...ob, decisionId, reason: 'Lý do khách quan' } },
        { type: 'TaskClosed', data: { reason: 'all-obligations-closed' } },
      );
  });

  test('answers the open difficulties of its unit, and of no other', () => {
    const raise = (obligationId: string, difficultyId: string): TaskEvent => ({
      type: 'DifficultyRaised',
      data: {
        obligationId: asId(obligationId),
        difficultyId: asId<DifficultyId>(difficultyId),
        category: 'money',
        text: 'x',
        proposal: 'y',
      },
    });
    const { state } = given(
      assigned({ units: ['a', 'b'] }),
      raise('ob-1', 'df-1'),
      raise('ob-2', 'df-2'),
    ).when(apply('guide'), { now });
    expect(state.difficulties.map((d) => d.answeredAt !== undefined)).toEqual([true, false]);
  });
});

describe('carrying out a decision', () => {
  const report = { type: 'ReportDecisionCarriedOut', ...ob, decisionId, note: 'Đã làm' } as const;
  const guided = [assigned(), on('2025-07-23', applied('guide', '2025-08-06'))];
  const carriedOut: TaskEvent = { type: 'DecisionCarriedOut', data: { ...ob, decisionId, note: 'Đã làm' } };
  test('acts once', () => {
    given(...guided)
      .when(report, { now: '2025-08-01' })
      .then(carriedOut);
    given(...guided, carriedOut)
      .when(report, { now: '2025-08-01' })
      .then();
  });
  test('refuses a decision that is not this unit’s, or no words', () => {
    given(assigned()).when(report).then('decision-unknown');
    given(...guided)
      .when({ ...report, note: '' })
      .then('text-missing');
  });
  test('stays quiet where the decision asked for nothing to be done', () =>
    given(assigned(), applied('accept-objective-cause')).when(report).then());
});
