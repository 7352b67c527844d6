import { describe, expect, test } from '@jest/globals';
import { assigned, by, given, local, on, OB1, personOf, sampleRules } from '@dondoc/testing';
import { asDay } from '../calendar/day.js';
import { asId, type ExtensionId } from '../shared/ids.js';
import type { Rules } from './task.commands.js';
import type { TaskEvent } from './task.events.js';

const ob = { obligationId: OB1 };
const extensionId = asId<ExtensionId>('gh-1');
const of = { ...ob, extensionId };
const chair = personOf('ban-chi-dao', 'head-of-committee');
const now = '2025-06-20 09:00';

const atWork: TaskEvent[] = [assigned(), { type: 'TaskAcknowledged', data: ob }];
const request = { type: 'RequestExtension', ...of, due: asDay('2025-07-31'), reason: 'Chờ số liệu' } as const;
const asked: TaskEvent = {
  type: 'ExtensionRequested',
  data: { ...of, due: asDay('2025-07-31'), reason: 'Chờ số liệu', afterDue: false },
};
const offered: TaskEvent = {
  type: 'ExtensionOffered',
  data: { ...of, due: asDay('2025-07-15'), reason: 'Đủ rồi', document: '61/TB' },
};
const extended = (due: string, document: string, reason: string): TaskEvent => ({
  type: 'DeadlineExtended',
  data: {
    ...{ ...of, askedAt: local(now), document, reason },
    ...{ from: by('2025-06-30'), to: by(due), afterDue: false },
  },
});
const waiting = [...atWork, on(now, asked)];
const withPolicy = (over: Partial<Rules['policy']>): Rules => ({
  ...sampleRules,
  policy: { ...sampleRules.policy, ...over },
});

describe('asking for a later day', () => {
  test('acts, with the day, the reason and whether its own day had come', () => {
    given(...atWork)
      .when(request, { now })
      .then(asked);
    const { state } = given(...atWork).when({ ...request, document: '88/STP-BC' }, { now });
    expect(state.obligations[0]).toMatchObject({
      deadline: by('2025-06-30'),
      extension: { extensionId, due: '2025-07-31', askedAt: local(now) },
      extensions: 0,
    });
  });

  test('stays quiet when the same request comes again, and refuses a second one beside it', () => {
    given(...waiting)
      .when(request, { now })
      .then();
    given(...waiting)
      .when({ ...request, extensionId: asId<ExtensionId>('gh-2') }, { now })
      .then('extension-already-asked');
  });

  test('refuses what has no date, no later day, a day gone by, or no reason', () => {
    given(assigned({ deadline: { kind: 'standing' } }), atWork[1] as TaskEvent)
      .when(request, { now })
      .then('deadline-not-dated');
    given(...atWork)
      .when({ ...request, due: asDay('2025-06-30') }, { now })
      .then('extension-not-later');
    given(...atWork)
      .when({ ...request, due: asDay('2025-07-02') }, { now: '2025-07-03' })
      .then('date-in-the-past');
    given(...atWork)
      .when({ ...request, reason: ' ' }, { now })
      .then('text-missing');
  });

  test('is asked on its due day at the latest under the default policy', () => {
    given(...atWork)
      .when(request, { now: '2025-06-30 23:59' })
      .then(asked);
    given(...atWork)
      .when(request, { now: '2025-07-01 00:00' })
      .then('extension-asked-too-late');
  });

  test('is asked so many working days before as the policy says, counted over holidays', () => {
    // 29 April 2025 is due; five working days before it is the 22nd, for Saturday the 26th was worked.
    const given29 = [assigned({ deadline: by('2025-04-29') }), atWork[1] as TaskEvent];
    const rules = withPolicy({ extensionAskedBefore: 5 });
    expect(given(...given29).when(request, { now: '2025-04-23 17:00', rules }).events).toHaveLength(1);
    given(...given29)
      .when(request, { now: '2025-04-24 00:00', rules })
      .then('extension-asked-too-late');
  });

  test('may come after its day where the policy sets no limit, and says so', () => {
    const rules = withPolicy({ extensionAskedBefore: undefined });
    expect(given(...atWork).when(request, { now: '2025-07-01 00:00', rules }).events[0]).toMatchObject({
      data: { afterDue: true },
    });
  });

  test('is asked no oftener than the policy grants; what the committee gave unasked is not counted', () => {
    const rules = withPolicy({ extensionsAtMost: 1 });
    const granted = extended('2025-07-31', '60/TB', 'Được');
    const again = { ...request, extensionId: asId<ExtensionId>('gh-2'), due: asDay('2025-08-29') };
    given(...waiting, granted)
      .when(again, { now, rules })
      .then('extension-quota-used');
    const { extensionId: _, askedAt: _at, ...data } = granted.data as Record<string, unknown>;
    const byDecision = {
      type: 'DeadlineExtended',
      data: { ...data, decisionId: asId('kl-1') },
    } as unknown as TaskEvent;
    expect(given(...atWork, byDecision).when(again, { now, rules }).events).toHaveLength(1);
  });

  test('once refused may be asked anew', () => {
    const refused: TaskEvent = { type: 'ExtensionRefused', data: { ...of, reason: 'Không' } };
    const again = { ...request, extensionId: asId<ExtensionId>('gh-2') };
    expect(given(...waiting, refused).when(again, { now }).events).toHaveLength(1);
  });

  test('ends with the result: what nobody answered is not asked about any more', () => {
    const done: TaskEvent[] = [
      { type: 'ResultSubmitted', data: { ...ob, summary: 'x', evidence: [], late: false } },
      { type: 'ResultApproved', data: ob },
    ];
    const actor = personOf('cong-an', 'standing-agency');
    const { state } = given(...waiting, ...done).when({ type: 'ConfirmResult', ...ob }, { now, actor });
    expect(state.obligations[0]?.extension).toBeUndefined();
  });
});

describe('answering a request for a later day', () => {
  const answer = { type: 'AnswerExtension', ...of, reason: 'Được', document: '60/TB' } as const;
  const grant = { ...answer, answer: 'grant' } as const;
  const context = { now: '2025-06-24 09:00', actor: chair };

  test('grants the day asked for, with when it was asked and by which document; the ledger keeps both days', () => {
    const tried = given(...waiting).when(grant, context);
    tried.then(extended('2025-07-31', '60/TB', 'Được'));
    expect(tried.state.obligations[0]).toMatchObject({
      extensions: 1,
      extension: undefined,
      ledger: [
        { deadline: by('2025-06-30') },
        { deadline: by('2025-07-31'), document: '60/TB', extensionId, askedAt: local(now), afterDue: false },
      ],
    });
  });

  test('refuses the request with a reason; the day stays', () => {
    const { document: _, ...word } = { ...answer, answer: 'refuse' as const };
    given(...waiting)
      .when(word, context)
      .then({ type: 'ExtensionRefused', data: { ...of, reason: 'Được' } });
    expect(given(...waiting).when(word, context).state.obligations[0]).toMatchObject({
      deadline: by('2025-06-30'),
      extension: undefined,
    });
  });

  test('offers another day, which changes nothing before the unit takes it', () => {
    const offer = {
      ...answer,
      answer: 'offer',
      due: asDay('2025-07-15'),
      reason: 'Đủ rồi',
      document: '61/TB',
    } as const;
    const tried = given(...waiting).when(offer, context);
    tried.then(offered);
    expect(tried.state.obligations[0]).toMatchObject({ deadline: by('2025-06-30') });
    given(...waiting, offered)
      .when(offer, context)
      .then();
  });

  test('is for the head of the committee and a deputy, and for nobody about their own unit', () => {
    const as = (unit: string, role: Parameters<typeof personOf>[1]) =>
      given(...waiting).when(grant, { ...context, actor: personOf(unit, role) });
    expect(as('ban-chi-dao', 'deputy-head').events).toHaveLength(1);
    as('cong-an', 'standing-agency').then('not-the-assigning-authority');
    as('ban-chi-dao', 'standing-agency').then('not-the-assigning-authority');
    as('so-y-te', 'head-of-committee').then('not-the-assigning-authority');
    as('so-tu-phap', 'head-of-unit').then('own-matter');
    as('so-tu-phap', 'head-of-committee').then('own-matter');
    given(...waiting)
      .when(grant, { now })
      .then('not-the-assigning-authority');
  });

  test('refuses an unknown request, no reason, no document, no day for an offer, and a day that is none', () => {
    const tried = (over: object, at = context.now) =>
      given(...waiting).when({ ...grant, ...over } as typeof grant, { ...context, now: at });
    tried({ extensionId: 'gh-9' }).then('extension-unknown');
    tried({ reason: '' }).then('text-missing');
    tried({ document: ' ' }).then('decision-without-document');
    tried({ answer: 'offer' }).then('decision-without-date');
    tried({ answer: 'offer', due: '2025-06-30' }).then('extension-not-later');
    tried({ answer: 'offer', due: '2025-07-02' }, '2025-07-03').then('date-in-the-past');
  });

  test('a second answer finds nothing to answer', () => {
    given(...waiting, extended('2025-07-31', '60/TB', 'Được'))
      .when(grant, context)
      .then('extension-unknown');
  });

  test('never shortens: a part that a suspension has put off further keeps its day', () => {
    const resumed: TaskEvent = {
      type: 'ObligationResumed',
      data: { ...ob, from: by('2025-06-30'), to: by('2025-08-20') },
    };
    given(...waiting, resumed)
      .when(grant, context)
      .then('extension-not-later');
  });
});

describe('a day that was offered', () => {
  const answer = { type: 'AnswerExtensionOffer', ...of } as const;

  test('is taken and then holds, by the document of the offer', () => {
    given(...waiting, offered)
      .when({ ...answer, takes: true }, { now })
      .then(extended('2025-07-15', '61/TB', 'Đủ rồi'));
  });

  test('is declined with a reason, and the first day stays', () => {
    const reason = 'Không kịp';
    const tried = given(...waiting, offered).when({ ...answer, takes: false, reason }, { now });
    tried.then({ type: 'ExtensionOfferDeclined', data: { ...of, reason } });
    expect(tried.state.obligations[0]).toMatchObject({ deadline: by('2025-06-30'), extension: undefined });
    given(...waiting, offered)
      .when({ ...answer, takes: false }, { now })
      .then('text-missing');
  });

  test('cannot be answered where none was made, or none is known', () => {
    given(...waiting)
      .when({ ...answer, takes: true }, { now })
      .then('extension-not-offered');
    given(...atWork)
      .when({ ...answer, takes: true }, { now })
      .then('extension-unknown');
  });
});
