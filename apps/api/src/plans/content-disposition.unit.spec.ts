import { describe, expect, test } from '@jest/globals';
import { attachment, fileName } from './content-disposition.js';

describe('the name of a download', () => {
  test('keeps its Vietnamese letters, with one in ASCII beside it', () => {
    expect(attachment('Kế hoạch đô thị.docx')).toBe(
      `attachment; filename="Ke hoach do thi.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%C4%91%C3%B4%20th%E1%BB%8B.docx`,
    );
  });
  test.each([
    ['07/KH-UBND năm 2026', '07 KH-UBND năm 2026'],
    ['../../etc/passwd', 'etc passwd'],
    ['a"\r\nX-Evil: 1\u0000b', 'a X-Evil 1 b'],
    [`${'x'.repeat(99)}😀`, 'x'.repeat(99)],
    ['C:\\tmp\\a?*', 'C tmp a'],
  ])('of %j is %j', (words, name) => expect(fileName(words)).toBe(name));
  test('cannot leave its header', () => {
    const header = attachment(`a"; filename=b\\%'()*`);
    expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[\w.%~-]*$/);
  });
});
