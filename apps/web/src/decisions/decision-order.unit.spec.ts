import { describe, expect, test } from '@jest/globals';
import { decisionOrder, faultyDecisionFields, kindsFor, type DecisionDraft } from './decision-order.js';

const draft = (more: Partial<DecisionDraft>): DecisionDraft => ({
  kind: 'guide',
  text: 'Giao hoàn thành',
  document: '12/TB-BCĐ',
  due: '',
  toUnitId: '',
  ...more,
});
const target = { taskId: 't1', obligationId: 'ob-1', unit: { unitId: 'u', name: 'Sở' }, version: 7 };

describe('a decision before it is signed', () => {
  test('text and document are always asked for', () => {
    expect(faultyDecisionFields(draft({ kind: undefined, text: ' ', document: '' }))).toEqual([
      'kind',
      'text',
      'document',
    ]);
  });

  test('an extension needs a day of the calendar, guidance may leave it out but not misspell it', () => {
    expect(faultyDecisionFields(draft({ kind: 'extend' }))).toEqual(['due']);
    expect(faultyDecisionFields(draft({ kind: 'extend', due: '31/04/2026' }))).toEqual(['due']);
    expect(faultyDecisionFields(draft({}))).toEqual([]);
    expect(faultyDecisionFields(draft({ due: '31/04' }))).toEqual(['due']);
  });

  test('a day or unit typed for another kind is not sent', () => {
    const { body } = decisionOrder(target, draft({ kind: 'close', due: '2026-06-30', toUnitId: 'x' }));
    expect(body).toEqual({
      kind: 'close',
      text: 'Giao hoàn thành',
      document: '12/TB-BCĐ',
      targets: [{ taskId: 't1', obligationId: 'ob-1', version: 7 }],
    });
  });

  test('the leader in charge is offered guidance only', () => {
    expect(kindsFor('leader-in-charge')).toEqual(['guide']);
    expect(kindsFor('head-of-committee')).toContain('extend');
  });
});
