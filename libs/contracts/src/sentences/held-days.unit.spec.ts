import { describe, expect, test } from '@jest/globals';
import { asDay } from '@dondoc/domain';
import { askSentence, type Ask } from './asks.js';
import { heldDaysSentence } from './held-days.js';
import { statusSentence, type Situation } from './situation.js';

const unit = (name: string) => ({ unitId: name, name });
const none = { elapsed: 0, lead: 0, supporters: 0, confirmer: 0, nobody: 0, byLead: [], bySupporter: [] };
const confirmerName = 'Công an thành phố';

describe('whose days they were', () => {
  test('is said of the lead first, then of each it waited for, and never of nobody without days', () => {
    const held = {
      ...{ ...none, elapsed: 21, lead: 12, supporters: 9, confirmerName },
      byLead: [{ unit: unit('Sở Y tế'), days: 12 }],
      bySupporter: [{ unit: unit('Sở Nội vụ'), days: 9 }],
    };
    expect(heldDaysSentence(held, 'vi')).toBe('12 ngày làm việc do đơn vị chủ trì, 9 ngày chờ Sở Nội vụ');
    expect(heldDaysSentence(held, 'en')).toBe('12 working days with the lead unit, 9 waiting for Sở Nội vụ');
  });

  test('keeps the days of a unit that the part was taken from with that unit', () => {
    const byLead = [
      { unit: unit('Sở Y tế'), days: 5 },
      { unit: unit('Sở Xây dựng'), days: 1 },
    ];
    expect(heldDaysSentence({ ...none, lead: 6, nobody: 2, byLead, confirmerName }, 'vi')).toBe(
      '5 ngày làm việc do Sở Y tế, 1 ngày do Sở Xây dựng, 2 ngày tạm dừng',
    );
  });

  test('is not said of several late parts at once: then they are counted', () => {
    const situation: Situation = {
      status: 'overdue',
      ...{ overdueAt: null, closedAt: null, ball: [], confirmed: 0, total: 40, lateParts: 3 },
    };
    expect(statusSentence(situation, 'vi')).toBe(
      'Quá hạn; 3 phần việc, kỳ báo cáo chậm; 0/40 phần việc đã xác nhận.',
    );
  });
});

describe('what is asked', () => {
  const asks: readonly Ask[] = [
    {
      ...{ kind: 'extension', unit: 'Sở Y tế', due: asDay('2025-06-30') },
      ...{ reason: 'thiếu số liệu.', afterDue: true },
    },
    { kind: 'extension-offer', due: asDay('2025-06-20'), reason: 'cần sớm', document: '12/TB-BCĐ' },
    { kind: 'contest', unit: 'Sở Y tế', reason: 'mất điện' },
    { kind: 'competence', unit: 'Sở Y tế', reason: 'việc của Sở Xây dựng', proposed: 'Sở Xây dựng' },
    { kind: 'hand-off-date', unit: 'Sở Y tế', due: asDay('2025-06-30'), reason: 'chờ tổng hợp' },
  ];

  test('is one sentence with its reason in either language', () => {
    for (const ask of asks)
      for (const lang of ['vi', 'en'] as const) expect(askSentence(ask, lang)).toMatch(/^[^.]+“[^”.]+”\.$/);
  });

  test('says that a later day was asked for when the day had passed', () => {
    expect(askSentence(asks[0]!, 'vi')).toBe(
      'Sở Y tế đề nghị gia hạn đến ngày 30/06/2025 (đề nghị sau khi đã quá hạn): “thiếu số liệu”.',
    );
  });
});
