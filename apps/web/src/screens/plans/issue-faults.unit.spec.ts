import { describe, expect, test } from '@jest/globals';
import { areSeen, codesOf, refusedField, seenIn, wrongDay } from './issue-faults.js';

const fault = (field: string) => ({ field, code: 'is-day', message: 'x' });

describe('what keeps a plan from being issued', () => {
  test('is shown at the field it is about', () => {
    const at = (code: string) => refusedField({ code, errors: [] });
    expect(at('plan-issued-in-the-future')).toBe('issuedOn');
    expect(at('plan-issued-before-its-date')).toBe('issuedOn');
    expect(at('plan-ends-before-it-begins')).toBe('validTo');
    expect(at('plan-number-taken')).toBe('document');
    expect(refusedField({ code: 'request-invalid', errors: [fault('validTo')] })).toBe('validTo');
  });

  test('is shown as a whole where it is about the plan, a field the form has not, or several', () => {
    expect(refusedField({ code: 'plan-has-faults', errors: [] })).toBeUndefined();
    expect(refusedField({ code: 'request-invalid', errors: [fault('policyVersion')] })).toBeUndefined();
    const both = [fault('issuedOn'), fault('validTo')];
    expect(refusedField({ code: 'request-invalid', errors: both })).toBeUndefined();
  });

  test('a day that is none is corrected before anything is sent, the first one first', () => {
    const days = { issuedOn: '2026-01-20', validTo: '2026-12-31', printedTo: '2026-12-31' };
    expect(wrongDay(days)).toBeUndefined();
    expect(wrongDay({ ...days, issuedOn: '31/02/2026', validTo: 'x' })).toBe('issuedOn');
    expect(wrongDay({ ...days, issuedOn: '' })).toBe('issuedOn');
    expect(wrongDay({ ...days, validTo: '30/02' })).toBe('validTo');
  });

  test('the last day may stay empty only where the document names none', () => {
    const days = { issuedOn: '2026-01-20', validTo: '' };
    expect(wrongDay({ ...days, printedTo: null })).toBeUndefined();
    expect(wrongDay({ ...days, printedTo: '2026-12-31' })).toBe('validTo');
  });
});

describe('what is acknowledged at issue', () => {
  const doubt = (key: string) => ({ key, code: 'deadline-before-plan' as const });
  test('is what stood there: what another day brings is to be seen, too', () => {
    const seen = seenIn([doubt('t01'), doubt('t02')]);
    expect(areSeen([doubt('t02')], seen)).toBe(true);
    expect(areSeen([doubt('t02'), doubt('t03')], seen)).toBe(false);
    expect([areSeen([], []), areSeen([doubt('t01')], [])]).toEqual([true, false]);
  });
  test('is sent once for each kind', () => {
    expect(codesOf([doubt('t01'), doubt('t02')])).toEqual(['deadline-before-plan']);
  });
});
