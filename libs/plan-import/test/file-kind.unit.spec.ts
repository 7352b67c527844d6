import { describe, expect, it } from '@jest/globals';
import { PlanReadError } from '../src/plan-read-error.js';
import { decodeText } from '../src/file/decode.js';
import { fileKindOf } from '../src/file/file-kind.js';
import { docxOf, xlsxOf, zipOf } from './office-files.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const refusal = (content: Uint8Array): [string, unknown] => {
  try {
    return [fileKindOf(content).kind, undefined];
  } catch (error) {
    if (error instanceof PlanReadError) return [error.code, error.params['format']];
    throw error;
  }
};
/** A container of Word 97 with one entry of its directory at a multiple of 128 bytes. */
const container = (entry: string, at = 1024): Uint8Array => {
  const file = Buffer.alloc(4096);
  file.write('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1');
  file.write(`${entry}\0`, at, 'utf16le');
  return file;
};

describe('the kind of a file', () => {
  it.each<[string, Uint8Array, [string, unknown]]>([
    ['text', Buffer.from('KẾ HOẠCH'), ['text', undefined]],
    ['a text that opens with BM', Buffer.from('BM-01/KH. Kế hoạch năm 2026'), ['text', undefined]],
    ['a text about PDF', Buffer.from('Nộp bản %PDF- kèm theo'), ['text', undefined]],
    ['a PDF', bytes('%PDF-1.7'), ['pdf', undefined]],
    ['a PDF after a mark and a blank line', bytes('\xEF\xBB\xBF\r\n%PDF-1.4'), ['pdf', undefined]],
    ['a Word document', docxOf(''), ['docx', undefined]],
    ['a workbook', xlsxOf([]), ['xlsx', undefined]],
    [
      'a presentation',
      zipOf({ '_rels/.rels': packageOf('ppt/presentation.xml'), 'ppt/presentation.xml': '' }),
      ['plan-format-unsupported', 'PPTX'],
    ],
    [
      'a binary workbook',
      zipOf({ '_rels/.rels': packageOf('xl/workbook.bin'), 'xl/workbook.bin': '' }),
      ['plan-format-unsupported', 'XLSB'],
    ],
    [
      'an OpenDocument file',
      zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<a/>' }),
      ['plan-format-unsupported', 'ODF'],
    ],
    ['another archive', zipOf({ 'plan.docx': docxOf('') }), ['plan-format-unsupported', 'ZIP']],
    ['an old Word file', container('WordDocument'), ['plan-format-unsupported', 'DOC/XLS']],
    [
      'an old Word file that speaks of encryption',
      container('EncryptedPackage', 1030),
      ['plan-format-unsupported', 'DOC/XLS'],
    ],
    ['a file with a password', container('EncryptedPackage'), ['plan-file-encrypted', undefined]],
    ['RTF', bytes('{\\rtf1'), ['plan-format-unsupported', 'RTF']],
    ['gzip', bytes('\x1F\x8B\x08'), ['plan-format-unsupported', 'GZIP']],
    ['rar', bytes('Rar!\x1A'), ['plan-format-unsupported', 'RAR']],
    ['7z', bytes('7z\xBC\xAF\x27\x1C'), ['plan-format-unsupported', '7Z']],
    ['PNG', bytes('\x89PNG\r\n\x1A\n'), ['plan-file-is-image', 'PNG']],
    ['JPEG', bytes('\xFF\xD8\xFF\xE0'), ['plan-file-is-image', 'JPEG']],
    ['GIF', bytes('GIF89a'), ['plan-file-is-image', 'GIF']],
    ['TIFF', bytes('II*\0'), ['plan-file-is-image', 'TIFF']],
    ['BMP', bytes('BM\x36\0\x10\0\0\0\0\0\x36'), ['plan-file-is-image', 'BMP']],
    ['WEBP', bytes('RIFF\x10\0\0\0WEBPVP8 '), ['plan-file-is-image', 'WEBP']],
    ['HEIC', bytes('\0\0\0\x18ftypheic'), ['plan-file-is-image', 'HEIC']],
  ])('%s', (_name, content, kind) => expect(refusal(content)).toEqual(kind));
  it('is found by its main part, whatever that is called', () => {
    const content = zipOf({ '_rels/.rels': packageOf('/word/document2.xml'), 'word/document2.xml': '<a/>' });
    expect(fileKindOf(content)).toMatchObject({ kind: 'docx', part: 'word/document2.xml' });
  });
});

function packageOf(target: string): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return `<Relationships><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`;
}

describe('the text of a file', () => {
  const text = 'Kế hoạch số 07/KH-UBND';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ])('is read in %s', (_name, content) => expect(decodeText(content)).toBe(text));
  it.each<[string, string, Uint8Array]>([
    ['windows-1258', 'plan-file-unreadable', bytes('K\xEA\xEC ho\xF2ch')],
    ['UTF-16 without a mark', 'plan-file-unreadable', utf16.subarray(2)],
    ['half a letter of UTF-16', 'plan-file-unreadable', utf16.subarray(0, 5)],
    ['HTML', 'plan-format-unsupported', Buffer.from(' <!DOCTYPE html><p>Kế hoạch</p>')],
    [
      'a page saved by Word',
      'plan-format-unsupported',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart'),
    ],
  ])('is refused in %s: %s', (_name, code, content) =>
    expect(() => decodeText(content)).toThrow(expect.objectContaining({ code })),
  );
});
