import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeAdded, type PlanDocumentTask } from '@dondoc/plan-import';
import { taskWords } from '../../src/out/words/task-words.js';
import { compared, deadline, term } from '../support/plan-arbitraries.js';

const task: PlanDocumentTask = {
  ref: 'II.1',
  content: 'Lập danh mục dữ liệu dùng chung.',
  leads: ['Sở Nội vụ'],
  supports: [],
  deadlineText: 'Quý I/2026',
  deadline: { kind: 'by', due: '2026-03-31' },
  targets: [],
  product: null,
  doneBy: null,
  note: null,
  requested: false,
  source: null,
  confidence: 1,
};
const remarkOf = (change: Partial<PlanDocumentTask>) => taskWords({ ...task, ...change }, 2026).remark;

describe('words added to "Ghi chú"', () => {
  it('are none where the words of the row say all there is', () => expect(remarkOf({})).toBe(''));
  it.each<[string, Partial<PlanDocumentTask>]>([
    ['[Thời hạn: Đến hết ngày 30/06/2026]', { deadline: { kind: 'by', due: '2026-06-30' } }],
    [
      'Số 5 [Chỉ tiêu: đến ngày 30/06/2026 đạt 80%; tối thiểu 1.200 hộ dân]',
      {
        remark: 'Số 5',
        targets: [
          { value: 80, unit: '%', by: '2026-06-30' },
          { value: 1200, unit: 'hộ dân', by: null, comparison: 'at-least' },
        ],
      },
    ],
    ['[Chỉ tiêu: không]', { content: 'Cắt giảm 30% hồ sơ.' }],
    ['[Văn bản hoàn thành: Công văn số 830/UBND-VP]', { doneBy: 'Công văn số 830/UBND-VP' }],
    [
      '[Mốc: đến ngày 15/02/2026: lập nhóm; đến ngày 01/03/2026: đạt 50%]',
      {
        deadline: {
          kind: 'by',
          due: '2026-03-31',
          milestones: [
            { due: '2026-02-15', text: 'lập nhóm', targets: [] },
            { due: '2026-03-01', text: 'đạt 50%', targets: [{ value: 50, unit: '%', by: null }] },
          ],
        },
      },
    ],
  ])('are %s', (remark, change) => {
    expect(remarkOf(change)).toBe(remark);
    const read = { ...task, ...change, deadline: task.deadline, targets: [], doneBy: null, remark };
    expect(takeAdded(read, 2026)).toEqual({ ...task, ...change, remark: change.remark ?? null });
  });
  it('give every deadline back that the row’s time does not say', () => {
    fc.assert(
      fc.property(deadline, (when) => {
        const remark = remarkOf({ deadline: when });
        expect(takeAdded({ ...task, remark }, 2026).deadline).toEqual(when);
      }),
    );
  });
  it('give every target back', () => {
    const figure = fc.oneof(
      fc.record({ value: fc.integer({ min: 1, max: 999_999 }), unit: fc.constant('mô hình') }),
      fc.record({ value: fc.integer({ min: 0, max: 200 }), unit: fc.constant('%') }),
    );
    const target = fc
      .tuple(figure, term, compared)
      .map(([said, days, comparison]) => ({ ...said, ...days, ...comparison }));
    fc.assert(
      fc.property(fc.array(target, { minLength: 1, maxLength: 4 }), (targets) => {
        expect(takeAdded({ ...task, remark: remarkOf({ targets }) }, 2026).targets).toEqual(targets);
      }),
    );
  });
  it.each([
    '[Mốc: đến ngày 31/02/2026: lập nhóm; đến ngày 01/03/2026: đạt 50%]',
    '[Mốc: sau Tết: lập nhóm]',
    '[Thời hạn: ngày 31/02/2026]',
  ])('that name no day stay where they are: %s', (remark) => {
    expect(takeAdded({ ...task, remark }, 2026)).toEqual({ ...task, remark });
  });
  it('leave other brackets where they are', () => {
    const read = { ...task, remark: 'Xem [Phụ lục: 2]' };
    expect(takeAdded(read)).toEqual(read);
  });
});
