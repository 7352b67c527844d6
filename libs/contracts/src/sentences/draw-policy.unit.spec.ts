import { describe, expect, test } from '@jest/globals';
import { defaultPolicy, TRIGGERS, type EscalationPolicy, type PolicyStep } from '@dondoc/domain';
import { drawPolicy, policyLines } from './draw-policy.js';

const FIGURES = {
  docketAfterUrgings: 3,
  window: { from: '07:30', to: '17:00' },
  extensionsAtMost: 2,
  extensionAskedBefore: 3,
  contestWithin: 5,
  conclusionsWithin: 4,
};
const own: EscalationPolicy = { ...defaultPolicy, version: 'lam-giang/1', ...FIGURES };
const linesOf = (policy: EscalationPolicy, lang: 'vi' | 'en' = 'vi') =>
  policyLines(drawPolicy(policy, lang), lang);
const overdueOf = (...steps: readonly PolicyStep[]) =>
  drawPolicy({ ...own, steps: { ...own.steps, overdue: steps } }, 'vi').ladders.find(
    ({ trigger }) => trigger === 'overdue',
  )?.steps;

describe('a policy is drawn', () => {
  test('as steps that an office numbers from 1 in each ladder', () => {
    const lines = linesOf(defaultPolicy);
    const from = lines.indexOf('Quá hạn');
    expect(lines.slice(from, from + 5)).toEqual([
      'Quá hạn',
      '1. Quá hạn 1 ngày làm việc: báo cáo người đứng đầu đơn vị.',
      '2. Quá hạn 3 ngày làm việc: cơ quan thường trực đôn đốc đơn vị chủ trì.',
      '3. Quá hạn 10 ngày làm việc: báo cáo lãnh đạo phụ trách.',
      '4. Quá hạn 15 ngày làm việc: đưa vào danh mục nội dung trình họp, trình Ban Chỉ đạo.',
    ]);
    expect(lines).toContain('1. Sau 1 ngày làm việc chưa tiếp nhận: nhắc người được phân công.');
    expect(lines).toContain(
      '3. Sau 5 ngày làm việc chưa tiếp nhận: cơ quan thường trực đôn đốc đơn vị chủ trì, lặp lại sau mỗi 10 ngày làm việc.',
    );
    expect(lines).toContain('1. Trước ngày đến hạn 7 ngày làm việc: nhắc người được phân công.');
  });

  test('in English too', () => {
    const lines = linesOf(defaultPolicy, 'en');
    expect(lines).toContain('1. Not acknowledged for 1 working day: remind the person assigned.');
    expect(lines).toContain('4. 15 working days overdue: put on the docket, before the steering committee.');
    expect(lines).toContain(
      '2. No answer or no delivery from the supporting unit for 5 working days: report to the standing agency, again every 10 working days.',
    );
  });

  test('in the order of a task’s life, with every trigger once', () => {
    const drawn = drawPolicy(own, 'vi').ladders.map(({ trigger }) => trigger);
    expect([...drawn].sort()).toEqual([...TRIGGERS, 'urged-in-vain'].sort());
    const inOrder = ['unacknowledged', 'due-soon', 'overdue', 'docket-undecided', 'decision-not-carried-out'];
    expect(drawn.filter((trigger) => inOrder.includes(trigger))).toEqual(inOrder);
  });

  test('with its hour and every figure it has, and no word of those it leaves out', () => {
    expect(drawPolicy(own, 'vi').general).toEqual([
      'Các bước thực hiện lúc 08:00 của ngày làm việc.',
      'Giờ làm việc từ 07:30 đến 17:00; ngoài giờ này, các bước chờ đến giờ làm việc tiếp theo.',
      'Nhiệm vụ có thời hạn đã tiếp nhận mà sau 20 ngày làm việc chưa có tiến độ thì đề nghị tiếp nhận lại.',
      'Yêu cầu phối hợp không ghi thời hạn thì trả kết quả trong 10 ngày làm việc.',
      'Kết luận không ghi thời hạn thì thực hiện trong 10 ngày làm việc.',
      'Thông báo kết luận cuộc họp ban hành trong 4 ngày làm việc kể từ ngày họp.',
      'Đề nghị gia hạn gửi trước ngày đến hạn ít nhất 3 ngày làm việc.',
      'Mỗi phần việc được gia hạn theo đề nghị nhiều nhất 2 lần.',
      'Kiến nghị về việc quá hạn gửi trong 5 ngày làm việc kể từ ngày bị xác định quá hạn.',
    ]);
    const { hour, acknowledgementExpiresAfter, decisionWithin, handOffWithin } = own;
    const needed = { hour, acknowledgementExpiresAfter, decisionWithin, handOffWithin };
    const { version, title, steps } = own;
    expect(drawPolicy({ version, title, steps, ...needed }, 'en').general).toHaveLength(4);
  });

  test('where nothing is extended, and an extension may be asked for until the due day', () => {
    const { general } = drawPolicy({ ...own, extensionsAtMost: 0, extensionAskedBefore: 0 }, 'vi');
    expect(general).toContain('Không gia hạn theo đề nghị của đơn vị.');
    expect(general).toContain('Đề nghị gia hạn gửi chậm nhất vào ngày đến hạn.');
  });

  test('with the number of urgings after which the committee hears of it', () => {
    expect(linesOf(own)).toContain(
      '1. Sau 3 lần đôn đốc mà phần việc quá hạn vẫn chưa xong, vào ngày làm việc tiếp theo: đưa vào danh mục nội dung trình họp, trình Ban Chỉ đạo.',
    );
    expect(linesOf(defaultPolicy).join('\n')).not.toContain('lần đôn đốc');
  });

  test('and says where nobody is told, by an empty ladder or by a version from before the trigger', () => {
    const { stale: _, ...older } = own.steps;
    for (const steps of [older, { ...own.steps, stale: [] }]) {
      const lines = linesOf({ ...own, steps });
      const at = lines.indexOf('Chưa cập nhật tiến độ');
      expect(lines[at + 1]).toBe('Không có bước nào; hệ thống không tự nhắc.');
    }
  });

  test('with the committee named where its head is reached, never as going over somebody’s head', () => {
    expect(overdueOf({ after: 5, act: 'escalate', whom: 'head-of-committee' })).toEqual([
      'Quá hạn 5 ngày làm việc: trình Ban Chỉ đạo (Trưởng Ban Chỉ đạo).',
    ]);
    expect(linesOf(own).join('\n')).not.toContain('vượt cấp');
  });

  test('with every act and office in words', () => {
    const acts = ['remind', 'ask', 'urge', 'escalate', 'docket'] as const;
    const offices = ['person-assigned', 'head-of-unit', 'leader-in-charge', 'head-of-committee'] as const;
    for (const act of acts)
      for (const whom of offices)
        for (const lang of ['vi', 'en'] as const) {
          const steps = { ...own.steps, stale: [{ after: 0, act, whom }] };
          const text = linesOf({ ...own, steps }, lang).join('\n');
          expect(text).not.toMatch(/undefined|head-of-|person-assigned|in-charge/);
        }
  });
});
