import { describe, expect, test } from '@jest/globals';
import { termsChanged, termsOf } from './plan-terms.js';

const draft = {
  validTo: '2026-12-31',
  rhythms: { meetings: 'quarter', reviews: null, rollForward: false },
} as const;

describe('the terms of a plan at issue', () => {
  test('begin with what the draft says, and send nothing where nothing differs', () => {
    expect(termsOf(draft)).toEqual({
      ...{ validTo: '2026-12-31', meetings: 'quarter', reviews: '', rollForward: false },
    });
    expect(termsChanged(draft, termsOf(draft))).toEqual({});
  });

  test('send what was settled over the draft', () => {
    const form = { ...termsOf(draft), validTo: '2027-06-30', reviews: 'month', rollForward: true };
    expect(termsChanged(draft, form)).toEqual({ validTo: '2027-06-30', reviews: 'month', rollForward: true });
    const rolled = { ...draft, rhythms: { ...draft.rhythms, rollForward: true } };
    expect(termsChanged(rolled, { ...termsOf(rolled), rollForward: false })).toEqual({ rollForward: false });
  });
});
