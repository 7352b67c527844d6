import { describe, expect, test } from '@jest/globals';
import {
  asDay,
  asId,
  evolveTask,
  type AlarmFacts,
  type DecisionKind,
  type HandOffId,
  type ObligationId,
  type PersonId,
  type TaskEvent,
} from '@dondoc/domain';
import { assigned, by, foldTask, local, sampleRules } from '@dondoc/testing';
import { addressedBy } from './addressed.js';

const obligationId = asId<ObligationId>('ob-1');
const on = { obligationId };
const taken: readonly TaskEvent[] = [
  assigned(),
  { type: 'PersonAssigned', data: { ...on, personId: asId<PersonId>('an') } },
  { type: 'TaskAcknowledged', data: on },
];
const handOff = { ...on, handOffId: asId<HandOffId>('ho-1') };
const asked: TaskEvent = {
  type: 'HandOffRequested',
  data: {
    ...handOff,
    toUnitId: asId('so-noi-vu'),
    content: 'Góp ý',
    due: asDay('2025-03-20'),
    silence: 'escalate',
  },
};
const extension = { ...on, extensionId: asId<never>('gh-1') };
const begun: AlarmFacts = {
  ...on,
  key: 'period/2025-03/open',
  trigger: 'period-begun',
  step: 0,
  level: 0,
  dueAt: local('2025-03-01 08:00'),
  late: false,
  to: { office: 'person-assigned', unitId: asId('so-tu-phap') },
  policyVersion: sampleRules.policy.version,
  calendarVersion: sampleRules.calendar.version,
};
const contest = { ...on, contestId: asId<never>('kn-1') };
const decided = (kind: DecisionKind): TaskEvent => ({
  type: 'DecisionApplied',
  data: { ...on, decisionId: asId('kl-1'), kind, text: 'Theo đề nghị', document: '12/TB-BCĐ' },
});
const why = { reason: 'Chờ hướng dẫn', document: '12/TB-BCĐ' };
const moved = { from: by('2025-06-30'), to: by('2025-07-31') };

/** Who is told of the last event, as "office of unit: kind"; a person by name. */
function told(...events: readonly TaskEvent[]): string[] {
  const last = events.at(-1)!;
  const before = foldTask(...taken, ...events.slice(0, -1));
  const state = evolveTask(before, last, local('2025-03-12 09:00'));
  return addressedBy(state, last).map(
    ({ kind, office, unitId, personId }) => `${personId ?? `${office} of ${unitId}`}: ${kind}`,
  );
}

const AUTHORITY = ['leader-in-charge of ban-chi-dao', 'head-of-committee of ban-chi-dao'];
const UNIT = ['an', 'head-of-unit of so-tu-phap'];
const DESK = 'standing-agency of cong-an';
const SUPPORTER = 'head-of-unit of so-noi-vu';
const all = (kind: string, whom: readonly string[]) => whom.map((one) => `${one}: ${kind}`);

describe('a later day', () => {
  const requested: TaskEvent = {
    type: 'ExtensionRequested',
    data: { ...extension, due: asDay('2025-07-31'), reason: 'Thiếu dữ liệu', afterDue: false },
  };
  test('that is asked for is told to the committee’s leaders, who answer', () => {
    expect(told(requested)).toEqual(all('extension-asked', AUTHORITY));
  });
  test('that is offered or refused is told to the unit', () => {
    const offered: TaskEvent = {
      type: 'ExtensionOffered',
      data: { ...extension, ...why, due: asDay('2025-07-15') },
    };
    const refused: TaskEvent = { type: 'ExtensionRefused', data: { ...extension, ...why } };
    for (const answer of [offered, refused])
      expect(told(requested, answer)).toEqual(all('extension-answered', UNIT));
  });
  test('that was offered in vain is told to those who offered it', () => {
    const declined: TaskEvent = { type: 'ExtensionOfferDeclined', data: { ...extension, reason: 'Quá gần' } };
    expect(told(requested, declined)).toEqual(all('extension-answered', AUTHORITY));
  });
  test('that is granted on request is told to the unit and the desk; one by decision with the decision', () => {
    const data = { ...on, ...why, ...moved, afterDue: false };
    const granted: TaskEvent = { type: 'DeadlineExtended', data: { ...data, extensionId: asId('gh-1') } };
    expect(told(requested, granted)).toEqual(all('extension-answered', [...UNIT, DESK]));
    const extended: TaskEvent = { type: 'DeadlineExtended', data: { ...data, decisionId: asId('kl-1') } };
    expect(told(decided('extend'), extended)).toEqual([]);
    expect(told(decided('extend'))).toEqual(all('decision', UNIT));
  });
});

describe('a finding of lateness', () => {
  test('that is contested is told to the committee’s leaders, what they decide to the unit and the desk', () => {
    const contested: TaskEvent = {
      type: 'LatenessContested',
      data: { ...contest, reason: 'Bão', evidence: [] },
    };
    expect(told(contested)).toEqual(all('lateness-contested', AUTHORITY));
    const answer: TaskEvent = { type: 'ContestDecided', data: { ...contest, ...why, setAside: true } };
    expect(told(contested, answer)).toEqual(all('contest-decided', [...UNIT, DESK]));
  });
});

describe('a part that', () => {
  const suspended: TaskEvent = {
    type: 'ObligationSuspended',
    data: { ...on, decisionId: asId('kl-1'), reason: 'Chờ sắp xếp' },
  };
  test('is suspended, resumed, reopened or stays where it is: the decision tells the unit, its own event the desk', () => {
    const resumed: TaskEvent = {
      type: 'ObligationResumed',
      data: { ...on, ...moved, decisionId: asId('kl-1') },
    };
    const reopened: TaskEvent = {
      type: 'ObligationReopened',
      data: { ...on, ...moved, decisionId: asId('kl-1'), reason: 'Làm lại' },
    };
    const kept: TaskEvent = {
      type: 'CompetenceConfirmed',
      data: { ...on, decisionId: asId('kl-1'), reason: 'Đúng chức năng' },
    };
    expect(told(decided('suspend'), suspended)).toEqual(all('decision', [DESK]));
    expect(told(decided('resume'), resumed)).toEqual(all('decision', [DESK]));
    expect(told(decided('reopen'), reopened)).toEqual(all('decision', [DESK]));
    expect(told(decided('keep'), kept)).toEqual(all('decision', [DESK]));
  });
  test('is suspended is told to the units that still work for it', () => {
    expect(told(asked, decided('suspend'), suspended)).toEqual(all('decision', [DESK, SUPPORTER]));
    const withdrawn: TaskEvent = { type: 'HandOffWithdrawn', data: { ...handOff, reason: 'Thôi' } };
    expect(told(asked, withdrawn, decided('suspend'), suspended)).toEqual(all('decision', [DESK]));
  });
  test('is suspended with the part whose period it is, is not told of apart', () => {
    expect(told(suspended)).toEqual([]);
  });
  test('goes on by itself is told to the unit, the desk and the units that work for it', () => {
    const resumed: TaskEvent = { type: 'ObligationResumed', data: { ...on, ...moved } };
    expect(told(asked, resumed)).toEqual(all('resumed', [...UNIT, DESK, SUPPORTER]));
  });
  test('need wait no more is told to the unit', () => {
    const met: TaskEvent = {
      type: 'ConditionMet',
      data: {
        ...on,
        ...moved,
        outsideEventId: asId('sk-1'),
        what: 'Bộ đã hướng dẫn',
        document: '99/BTP-CNTT',
        happenedOn: asDay('2025-03-11'),
      },
    };
    expect(told(met)).toEqual(all('condition-met', UNIT));
  });
  test('begins a new period is told to whoever works on that period', () => {
    const period = { ...on, obligationId: asId<ObligationId>('ob-1-2025-03') };
    const opened: TaskEvent = {
      type: 'PeriodOpened',
      data: {
        ...period,
        parentId: obligationId,
        unitId: asId('so-tu-phap'),
        relation: 'assigned',
        period: {
          key: '2025-03',
          opens: asDay('2025-03-01'),
          dataFrom: asDay('2025-03-01'),
          dataTo: asDay('2025-03-31'),
          due: asDay('2025-03-31'),
        },
        alarm: begun,
      },
    };
    expect(told(opened)).toEqual(all('period-opened', ['an']));
  });
  test.each([
    ['head-of-unit', 'head-of-unit of so-tu-phap'],
    ['leader-in-charge', 'leader-in-charge of ban-chi-dao'],
    ['head-of-committee', 'head-of-committee of ban-chi-dao'],
    ['person-assigned', 'an'],
  ] as const)('is escalated by hand to the %s is told there', (office, whom) => {
    const escalated: TaskEvent = { type: 'EscalatedByHand', data: { ...on, office, reason: 'Chậm' } };
    expect(told(escalated)).toEqual(all('escalation', [whom]));
  });
});

describe('a hand-off', () => {
  test('whose day the supporter proposes is told to whoever works on the part', () => {
    const proposed: TaskEvent = {
      type: 'HandOffDateProposed',
      data: { ...handOff, due: asDay('2025-03-25'), reason: 'Chờ số liệu' },
    };
    expect(told(asked, proposed)).toEqual(all('hand-off-result', ['an']));
  });
  test('whose day is settled, or that is withdrawn, is told to the supporter', () => {
    const settled: TaskEvent = {
      type: 'HandOffDateSettled',
      data: { ...handOff, due: asDay('2025-03-25'), agreed: true },
    };
    const withdrawn: TaskEvent = { type: 'HandOffWithdrawn', data: { ...handOff, reason: 'Thôi' } };
    for (const last of [settled, withdrawn]) expect(told(asked, last)).toEqual(all('hand-off', [SUPPORTER]));
  });
});
