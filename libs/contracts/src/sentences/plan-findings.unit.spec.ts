import { describe, expect, test } from '@jest/globals';
import { CLARITIES, FINDINGS_OF } from '@dondoc/domain';
import { fieldChangeText } from './compared-fields.js';
import { errorSentence } from './errors.js';
import { findingSentence } from './plan-findings.js';

describe('what a check of a plan finds', () => {
  const codes = CLARITIES.flatMap((clarity) => [...FINDINGS_OF[clarity]]);
  test.each(codes)('%s is one sentence in each language, with what to do', (code) => {
    for (const said of Object.values(findingSentence(code, { ref: 'II.1', printed: 'Sở X' }))) {
      expect(said).toMatch(/^\p{Lu}.*[;,].+\.$/u);
      expect(said).not.toContain('undefined');
    }
  });

  test('prints days as people write them', () => {
    const params = { ref: 'I.1', due: '2026-02-01', date: '2026-03-01' };
    expect(findingSentence('deadline-before-plan', params).vi).toBe(
      'Nhiệm vụ I.1: thời hạn 01/02/2026 trước cả ngày của kế hoạch (01/03/2026); hãy kiểm tra lại ngày.',
    );
  });

  test('that stands against the issue is told by the first and the number of all', () => {
    const params = { count: 2, first: 'deadline-impossible', ref: 'I.2', printed: '31/4/2026' };
    expect(errorSentence('plan-has-faults', params, 'vi').detail).toBe(
      'Kế hoạch còn 2 chỗ phải sửa trước khi ban hành; trước hết: Nhiệm vụ I.2 ghi ngày không có trong lịch: “31/4/2026”; hãy sửa thời hạn.',
    );
    expect(errorSentence('plan-has-faults', { ...params, count: 1 }, 'en').detail).toMatch(
      /^The plan has 1 fault to mend before it is issued; first: Task I\.2 names/,
    );
  });
});

test('a field that changed is told on both sides in words', () => {
  const nameOf = (id: string) => `Đơn vị ${id}`;
  const text = (change: object) => fieldChangeText(change as never, 'vi', nameOf);
  expect(text({ field: 'owners', before: [{ kind: 'unit', unitId: 'snv' }], after: [] })).toEqual({
    before: 'Đơn vị snv',
    after: '(không có)',
  });
  expect(
    text({ field: 'deadline', before: { kind: 'none' }, after: { kind: 'by', due: '2026-06-29' } }),
  ).toEqual({
    before: 'không ghi thời hạn',
    after: 'trước ngày 29/06/2026 (tính đến hết ngày 29/06)',
  });
  expect(text({ field: 'date', before: '2026-01-15' }).before).toBe('15/01/2026');
  expect(text({ field: 'targets', after: [{ value: 80, unit: '%', by: '2026-06-30' }] }).after).toBe(
    '80 % (30/06/2026)',
  );
  expect(text({ field: 'requested', after: true }).after).toBe('có');
  const office = ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
  expect(
    text({
      ...{ field: 'signedAs', before: { capacity: null, office }, after: { capacity: 'KT', office } },
    }),
  ).toEqual({
    before: 'ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    after: 'ỦY BAN NHÂN DÂN / CHỦ TỊCH (ký KT.)',
  });
  const conduct = [
    { who: ['Sở A', 'Sở B'], what: 'theo dõi', to: 'Ban Chỉ đạo' },
    { who: [], what: 'chỉ đạo' },
  ];
  expect(text({ field: 'conduct', after: conduct })).toEqual({
    before: '(không có)',
    after: 'Sở A, Sở B: theo dõi (gửi Ban Chỉ đạo); chỉ đạo',
  });
});
