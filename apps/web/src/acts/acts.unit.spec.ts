import { describe, expect, test } from '@jest/globals';
import { HAND_OFF_ACTS, OBLIGATION_ACTS } from '@dondoc/contracts';
import { isReady, orderOf, type ActSubject } from './act-subject.js';
import { bodyOf, faultyFields } from './act-values.js';
import { handOffForms, handOffOrder, obligationForms, obligationOrder } from './act-catalogue.js';
import { offeredActs } from './offered-acts.js';

const subject: ActSubject = {
  taskId: 'lg-t01',
  obligationId: 'ob-1',
  handOffId: null,
  unit: { unitId: 'stp', name: 'Sở Tư pháp' },
  version: 9,
};

describe('acts', () => {
  test('only what the api allows is offered, the act asked for first, unknown words and decisions left aside', () => {
    const names = offeredActs('obligation', ['progress', 'decisions', 'result', 'fly'], 'progress').map(
      (a) => a.name,
    );
    expect(names).toEqual(['progress', 'result']);
  });

  test('a hand-off with the same word has its own address', () => {
    expect(orderOf({ on: 'hand-off', name: 'return' }, { ...subject, handOffId: 'ho-1' }, {}).path).toBe(
      '/tasks/lg-t01/hand-offs/ho-1/return',
    );
    expect(orderOf({ on: 'obligation', name: 'return' }, subject, {}).path).toBe(
      '/tasks/lg-t01/obligations/ob-1/return',
    );
  });

  test('assigning a person says which version was seen; other acts do not', () => {
    expect(orderOf({ on: 'obligation', name: 'person' }, subject, {}).ifMatch).toBe(9);
    expect(orderOf({ on: 'obligation', name: 'progress' }, subject, {}).ifMatch).toBeUndefined();
  });

  test('a completion names its decision in the address, not in the body', () => {
    expect(
      orderOf({ on: 'obligation', name: 'completion' }, subject, { decisionId: 'd1', note: 'xong' }),
    ).toEqual({
      path: '/tasks/lg-t01/obligations/ob-1/decisions/d1/completion',
      body: { note: 'xong' },
    });
  });

  test('empty fields are left out, evidence is always a list without what is only shown', () => {
    const { fields } = obligationForms.result;
    expect(bodyOf(fields, { summary: ' xong ' })).toEqual({ summary: 'xong', evidence: [] });
    expect(
      bodyOf(fields, { summary: 'xong', evidence: [{ evidenceId: 'e1', name: 'a.pdf' }] }).evidence,
    ).toEqual([{ evidenceId: 'e1', document: undefined }]);
  });

  test('an answer sends agreement as yes or no', () => {
    const { fields } = handOffForms.answer;
    expect(bodyOf(fields, { agrees: 'disagree', opinion: 'chưa đủ' })).toEqual({
      agrees: false,
      opinion: 'chưa đủ',
    });
  });

  test('a day that is none keeps the form from being sent instead of being dropped', () => {
    const { fields } = obligationForms['hand-offs'];
    expect(faultyFields(fields, { toUnitId: 'ca', content: 'x', due: '31/04/2026' })).toEqual(['due']);
    expect(faultyFields(fields, { content: ' ' })).toEqual(['toUnitId', 'content']);
  });

  test('an answer names in its address what it answers', () => {
    const known = {
      ...subject,
      extension: { extensionId: 'gh-1', due: '', reason: '' },
      contest: { contestId: 'kn-1' },
    };
    const path = (name: 'extension-answer' | 'extension-offer-answer' | 'contest-decision') =>
      orderOf({ on: 'obligation', name }, known, {}).path.replace('/tasks/lg-t01/obligations/ob-1/', '');
    expect(path('extension-answer')).toBe('extensions/gh-1/answer');
    expect(path('extension-offer-answer')).toBe('extensions/gh-1/offer-answer');
    expect(path('contest-decision')).toBe('contests/kn-1/decision');
    const report = { milestoneId: 'm-2', note: 'đạt', value: 85 };
    expect(orderOf({ on: 'obligation', name: 'milestones' }, known, report)).toEqual({
      path: '/tasks/lg-t01/obligations/ob-1/milestones/m-2/reports',
      body: { note: 'đạt', value: 85 },
    });
  });

  test('an answer to what the screen does not know of is not offered', () => {
    const answer = { on: 'obligation', name: 'extension-answer' } as const;
    const extension = { extensionId: 'gh-1', due: '2026-06-30', reason: 'x' };
    expect(isReady(answer, subject)).toBe(false);
    expect(isReady(answer, { ...subject, extension: null })).toBe(false);
    expect(isReady(answer, { ...subject, extension })).toBe(true);
    expect(isReady({ on: 'obligation', name: 'progress' }, subject)).toBe(true);
  });

  test('a condition that is met is recorded as an event outside, for this part and the version seen', () => {
    const body = { what: 'Đã có hướng dẫn', document: '9/BTP', happenedOn: '2026-01-14' };
    expect(orderOf({ on: 'obligation', name: 'condition' }, subject, body)).toEqual({
      path: '/outside-events',
      body: { ...body, targets: [{ taskId: 'lg-t01', obligationId: 'ob-1', version: 9 }] },
    });
  });

  test('a field that belongs to one answer is asked for and sent with that answer alone', () => {
    const { fields } = obligationForms['extension-answer'];
    expect(faultyFields(fields, { answer: 'offer', reason: 'x' })).toEqual(['due', 'document']);
    expect(faultyFields(fields, { answer: 'grant', reason: 'x' })).toEqual(['document']);
    expect(faultyFields(fields, { answer: 'refuse', reason: 'x' })).toEqual([]);
    const typed = { answer: 'refuse', due: '2026-06-30', document: '9/BCĐ', reason: 'còn kịp' };
    expect(bodyOf(fields, typed)).toEqual({ answer: 'refuse', reason: 'còn kịp' });
  });

  test('a choice of two is sent as yes or no, a box that is not ticked not at all', () => {
    const { fields } = obligationForms['extension-offer-answer'];
    expect(bodyOf(fields, { takes: 'take-offer' })).toEqual({ takes: true });
    expect(bodyOf(fields, { takes: 'keep-day', reason: 'không kịp' })).toEqual({
      takes: false,
      reason: 'không kịp',
    });
    const handOff = obligationForms['hand-offs'].fields;
    expect(bodyOf(handOff, { besides: false })).toEqual({});
    expect(bodyOf(handOff, { besides: true })).toEqual({ besides: true });
  });

  test('every act has its form and its place in the order', () => {
    const forms: readonly (readonly [readonly string[], object, readonly string[]])[] = [
      [OBLIGATION_ACTS.filter((act) => act !== 'decisions'), obligationForms, obligationOrder],
      [HAND_OFF_ACTS, handOffForms, handOffOrder],
    ];
    for (const [acts, form, order] of forms) {
      expect(Object.keys(form).sort()).toEqual([...acts].sort());
      expect([...order].sort()).toEqual([...acts].sort());
    }
  });
});
