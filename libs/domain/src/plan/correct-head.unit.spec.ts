import { describe, expect, test } from '@jest/globals';
import { planSample, refusalOf as refusal } from '@dondoc/testing';
import { correctHead } from './correct-head.js';
import type { HeadChange } from './plan.commands.js';
import type { PlanHead } from './plan.events.js';

const head: PlanHead = {
  ...planSample.head,
  signedAs: { capacity: 'TM', office: ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  receivers: ['Như Điều 3', 'Lưu: VT'],
  money: ['Ngân sách thành phố'],
  conduct: [{ who: ['Sở Nội vụ'], what: 'theo dõi, đôn đốc' }],
};
const given = (change: HeadChange) => ({
  then: (): PlanHead | undefined => {
    const [event] = correctHead(head, change);
    return event?.type === 'PlanHeadCorrected' ? event.data.head : undefined;
  },
});
const refusalOf = (change: HeadChange): unknown => refusal(() => correctHead(head, change));

describe('what stands around the list of tasks of a draft', () => {
  const changes = {
    signedAs: { capacity: 'KT', office: ['CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
    receivers: ['Các sở, ngành', 'Lưu: VT'],
    money: ['Ngân sách trung ương', 'Nguồn xã hội hóa'],
    conduct: [{ who: ['Văn phòng'], what: 'tổng hợp', to: 'Chủ tịch' }],
  } as const satisfies HeadChange;
  test.each(Object.entries(changes))('is corrected (%s), and the rest stands', (field, value) => {
    expect(given({ [field]: value }).then()).toEqual({ ...head, [field]: value });
  });
  test.each(Object.keys(changes))('is taken away by null (%s)', (field) => {
    const corrected = given({ [field]: null }).then();
    expect([corrected && field in corrected, corrected?.title]).toEqual([false, 'Kế hoạch']);
  });
  test.each(['receivers', 'money', 'conduct'])('is taken away by a list of nothing (%s)', (field) => {
    expect(given({ [field]: [] }).then()).not.toHaveProperty(field);
  });
  test('changes nothing where it says the same', () => {
    const { signedAs, receivers, money, conduct } = head;
    const same = { signedAs, receivers, money, conduct } as HeadChange;
    expect(correctHead(head, same)).toEqual([]);
  });
  test.each<[string, HeadChange]>([
    ['receivers', { receivers: ['Lưu: VT', ' '] }],
    ['money', { money: [''] }],
    ['signedAs', { signedAs: { capacity: 'TM', office: [' '] } }],
    ['signedAs', { signedAs: { capacity: null, office: [] } }],
    ['signedAs', { signedAs: { capacity: 'TM', office: ['ỦY BAN NHÂN DÂN', ''] } }],
    ['conduct', { conduct: [{ who: ['Sở Nội vụ'], what: ' ' }] }],
    ['conduct', { conduct: [{ who: ['Sở Nội vụ', ''], what: 'tổng hợp' }] }],
  ])('says something wherever it is given (%s)', (field, change) => {
    expect(refusalOf(change)).toEqual(['text-missing', { field }]);
  });
  test.each([
    ['KT', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], { borne: 'TM', capacity: 'KT' }],
    [null, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], { borne: 'KT' }],
  ] as const)('signed in %s, but printed in another capacity (%j), is refused', (capacity, office, facts) => {
    expect(refusalOf({ signedAs: { capacity, office } })).toEqual(['signing-capacity-contradicted', facts]);
  });
  test('is signed in the capacity its lines bear, or in one they do not bear', () => {
    const office = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    expect(correctHead(head, { signedAs: { capacity: 'KT', office } })).toHaveLength(1);
    expect(correctHead(head, { signedAs: { capacity: 'KT', office: ['CHỦ TỊCH'] } })).toHaveLength(1);
  });
  test('is not longer than a plan can be', () => {
    expect(refusalOf({ receivers: ['x'.repeat(20_001)] })).toMatchObject([
      'plan-part-too-large',
      { part: 'receivers' },
    ]);
    const office = Array.from({ length: 1001 }, () => 'x');
    expect(refusalOf({ signedAs: { capacity: null, office } })).toMatchObject([
      ...['plan-part-too-large', { part: 'signedAs' }],
    ]);
  });
});
