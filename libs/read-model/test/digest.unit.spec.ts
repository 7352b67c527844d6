import { describe, expect, test } from '@jest/globals';
import { composeDigest } from '../src/mail/digest.js';

const told = (at: string, ref: string, sentence: string) => ({
  at,
  ref,
  taskId: `st-${ref}`,
  planId: null,
  sentence,
});
const two = [
  told('2025-10-04T01:00:00.000Z', 'II.2', 'Hệ thống nhắc việc lần 2.'),
  told('2025-10-03T01:00:00.000Z', 'II.1', 'Sở Nội vụ <b>báo cáo</b>.'),
];

describe('a digest', () => {
  test('tells everything in one letter, the oldest first', () => {
    const { subject, text } = composeDigest(
      two,
      { recipient: 'ông An', baseUrl: 'https://dd.example' },
      'vi',
    );
    expect(subject).toBe('Đôn đốc: 2 nội dung cần xem');
    expect(text).toBe(
      [
        'Kính gửi ông An,',
        '',
        'Có 2 nội dung liên quan đến đồng chí:',
        '',
        '- 08:00 03/10/2025 – Nhiệm vụ II.1',
        '  Sở Nội vụ <b>báo cáo</b>.',
        '  https://dd.example/tasks/st-II.1',
        '- 08:00 04/10/2025 – Nhiệm vụ II.2',
        '  Hệ thống nhắc việc lần 2.',
        '  https://dd.example/tasks/st-II.2',
        '',
        'Thư do hệ thống gửi theo quy tắc nhắc việc; vui lòng không trả lời thư này.',
        '',
      ].join('\n'),
    );
  });

  test('never lets text of a plan become markup or another header line', () => {
    const evil = [
      told('2025-10-03T01:00:00.000Z', 'II.1\r\nBcc: all@example.org', '<script>alert(1)</script>'),
    ];
    const { subject, html } = composeDigest(evil, { recipient: '"><img>' }, 'vi');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });
});
