import { describe, expect, test } from '@jest/globals';
import { assigned, by, foldTask, given, on, OB1, personOf, sampleRules } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import type { Deadline } from '../deadline/deadline.js';
import { pendingAlarms } from './pending-alarms.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const desk = personOf('cong-an', 'standing-agency');
const confirm = { type: 'ConfirmResult', ...ob } as const;
const now = '2025-07-10 15:00';
const approved = (deadline: Deadline, late = false, requested = false) => [
  assigned(requested ? { requested: ['cuc-thue'], deadline } : { deadline }),
  on(
    '2025-07-02',
    { type: 'TaskAcknowledged', data: ob },
    { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late } },
    { type: 'ResultApproved', data: ob },
  ),
];
const confirmed = (late = false): TaskEvent => ({ type: 'ResultConfirmed', data: { ...ob, late } });
const then = { ...by('2025-06-30'), thenStanding: true } as Deadline;
const monthly = { ...by('2025-06-30'), every: 'month' } as Deadline;

describe('"by a day, and then standing"', () => {
  test('the confirmed result ends the dated part of it, not the work', () => {
    const tried = given(...approved(then, true)).when(confirm, { now, actor: desk });
    tried.then(confirmed(true), {
      type: 'StandingBegan',
      data: { ...ob, from: then, to: { kind: 'standing', from: asDay('2025-07-01') }, late: true },
    });
    expect(tried.state.closedAt).toBeUndefined();
    expect(tried.state.obligations[0]).toMatchObject({
      ...{ status: 'in-progress', late: false, firstResult: { late: true } },
      ledger: [{ deadline: then }, { deadline: { kind: 'standing', from: '2025-07-01' } }],
    });
  });

  test('"… and then every month": periods open from then on', () => {
    const tried = given(...approved(monthly)).when(confirm, { now, actor: desk });
    tried.then(confirmed(), {
      type: 'StandingBegan',
      data: { ...ob, from: monthly, to: { kind: 'periodic', every: 'month' }, late: false },
    });
    expect(pendingAlarms(tried.state, sampleRules)[0]).toMatchObject({
      effect: { kind: 'period-opens', period: { key: '2025-07' } },
    });
  });

  test('a body outside the line is asked for the dated result alone', () =>
    given(...approved(then, false, true))
      .when(confirm, { now, actor: desk })
      .then(confirmed(), { type: 'TaskCompleted', data: { late: false, lateObligations: 0 } }));

  test('a second result, of the standing work, ends it', () => {
    const standing = given(...approved(then)).when(confirm, { now, actor: desk }).events;
    const again = [
      on(now, ...standing),
      on(
        '2025-12-20',
        { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late: false } },
        { type: 'ResultApproved', data: ob },
      ),
    ];
    given(...approved(then), ...again)
      .when(confirm, { now: '2025-12-22', actor: desk })
      .then(confirmed(), { type: 'TaskCompleted', data: { late: false, lateObligations: 0 } });
    expect(foldTask(...approved(then), ...again).obligations[0]?.firstResult).toMatchObject({ late: false });
  });

  test('refuses and stays quiet like every confirmation', () => {
    given(...approved(then))
      .when(confirm, { now, actor: personOf('so-tu-phap') })
      .then('own-result');
    const standing = given(...approved(then)).when(confirm, { now, actor: desk }).events;
    given(...approved(then), on(now, ...standing))
      .when(confirm, { now, actor: desk })
      .then('act-not-open');
  });
});
