import { describe, expect, test } from '@jest/globals';
import { assigned, by, given, on, OB1, personOf, sampleRules } from '@dondoc/testing';
import { asId, type ContestId, type DecisionId, type UnitId } from '../shared/ids.js';
import { standingOf } from './standing.js';
import type { TaskEvent } from './task.events.js';
import type { TaskState } from './task.state.js';

const ob = { obligationId: OB1 };
const contestId = asId<ContestId>('kn-1');
const chair = personOf('ban-chi-dao', 'head-of-committee');
const now = '2025-07-20 09:00';

const result = (isLate: boolean): TaskEvent => ({
  type: 'ResultSubmitted',
  data: { ...ob, summary: 'x', evidence: [], late: isLate },
});
const atWork: TaskEvent[] = [assigned(), { type: 'TaskAcknowledged', data: ob }];
const submitted = [...atWork, on('2025-07-02', result(true))];
const confirmed: TaskEvent[] = [
  { type: 'ResultApproved', data: ob },
  { type: 'ResultConfirmed', data: { ...ob, late: true } },
  { type: 'TaskCompleted', data: { late: true, lateObligations: 1 } },
];
const late = [...submitted, on('2025-07-14 15:00', ...confirmed)];
const evidence = [{ document: '7/BC' }];
const contest = { type: 'ContestLateness', ...ob, contestId, reason: 'Lũ tháng 6', evidence } as const;
const contested: TaskEvent = {
  type: 'LatenessContested',
  data: { ...ob, contestId, reason: 'Lũ tháng 6', evidence },
};
const decide = {
  type: 'DecideContest',
  ...{ ...ob, contestId, setAside: true, reason: 'Khách quan', document: '71/TB' },
} as const;
const decided = (setAside: boolean): TaskEvent => ({
  type: 'ContestDecided',
  data: { ...ob, contestId, setAside, reason: 'Khách quan', document: '71/TB' },
});
const part = (state: TaskState) => state.obligations[0];

describe('contesting a finding of lateness', () => {
  test('acts once the result is in, and still when the task has ended', () => {
    given(...submitted)
      .when(contest, { now: '2025-07-03' })
      .then(contested);
    given(...late)
      .when(contest, { now })
      .then(contested);
  });

  test('stays quiet the second time, and is done once for each finding', () => {
    given(...late, contested)
      .when(contest, { now })
      .then();
    const other = { ...contest, contestId: asId<ContestId>('kn-2') };
    given(...late, contested)
      .when(other, { now })
      .then('lateness-already-contested');
    given(...late, contested, decided(false))
      .when(other, { now })
      .then('lateness-already-contested');
  });

  test('refuses what was not found late, or is excused, or gives no reason', () => {
    given(...atWork, on('2025-06-30', result(false)))
      .when(contest, { now })
      .then('not-found-late');
    const excused: TaskEvent = {
      type: 'ObjectiveCauseAccepted',
      data: { ...ob, decisionId: asId<DecisionId>('kl-1'), reason: 'x' },
    };
    given(...late, excused)
      .when(contest, { now })
      .then('not-found-late');
    given(...late)
      .when({ ...contest, reason: '' }, { now })
      .then('text-missing');
  });

  test('is done within the working days of the policy, counted from the confirmation; without a figure at any time', () => {
    // Confirmed on Monday 14 July 2025; ten working days later is Monday the 28th.
    given(...late)
      .when(contest, { now: '2025-07-28 23:59' })
      .then(contested);
    given(...late)
      .when(contest, { now: '2025-07-29 00:00' })
      .then('contest-too-late');
    const rules = { ...sampleRules, policy: { ...sampleRules.policy, contestWithin: undefined } };
    given(...late)
      .when(contest, { now: '2026-07-29', rules })
      .then(contested);
  });

  test('the finding on a dated result that a standing part began with can be contested while it goes on', () => {
    const goesOn: TaskEvent[] = [
      ...confirmed.slice(0, 2),
      {
        type: 'StandingBegan',
        data: { ...ob, from: by('2025-06-30'), to: { kind: 'standing' }, late: true },
      },
    ];
    const standing = [...submitted, on('2025-07-14 15:00', ...goesOn)];
    const tried = given(...standing).when(contest, { now });
    tried.then(contested);
    given(...standing)
      .when(contest, { now: '2025-07-29' })
      .then('contest-too-late');
    given(...standing, contested)
      .when(decide, { now, actor: chair })
      .then(decided(true));
  });
});

describe('deciding on contested lateness', () => {
  const waiting = [...late, on('2025-07-16', contested)];
  const context = { now, actor: chair };

  test('sets it aside or confirms it, with a document; the mark of lateness stays, the blame does not', () => {
    const aside = given(...waiting).when(decide, context);
    aside.then(decided(true));
    expect(part(aside.state)).toMatchObject({ late: true, excused: true });
    const kept = given(...waiting).when({ ...decide, setAside: false }, context);
    kept.then(decided(false));
    expect(part(kept.state)).toMatchObject({ late: true, excused: false });
  });

  test('is for the authority that assigned the part, and for nobody about their own', () => {
    given(...waiting)
      .when(decide, { now, actor: personOf('cong-an', 'standing-agency') })
      .then('not-the-assigning-authority');
    given(...waiting)
      .when(decide, { now, actor: personOf('so-tu-phap') })
      .then('own-matter');
    given(...waiting)
      .when(decide, { now, actor: personOf('ban-chi-dao', 'deputy-head') })
      .then(decided(true));
  });

  test('refuses an unknown objection, one decided before, no reason, no document', () => {
    given(...late)
      .when(decide, context)
      .then('contest-unknown');
    given(...waiting, decided(false))
      .when(decide, context)
      .then('contest-already-decided');
    given(...waiting)
      .when({ ...decide, reason: '' }, context)
      .then('text-missing');
    given(...waiting)
      .when({ ...decide, document: ' ' }, context)
      .then('decision-without-document');
  });

  test('a task that has ended waits for the answer, and for nothing more after it', () => {
    const waits = given(...late).when(contest, { now }).state;
    expect(standingOf(waits, sampleRules)).toMatchObject({ closed: false, ball: [] });
    expect(standingOf(waits, sampleRules).watches).toHaveLength(1);
    const settled = given(...waiting).when(decide, context).state;
    expect(standingOf(settled, sampleRules)).toMatchObject({ closed: true, watches: [] });
  });
});

describe('an objection goes with the finding it is about', () => {
  const open = [...submitted, on('2025-07-03', contested)];

  test('a result given back is found late, and contested, anew', () => {
    const returned: TaskEvent = { type: 'ResultReturned', data: { ...ob, reason: 'x', stage: 'approval' } };
    const other = { ...contest, contestId: asId<ContestId>('kn-2') };
    expect(given(...open, returned, on('2025-07-18', result(true))).when(other, { now }).events).toHaveLength(
      1,
    );
  });

  test('a part that is closed or given to another unit leaves nothing to decide', () => {
    const decision = { ...ob, decisionId: asId<DecisionId>('kl-1'), text: 'x', document: 'y' };
    const command = { type: 'ApplyDecision', ...decision } as const;
    const closed = given(...open).when({ ...command, kind: 'close' }, { now }).state;
    expect(standingOf(closed, sampleRules)).toMatchObject({ closed: true, watches: [] });
    const toUnit = { unitId: asId<UnitId>('so-y-te'), relation: 'assigned' } as const;
    const given2 = given(...open).when({ ...command, kind: 'reassign', toUnit }, { now }).state;
    expect(part(given2)).toMatchObject({ unitId: 'so-y-te', contest: undefined });
  });
});
