import { describe, expect, test } from '@jest/globals';
import { orderOf, type ActSubject } from './act-subject.js';
import { bodyOf, faultyFields } from './act-values.js';
import { handOffForms, obligationForms } from './act-catalogue.js';
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
});
