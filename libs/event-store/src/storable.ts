import type { AppendRefusalCode, AppendRefused } from './event-store.js';

/** A value that the log cannot hold, with the place: `$.data.title`. */
export class NotStorable extends Error {
  override readonly name = 'NotStorable';
  path = '$';
  constructor(
    readonly code: AppendRefusalCode,
    readonly vi: string,
    readonly en: string,
  ) {
    super(`${vi} / ${en}`);
  }

  /** Called while the error travels up, so that a good value costs no path. */
  within(step: string | number): this {
    const name = typeof step === 'number' ? `[${step}]` : memberOf(step);
    this.path = `$${name}${this.path.slice(1)}`;
    return this;
  }

  asVerdict(): AppendRefused {
    const message = `${this.vi} (tại ${this.path}). / ${this.en} (at ${this.path}).`;
    return { outcome: 'refused', code: this.code, message, path: this.path };
  }
}

const memberOf = (name: string) =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

// Printable ASCII without the two characters that JSON escapes: the bulk of keys, ids and codes.
const PLAIN = /^[ !#-[\]-~]*$/;
// Blocks with no combining mark and nothing that NFC would change, Vietnamese letters among them. No NUL.
const SURELY_NFC = /^[\u0001-\u02ff\u1ea0-\u1ef9\u2010-\u2027\u2030-\u203a]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The text as a JSON string, if the log can hold it.
 * @throws NotStorable `bad-text` for NUL, a lone surrogate or text that is not in Unicode normal form C.
 */
export function storableText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!SURELY_NFC.test(text)) assertStorableText(text);
  return JSON.stringify(text);
}

function assertStorableText(text: string): void {
  if (text.includes('\0'))
    throw new NotStorable('bad-text', 'Văn bản có ký tự NUL', 'The text contains a NUL character');
  if (LONE_SURROGATE.test(text))
    throw new NotStorable(
      'bad-text',
      'Văn bản có ký tự Unicode hỏng',
      'The text contains half of a Unicode character',
    );
  if (text.normalize('NFC') !== text)
    throw new NotStorable(
      'bad-text',
      'Văn bản chưa ở dạng chuẩn Unicode NFC',
      'The text is not in Unicode normal form C',
    );
}

const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** @throws NotStorable `bad-instant` unless the text is a UTC instant with milliseconds. */
export function storableInstant(text: string): string {
  if (typeof text !== 'string' || !INSTANT.test(text))
    throw new NotStorable(
      'bad-instant',
      'Thời điểm không đúng dạng UTC có mili giây',
      'The instant is not UTC with milliseconds',
    );
  return `"${text}"`;
}

const LARGEST_VERSION = 2 ** 31 - 2;

/** @throws NotStorable `bad-version` unless the number is whole and from `least` up to what the table holds. */
export function storableVersion(version: number, least: number): number {
  if (!Number.isInteger(version) || version < least || version > LARGEST_VERSION)
    throw new NotStorable(
      'bad-version',
      'Số phiên bản không hợp lệ',
      'The version is not a whole number in range',
    );
  return version;
}

/** Runs `check`; what it refuses is named as lying at `step` of the value around it. */
export function at<T>(step: string | number, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof NotStorable ? error.within(step) : error;
  }
}
