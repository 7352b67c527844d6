import { PlanReadError } from '../plan-read-error.js';

/**
 * The text of a file's bytes: UTF-8, or UTF-16 with its mark, as Windows Notepad saves it. Other encodings cannot be told
 * from one another and are not guessed. Throws `plan-file-empty`, `plan-format-unsupported`, `plan-file-unreadable`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (/[\x00-\x08\x0E-\x1F]/u.test(text)) throw new PlanReadError('plan-file-unreadable');
  if (text.trim() === '') throw new PlanReadError('plan-file-empty');
  if (/^\s*<(?:!doctype|html|\?xml)|^\s*MIME-Version:/iu.test(text))
    throw new PlanReadError('plan-format-unsupported', { format: 'HTML/XML' });
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new PlanReadError('plan-file-unreadable');
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
