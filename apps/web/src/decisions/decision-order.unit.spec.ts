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

  test('the leader in charge is offered guidance only, and nothing on what has ended', () => {
    expect(kindsFor('leader-in-charge', target)).toEqual(['guide']);
    expect(kindsFor('leader-in-charge', { stage: 'confirmed' })).toEqual([]);
    expect(kindsFor('head-of-committee', target)).toContain('extend');
  });

  test('what has ended can be reopened and nothing else; what stands cannot', () => {
    for (const stage of ['confirmed', 'closed'] as const)
      expect(kindsFor('deputy-head', { stage })).toEqual(['reopen']);
    expect(kindsFor('deputy-head', { stage: 'in-progress' })).not.toContain('reopen');
  });

  test('a part is suspended or resumed as it stands, and left with its unit where that was questioned', () => {
    const kinds = (more: Parameters<typeof kindsFor>[1]) =>
      kindsFor('head-of-committee', more).filter((kind) => ['keep', 'suspend', 'resume'].includes(kind));
    expect(kinds({ outsideCompetence: null, suspension: null })).toEqual(['suspend']);
    expect(kinds({ outsideCompetence: { reason: 'x' }, suspension: null })).toEqual(['keep', 'suspend']);
    expect(kinds({ outsideCompetence: null, suspension: { since: 'x' } })).toEqual(['resume']);
    expect(kinds({})).toEqual(['keep', 'suspend', 'resume']);
  });

  test('a suspension may name its last day, a resumption and a reopening the new one', () => {
    for (const kind of ['suspend', 'resume', 'reopen'] as const) {
      expect(faultyDecisionFields(draft({ kind }))).toEqual([]);
      expect(faultyDecisionFields(draft({ kind, due: '31/04' }))).toEqual(['due']);
      expect(decisionOrder(target, draft({ kind, due: '2026-06-30' })).body).toMatchObject({
        due: '2026-06-30',
      });
    }
    expect(decisionOrder(target, draft({ kind: 'keep', due: '2026-06-30' })).body).not.toHaveProperty('due');
  });
});
