import { describe, expect, it } from '@jest/globals';
import { readPlanText } from '../../read-plan-text.js';

const filler = Array.from(
  { length: 12 },
  (_, i) => `- Nội dung thứ ${i + 1} được phổ biến đến các thôn trong toàn xã.`,
);
const plan = (note: string[], sign = '1', pages = 2) =>
  [
    'I. NHIỆM VỤ',
    '1. Tuyên truyền',
    ...filler,
    `2. Sở Tài chính chủ trì, phối hợp với các đơn vị rà soát chính sách hỗ trợ hợp tác xã${sign} giai đoạn`,
    ...note,
    ...(pages > 1 ? ['- 2 -'] : []),
    '2026 - 2030, hoàn thành trước ngày 30/6/2026.',
  ].join('\n');

describe('notes at the foot of a page', () => {
  it.each([
    ['on one line', ['1 Thay thế Nghị quyết số 14/2021/NQ-HĐND của Hội đồng nhân dân tỉnh.']],
    ['over two lines', ['1 Thay thế Nghị quyết số 14/2021/NQ-HĐND của Hội đồng', 'nhân dân tỉnh.']],
    ['with the number alone', ['1', 'Thay thế Nghị quyết số 14/2021/NQ-HĐND.']],
  ])('%s do not cut the paragraph above, and are told', (_, note) => {
    const { tasks, warnings } = readPlanText(plan(note));
    expect(tasks.at(-1)).toMatchObject({
      content: expect.stringContaining('chính sách hỗ trợ hợp tác xã giai đoạn 2026 - 2030, hoàn thành'),
      deadline: { kind: 'by', due: '2026-06-30' },
    });
    expect(warnings.map((w) => w.code)).toContain('footnotes-left-out');
  });

  it('are known beside a measure on the same line, which keeps its figure', () => {
    const { tasks, warnings } = readPlanText(
      plan(['2 Thay thế Nghị quyết số 14/2021/NQ-HĐND.'], ' trên 30 km2 đất của thôn2'),
    );
    expect(tasks.at(-1)?.content).toContain('trên 30 km2 đất của thôn giai đoạn 2026 - 2030');
    expect(warnings.map((w) => w.code)).toContain('footnotes-left-out');
  });

  it.each([
    ['no word above bears the number', plan(['1 Thay thế Nghị quyết số 14.'], '')],
    ['the figure belongs to a measure', plan(['2 Thay thế Nghị quyết số 14.'], ' 30 km2')],
    ['no page ends below', plan(['1 Thay thế Nghị quyết số 14.'], '1', 1)],
  ])('are not supposed where %s', (_, text) => {
    expect(readPlanText(text).warnings.map((w) => w.code)).not.toContain('footnotes-left-out');
  });
});
