import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldInPlace, foldVietnamese, normaliseVietnamese } from './vietnamese.js';

describe('Vietnamese text', () => {
  it('is equal when folded, however the tone mark is placed or the letter composed', () => {
    expect(foldVietnamese('ỦY BAN đôn đốc')).toBe('uy ban don doc');
    expect(foldVietnamese('Uỷ')).toBe(foldVietnamese('Ủy'));
    expect(foldVietnamese('hoá')).toBe(foldVietnamese('hóa'.normalize('NFD')));
  });
  it('keeps the printed place of the tone mark, and loses only spaces and invisible characters', () => {
    expect(normaliseVietnamese(' số\u00A0 hoá\u200B,\tsố hóa '.normalize('NFD'))).toBe('số hoá, số hóa');
  });
  it('folds in place: every character stays where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => expect(foldInPlace(s)).toHaveLength(s.length)),
    );
    expect(foldInPlace('Đơn vị chủ trì')).toBe('don vi chu tri');
  });
});
