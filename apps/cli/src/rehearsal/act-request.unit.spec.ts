import { describe, expect, test } from '@jest/globals';
import type { PersonsCommand, PlannedAct } from '@dondoc/application';
import { requestOf } from './act-request.js';

const act = (command: object, subject = 'kh-1-t01'): PlannedAct =>
  ({ subject, seq: 1, key: 'k', at: '', actor: {}, command }) as unknown as PlannedAct;
const part = '/tasks/kh-1-t01/obligations/ob-1';

describe('an act is the request a browser would send', () => {
  test.each<[PersonsCommand['type'], object, string, object]>([
    ['Acknowledge', {}, '/acknowledgement', {}],
    [
      'RequestExtension',
      { due: '2026-03-01', reason: 'r' },
      '/extensions',
      { due: '2026-03-01', reason: 'r' },
    ],
    [
      'AnswerExtension',
      { extensionId: 'gh-1', answer: 'refuse', reason: 'r' },
      '/extensions/gh-1/answer',
      { answer: 'refuse', reason: 'r' },
    ],
    [
      'AnswerExtensionOffer',
      { extensionId: 'gh-1', takes: true },
      '/extensions/gh-1/offer-answer',
      { takes: true },
    ],
    ['DecideContest', { contestId: 'kn-1', setAside: true }, '/contests/kn-1/decision', { setAside: true }],
    [
      'ReportMilestone',
      { milestoneId: 'm-1', note: 'n', value: 4 },
      '/milestones/m-1/reports',
      { note: 'n', value: 4 },
    ],
    ['EscalateByHand', { office: 'leader-in-charge' }, '/escalations', { office: 'leader-in-charge' }],
    [
      'ReportDecisionCarriedOut',
      { decisionId: 'kl-1', note: 'n' },
      '/decisions/kl-1/completion',
      { note: 'n' },
    ],
  ])('%s', (type, given, path, body) => {
    expect(requestOf(act({ type, obligationId: 'ob-1', ...given }))).toEqual({
      path: `${part}${path}`,
      body,
    });
  });

  test('on a hand-off, under its own id', () => {
    const command = { type: 'SettleHandOffDate', handOffId: 'ho-1', agrees: true };
    expect(requestOf(act(command))).toEqual({
      path: '/tasks/kh-1-t01/hand-offs/ho-1/date-answer',
      body: { agrees: true },
    });
  });

  test('on a meeting, under the plan and its period', () => {
    const meeting = { periodKey: '2026-Q1', heldOn: '2026-03-20', by: 'committee' };
    const conclusions = { periodKey: '2026-Q1', document: '9/TB-BCĐ', issuedOn: '2026-03-25' };
    expect(requestOf(act({ type: 'RecordMeeting', ...meeting }, 'plan/kh-1'))).toEqual({
      path: '/plans/kh-1/meetings/2026-Q1',
      body: { heldOn: '2026-03-20', by: 'committee' },
    });
    expect(requestOf(act({ type: 'RecordConclusions', ...conclusions }, 'plan/kh-1'))).toEqual({
      path: '/plans/kh-1/meetings/2026-Q1/conclusions',
      body: { document: '9/TB-BCĐ', issuedOn: '2026-03-25' },
    });
  });

  test('a conclusion names the unit by its id, and the version it rests on where it takes up again what had ended', () => {
    const targets = [{ taskId: 'kh-1-t01', obligationId: 'ob-1' }];
    const base = { type: 'RecordDecision', text: 't', document: '1/TB-BCĐ', targets };
    const toUnit = { unitId: 'so-noi-vu', relation: 'assigned' };
    expect(requestOf(act({ ...base, kind: 'reassign', toUnit })).body).toEqual({
      ...{ kind: 'reassign', text: 't', document: '1/TB-BCĐ', targets },
      toUnitId: 'so-noi-vu',
    });
    expect(requestOf(act({ ...base, kind: 'reopen', seen: 12 })).body).toMatchObject({
      targets: [{ ...targets[0], version: 12 }],
    });
  });

  test('an outside event goes to all tasks it opens', () => {
    const data = { what: 'w', document: 'd', happenedOn: '2026-03-01', targets: [] };
    expect(requestOf(act({ type: 'RecordOutsideEvent', ...data }))).toEqual({
      path: '/outside-events',
      body: data,
    });
  });
});
