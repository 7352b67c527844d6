import { PlanReadError } from '../plan-read-error.js';

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((c, i) => bytes[i] === c.charCodeAt(0));

/** Formats known by their first bytes; the name of the file says nothing. */
const formats: [string, string][] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'DOCX/XLSX/ZIP'],
  ['\xD0\xCF\x11\xE0', 'DOC/XLS'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xFF\xD8\xFF', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\x1F\x8B', 'GZIP'],
  ['Rar!', 'RAR'],
  ['7z\xBC\xAF', '7Z'],
];

/** The text of a file's bytes. Throws `plan-file-empty`, `plan-format-unsupported`, `plan-file-unreadable`. */
export function decodeText(bytes: Uint8Array): string {
  const known = formats.find(([signature]) => startsWith(bytes, signature));
  if (known) throw new PlanReadError('plan-format-unsupported', { format: known[1] });
  const text = decodeUtf8(bytes);
  if (/[\x00-\x08\x0E-\x1F]/u.test(text)) throw new PlanReadError('plan-file-unreadable');
  if (text.trim() === '') throw new PlanReadError('plan-file-empty');
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text))
    throw new PlanReadError('plan-format-unsupported', { format: 'HTML/XML' });
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlanReadError('plan-file-unreadable');
  }
}
