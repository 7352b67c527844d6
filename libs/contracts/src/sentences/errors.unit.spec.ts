import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ERROR_SENTENCES, errorSentence } from './errors.js';

const domain = join(import.meta.dirname, '../../../domain/src');

function codesOfTheDomain(): string[] {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.spec.ts'),
  );
  const text = files.map((f) => readFileSync(join(domain, f), 'utf8')).join('\n');
  const found = text.matchAll(/(?:refuse|DomainError)\(\s*'([a-z-]+)'/g);
  return [...new Set([...found].map((m) => m[1] as string))].sort();
}

describe('the error catalogue', () => {
  test('has words for every code the domain can refuse with', () => {
    const codes = codesOfTheDomain();
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(code in ERROR_SENTENCES))).toEqual([]);
  });

  test.each(Object.keys(ERROR_SENTENCES))(
    '%s says in both languages what is wrong and what to do',
    (code) => {
      for (const lang of ['vi', 'en'] as const) {
        const { title, detail } = errorSentence(code, {}, lang);
        expect(title).not.toBe('');
        expect(detail).toMatch(/[;,].+\.$/);
        expect(detail).not.toContain('undefined');
      }
    },
  );

  test('names a code it does not know', () => {
    expect(errorSentence('no-such-code', {}, 'vi').detail).toContain('no-such-code');
  });

  test('prints days as people write them', () => {
    const { detail } = errorSentence(
      'extension-not-later',
      { due: '2025-09-30', current: '2025-10-31' },
      'vi',
    );
    expect(detail).toBe(
      'Thời hạn mới 30/09/2025 không muộn hơn thời hạn hiện tại 31/10/2025; hãy chọn ngày sau đó.',
    );
  });

  test('speaks of acts and states by their words, not by their codes', () => {
    const params = { act: 'SubmitResult', status: 'assigned' };
    expect(errorSentence('act-not-open', params, 'vi').detail).toBe(
      'Không thể nộp kết quả khi đang ở trạng thái “mới giao”; hãy tải lại trang để xem việc có thể làm tiếp.',
    );
  });
});
