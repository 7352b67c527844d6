import { describe, expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  type Deadline,
  type HandOffId,
  type ObligationId,
  type TaskEvent,
} from '@dondoc/domain';
import { assigned, by, foldTask } from '@dondoc/testing';
import { allowedActs } from './allowed-acts.js';

const on = { obligationId: asId<ObligationId>('ob-1') };
const COMMITTEE = 'ban-chi-dao';
const taken: TaskEvent = { type: 'TaskAcknowledged', data: on };
const decision = { ...on, decisionId: asId<never>('kl-1') };
const suspended: TaskEvent = { type: 'ObligationSuspended', data: { ...decision, reason: 'Chờ sắp xếp' } };
const requested: TaskEvent = {
  type: 'ExtensionRequested',
  data: {
    ...on,
    extensionId: asId('gh-1'),
    due: asDay('2025-07-31'),
    reason: 'Thiếu người',
    afterDue: false,
  },
};
const offered: TaskEvent = {
  type: 'ExtensionOffered',
  data: { ...on, extensionId: asId('gh-1'), due: asDay('2025-07-10'), reason: 'Sớm hơn', document: '9/BCĐ' },
};
const submitted = (late: boolean): TaskEvent => ({
  type: 'ResultSubmitted',
  data: { ...on, summary: 'Xong', evidence: [{ document: '1/STP' }], late },
});
const contested: TaskEvent = {
  type: 'LatenessContested',
  data: { ...on, contestId: asId('kn-1'), reason: 'Bão', evidence: [] },
};
const ended = (late: boolean): TaskEvent[] => [
  submitted(late),
  { type: 'ResultApproved', data: on },
  { type: 'ResultConfirmed', data: { ...on, late } },
  { type: 'TaskCompleted', data: { late, lateObligations: late ? 1 : 0 } },
];

/** What whoever may do everything is offered on the part. */
function actsAfter(...events: readonly TaskEvent[]): readonly string[] {
  const state = foldTask(...(events[0]?.type === 'TaskAssigned' ? [] : [assigned(), taken]), ...events);
  return allowedActs(state, () => true).obligations.get('ob-1') ?? [];
}
const given = (deadline: Deadline, units = ['so-tu-phap']) => assigned({ deadline, units });

describe('on a part of a task', () => {
  test('a later day is asked for where there is a day, and once at a time', () => {
    expect(actsAfter()).toContain('extensions');
    expect(actsAfter(requested)).not.toContain('extensions');
    expect(actsAfter(given({ kind: 'standing' }), taken)).not.toContain('extensions');
  });
  test('the request is the committee’s to answer, then the offer the unit’s', () => {
    expect(actsAfter()).not.toContain('extension-answer');
    expect(actsAfter(requested)).toContain('extension-answer');
    expect(actsAfter(requested)).not.toContain('extension-offer-answer');
    expect(actsAfter(requested, offered)).toContain('extension-offer-answer');
    expect(actsAfter(requested, offered)).not.toContain('extension-answer');
  });
  test('the committee is not offered to answer itself', () => {
    const own = [given(by('2025-06-30'), [COMMITTEE]), taken];
    expect(actsAfter(...own, requested)).not.toContain('extension-answer');
    expect(actsAfter(...own, submitted(true), contested)).not.toContain('contest-decision');
  });
  test('only a finding of lateness that counts is contested, once', () => {
    expect(actsAfter(submitted(false))).not.toContain('contests');
    expect(actsAfter(submitted(true))).toContain('contests');
    expect(actsAfter(submitted(true), contested)).not.toContain('contests');
    expect(actsAfter(submitted(true), contested)).toContain('contest-decision');
    const excused: TaskEvent = { type: 'ObjectiveCauseAccepted', data: { ...decision, reason: 'Bão' } };
    expect(actsAfter(submitted(true), excused)).not.toContain('contests');
  });
  test('a condition is met where one is waited for', () => {
    const waiting = given({ kind: 'conditional', condition: 'khi Bộ hướng dẫn' });
    expect(actsAfter(waiting)).toContain('condition');
    expect(actsAfter()).not.toContain('condition');
  });
  test('what is suspended waits: no work, but what is decided and said about it', () => {
    const left = actsAfter(suspended);
    for (const act of ['progress', 'result', 'hand-offs', 'extensions', 'urgings', 'acknowledgement'])
      expect(left).not.toContain(act);
    expect(left).toEqual(expect.arrayContaining(['decisions', 'guidance', 'difficulties']));
  });
  test('when the task has ended, only a finding is contested and the part reopened', () => {
    expect(actsAfter(...ended(false))).toEqual(['decisions']);
    expect(actsAfter(...ended(true))).toEqual(['decisions', 'contests']);
    expect(actsAfter(...ended(true), contested)).toEqual(['decisions', 'contest-decision']);
  });
  test('to guide is no way to reopen: whoever only guides is offered nothing on what has ended', () => {
    const acts = (...events: TaskEvent[]) =>
      allowedActs(foldTask(assigned(), taken, ...events), (act) => act === 'decision.guide').obligations.get(
        'ob-1',
      );
    expect(acts()).toEqual(['decisions']);
    expect(acts(...ended(true))).toEqual([]);
  });
});

describe('on a hand-off', () => {
  const handOff = { ...on, handOffId: asId<HandOffId>('ho-1') };
  const asked: TaskEvent = {
    type: 'HandOffRequested',
    data: {
      ...handOff,
      ...{ toUnitId: asId('so-noi-vu'), content: 'Góp ý', silence: 'escalate' },
      due: asDay('2025-03-20'),
    },
  };
  const proposed: TaskEvent = {
    type: 'HandOffDateProposed',
    data: { ...handOff, due: asDay('2025-03-25'), reason: 'Chờ số liệu' },
  };
  const acts = (...events: TaskEvent[]) =>
    allowedActs(foldTask(assigned(), taken, asked, ...events), () => true).handOffs.get('ho-1') ?? [];

  test('one day at a time is proposed, and a proposal is answered', () => {
    expect(acts()).toEqual(['acceptance', 'answer', 'delivery', 'date-proposal', 'withdrawal']);
    expect(acts(proposed)).toEqual(['acceptance', 'answer', 'delivery', 'date-answer', 'withdrawal']);
  });
  test('nothing is left to do once it is withdrawn, or the part it serves has ended', () => {
    expect(acts({ type: 'HandOffWithdrawn', data: { ...handOff, reason: 'Thôi' } })).toEqual([]);
    expect(acts({ type: 'ObligationClosed', data: { ...decision, reason: 'Thôi' } })).toEqual([]);
  });
});
