import { openArchive, type Archive } from '../front-ends/archive/archive.js';
import { officePackageOf } from '../front-ends/archive/office-package.js';
import { PlanReadError } from '../plan-read-error.js';

/** What a file is by its bytes; its name says nothing. */
export type FileKind =
  { kind: 'text' } | { kind: 'pdf' } | { kind: 'docx' | 'xlsx'; archive: Archive; part: string };

const startsWith = (bytes: Uint8Array, signature: string, from = 0): boolean =>
  [...signature].every((c, i) => bytes[from + i] === c.charCodeAt(0));

const pictures: [string, (bytes: Uint8Array) => boolean][] = [
  ['PNG', (b) => startsWith(b, '\x89PNG')],
  ['JPEG', (b) => startsWith(b, '\xFF\xD8\xFF')],
  ['GIF', (b) => startsWith(b, 'GIF87a') || startsWith(b, 'GIF89a')],
  ['TIFF', (b) => startsWith(b, 'II*\0') || startsWith(b, 'MM\0*')],
  ['WEBP', (b) => startsWith(b, 'RIFF') && startsWith(b, 'WEBP', 8)],
  ['HEIC', (b) => startsWith(b, 'ftyp', 4) && /^(?:hei|hev|mif|msf|avi)/u.test(ascii(b, 8, 11))],
  // A text may well open with "BM": the four reserved bytes are nil in a picture and never in a text.
  ['BMP', (b) => startsWith(b, 'BM') && startsWith(b, '\0\0\0\0', 6)],
];

const formats: [string, string][] = [
  ['{\\rtf', 'RTF'],
  ['\x1F\x8B', 'GZIP'],
  ['Rar!', 'RAR'],
  ['7z\xBC\xAF', '7Z'],
  ['AT&TFORM', 'DJVU'],
];

const OLE = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
/** Some programs leave blank lines or a mark before it. */
const PDF = /^(?:\xEF\xBB\xBF)?\s*%PDF-/u;

/**
 * Throws `plan-file-is-image`, `plan-file-encrypted`, `plan-format-unsupported` (with `format`), and for archives
 * `plan-file-damaged`, `plan-file-unsafe` and `plan-archive-too-large`.
 */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const picture = pictures.find(([, is]) => is(bytes))?.[0];
  if (picture !== undefined) throw new PlanReadError('plan-file-is-image', { format: picture });
  if (PDF.test(ascii(bytes, 0, 1024))) return { kind: 'pdf' };
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return packageKind(bytes);
  if (startsWith(bytes, OLE)) throw refusedOle(bytes);
  const format = formats.find(([signature]) => startsWith(bytes, signature))?.[1];
  if (format !== undefined) throw unsupported(format);
  return { kind: 'text' };
}

const unsupported = (format: string) => new PlanReadError('plan-format-unsupported', { format });

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

function packageKind(bytes: Uint8Array): FileKind {
  const archive = openArchive(bytes);
  const { kind, part } = officePackageOf(archive);
  if (kind === 'docx' || kind === 'xlsx') return { kind, archive, part };
  throw unsupported(kind);
}

/** Word and Excel files up to 2003; a newer one with a password is kept in the same kind of container. */
function refusedOle(bytes: Uint8Array): PlanReadError {
  const encrypted = ['EncryptedPackage', 'EncryptionInfo'].some((name) => hasStream(bytes, name));
  return encrypted ? new PlanReadError('plan-file-encrypted') : unsupported('DOC/XLS');
}

/** Entries of the container's directory are 128 bytes long and begin with their name in UTF-16 (MS-CFB §2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1))
    if (at % 128 === 0) return true;
  return false;
}
