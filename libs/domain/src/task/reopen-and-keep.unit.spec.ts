import { describe, expect, test } from '@jest/globals';
import { assigned, by, given, local, on, OB1, part } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { publicSectorCalendar } from '../calendar/public-sector-calendar.js';
import { asId, type DecisionId } from '../shared/ids.js';
import { heldDays } from './possession.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const decisionId = asId<DecisionId>('kl-1');
const decision = { ...ob, decisionId, text: 'Kết quả không dùng được', document: '80/TB' } as const;

describe('taking up again what had ended', () => {
  const now = '2025-07-20 09:00';
  const reopen = { type: 'Reopen', ...decision, due: asDay('2025-08-29') } as const;
  const done: TaskEvent[] = [
    { type: 'TaskAcknowledged', data: ob },
    { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late: true } },
    { type: 'ResultApproved', data: ob },
    { type: 'ResultConfirmed', data: { ...ob, late: true } },
    { type: 'TaskCompleted', data: { late: true, lateObligations: 1 } },
  ];
  const ended = [assigned(), on('2025-07-02', ...done)];
  const applied: TaskEvent = { type: 'DecisionApplied', data: { ...decision, kind: 'reopen' } };
  const reopened = (to: ReturnType<typeof by>): TaskEvent => ({
    type: 'ObligationReopened',
    data: { ...ob, decisionId, reason: decision.text, from: by('2025-06-30'), to },
  });

  test('begins it and its task anew: to be acknowledged, with its new day, without the old finding', () => {
    const tried = given(...ended).when(reopen, { now });
    tried.then(applied, reopened(by('2025-08-29')));
    expect(tried.state).toMatchObject({ closedAt: undefined, outcome: undefined });
    expect(tried.state.obligations[0]).toMatchObject({
      ...{ status: 'assigned', assignment: 2, occasion: 2, late: false, excused: false },
      ledger: [{ deadline: by('2025-06-30') }, { deadline: by('2025-08-29') }],
    });
  });

  test('works on what was closed by a decision too', () => {
    const closed: TaskEvent[] = [
      { type: 'ObligationClosed', data: { ...ob, decisionId: asId('kl-0'), reason: 'x' } },
      { type: 'TaskClosed', data: { reason: 'all-obligations-closed' } },
    ];
    given(assigned(), ...closed)
      .when(reopen, { now })
      .then(applied, reopened(by('2025-08-29')));
  });

  test('stays quiet when the same decision comes again, also when it has ended once more', () => {
    const again = [...ended, applied, reopened(by('2025-08-29'))];
    given(...again, ...done)
      .when(reopen, { now })
      .then();
  });

  test('needs a day where its own has gone by, keeps it where it has not, and takes none that has', () => {
    const { due: _, ...undated } = reopen;
    given(...ended)
      .when(undated, { now })
      .then('decision-without-date');
    given(...ended)
      .when({ ...reopen, due: asDay('2025-07-19') }, { now })
      .then('date-in-the-past');
    given(...ended)
      .when(undated, { now: '2025-06-30 09:00' })
      .then(applied, reopened(by('2025-06-30')));
  });

  test('is refused for a part that stands, whichever way it is said', () => {
    given(assigned()).when(reopen, { now }).then('act-not-open');
    given(assigned())
      .when({ ...reopen, type: 'ApplyDecision', kind: 'reopen' }, { now })
      .then('act-not-open');
  });

  test('gives the ball back to every part that had not ended when the task did', () => {
    const rule = { units: ['so-tu-phap', 'so-y-te'], completion: { rule: 'lead' } } as const;
    const { state } = given(assigned(rule), on('2025-07-02', ...done)).when(reopen, { now });
    expect(state.obligations.map((o) => o.possession.at(-1)?.holder)).toEqual(['lead', 'lead']);
    const other = state.obligations.find((o) => o.obligationId === part('ob-2'));
    const days = other && heldDays(state, other, publicSectorCalendar, local('2025-07-25 17:00'));
    // ended from 2 to 20 July: nobody's twelve working days
    expect(days).toMatchObject({ nobody: 12, lead: days?.elapsed ? days.elapsed - 12 : -1 });
  });

  test('leaves no request of before: what was asked for is asked for anew', () => {
    const asked: TaskEvent = {
      type: 'ExtensionRequested',
      data: { ...ob, extensionId: asId('gh-1'), due: asDay('2025-07-31'), reason: 'x', afterDue: false },
    };
    const { state } = given(assigned(), asked, on('2025-07-02', ...done)).when(reopen, { now });
    expect(state.obligations[0]?.extension).toBeUndefined();
  });
});

describe('a part that its unit holds to be another’s', () => {
  const reported: TaskEvent[] = [
    assigned(),
    { type: 'TaskAcknowledged', data: ob },
    { type: 'OutsideCompetenceReported', data: { ...ob, reason: 'Việc của Sở Nội vụ' } },
  ];
  const keep = { type: 'ApplyDecision', ...decision, kind: 'keep' } as const;
  const kept: TaskEvent[] = [
    { type: 'DecisionApplied', data: { ...decision, kind: 'keep' } },
    { type: 'CompetenceConfirmed', data: { ...ob, decisionId, reason: decision.text } },
  ];

  test('is found to be its own, and acknowledged anew', () => {
    const tried = given(...reported).when(keep);
    tried.then(...kept);
    expect(tried.state.obligations[0]).toMatchObject({
      ...{ unitId: 'so-tu-phap', status: 'assigned', assignment: 2, outsideCompetence: undefined },
      deadline: by('2025-06-30'),
    });
  });

  test('stays quiet the second time, and can be reported again with what has come to light', () => {
    given(...reported, ...kept)
      .when(keep)
      .then();
    const again = { type: 'ReportOutsideCompetence', ...ob, reason: 'Nghị định mới' } as const;
    expect(given(...reported, ...kept).when(again).events).toHaveLength(1);
  });

  test('is kept only where that was asked', () =>
    given(assigned()).when(keep).then('competence-not-questioned'));
});

describe('taking a part to an office by hand', () => {
  const escalate = {
    type: 'EscalateByHand',
    ...ob,
    office: 'leader-in-charge',
    reason: 'Cần ý kiến',
  } as const;
  test('acts every time and changes nothing of the part', () => {
    const event: TaskEvent = {
      type: 'EscalatedByHand',
      data: { ...ob, office: 'leader-in-charge', reason: 'Cần ý kiến' },
    };
    const before = given(assigned()).when({ type: 'TimePassed' }).state;
    const tried = given(assigned()).when(escalate);
    tried.then(event);
    expect(tried.state.obligations).toEqual(before.obligations);
    given(assigned(), event).when(escalate).then(event);
  });

  test('needs a reason', () =>
    given(assigned())
      .when({ ...escalate, reason: ' ' })
      .then('text-missing'));
});
