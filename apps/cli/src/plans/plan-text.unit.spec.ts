import { describe, expect, test } from '@jest/globals';
import { readPlanText } from '@dondoc/plan-import';
import { planText } from './plan-text.js';

const tasks = (n: number, rest: (i: number) => string) =>
  Array.from(
    { length: n },
    (_, i) => `${i + 1}. Rà soát danh mục dịch vụ công số ${i + 1}.\n${rest(i)}`,
  ).join('\n');
const plan = (body: string) => readPlanText(`KẾ HOẠCH\nChuyển đổi số năm 2026\n\nI. NHIỆM VỤ\n${body}\n`);

describe('a plan read, shown to a person', () => {
  test('what is doubtful stands before the tasks', () => {
    const text = planText(
      plan(tasks(2, (i) => (i === 0 ? '- Chủ trì: Sở Nội vụ.\n- Thời gian: Quý II/2026.' : ''))),
      'vi',
    );
    expect(text.indexOf('Cần xem lại:')).toBeGreaterThan(0);
    expect(text.indexOf('Cần xem lại:')).toBeLessThan(text.indexOf('    Chủ trì: Sở Nội vụ'));
  });

  test('many doubts alike are told once, with the lines of the others', () => {
    const text = planText(
      plan(tasks(6, (i) => (i === 0 ? '- Chủ trì: Sở Nội vụ.' : '- Thời gian: Quý II/2026.'))),
      'vi',
    );
    expect(text.match(/\[task-without-lead\]/gu)).toHaveLength(1);
    expect(text).toMatch(/Cũng vậy, dòng \d+, \d+, \d+, \d+\. \[task-without-lead\]/u);
  });

  test('words of a time are quoted beside what was read of them, but not twice the same', () => {
    const times = ['Quý II/2026', 'Thường xuyên'];
    const text = planText(plan(tasks(2, (i) => `- Chủ trì: Sở Nội vụ.\n- Thời gian: ${times[i]}.`)), 'vi');
    expect(text).toContain('Thời hạn: Đến hết ngày 30/06/2026 — “Quý II/2026”');
    expect(text).toMatch(/Thời hạn: Thường xuyên$/mu);
  });

  test('the labels are in the language of the user, the plan in its own', () => {
    const text = planText(plan(tasks(1, () => '- Chủ trì: Sở Nội vụ.\n- Thời gian: khi rảnh.')), 'en');
    expect(text).toContain('    Lead: Sở Nội vụ');
    expect(text).not.toContain('Chủ trì:');
  });
});
