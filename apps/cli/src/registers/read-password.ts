import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { UserError } from '../user-error.js';

/** 20 characters, 120 bits: nobody guesses it, and it can be typed once. */
export const makePassword = (): string => randomBytes(15).toString('base64url');

/** Far more than a password may have. Bytes. */
const LIMIT = 4096;

/** A password from a pipe or a file, without the line end that `echo` adds. @throws UserError `password-on-terminal`, `password-unreadable` */
export async function readPassword(input: Readable & { readonly isTTY?: boolean }): Promise<string> {
  if (input.isTTY)
    throw new UserError(
      'password-on-terminal',
      '--password-stdin: gõ ở đây thì mật khẩu hiện trên màn hình; hãy chuyển nó từ tệp hoặc chương trình khác (< TỆP), hoặc bỏ tùy chọn này để dondoc đặt mật khẩu.',
      '--password-stdin: typed here the password would show on the screen; send it from a file or another program (< FILE), or leave the option out and dondoc makes one.',
    );
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMIT) throw unreadable();
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return text.replace(/\r?\n$/, '');
  } catch {
    throw unreadable();
  }
}

const unreadable = () =>
  new UserError(
    'password-unreadable',
    '--password-stdin: không đọc được mật khẩu; hãy gửi một dòng UTF-8.',
    '--password-stdin: the password cannot be read; send one line of UTF-8.',
  );
