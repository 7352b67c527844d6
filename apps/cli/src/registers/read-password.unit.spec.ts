import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { makePassword, readPassword } from './read-password.js';

const from = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

test('a password from a pipe is all of it but the line end', async () => {
  expect(await readPassword(from('mật khẩu', ' dài \n'))).toBe('mật khẩu dài ');
  expect(await readPassword(from('a b\r\n'))).toBe('a b');
  const bytes = Buffer.from('khẩu');
  expect(await readPassword(from(bytes.subarray(0, 4), bytes.subarray(4)))).toBe('khẩu');
});

test('a password is not asked for where it would show on the screen', async () => {
  await expect(readPassword(Object.assign(from('x'), { isTTY: true }))).rejects.toMatchObject({
    code: 'password-on-terminal',
  });
});

test('what is no text, or a whole file by mistake, is refused', async () => {
  await expect(readPassword(from(Buffer.from([0xff, 0xfe])))).rejects.toMatchObject({
    code: 'password-unreadable',
  });
  await expect(readPassword(from('a'.repeat(5000)))).rejects.toMatchObject({ code: 'password-unreadable' });
});

test('a password that is made has 120 bits and is never the same', () => {
  const made = Array.from({ length: 100 }, makePassword);
  expect(new Set(made).size).toBe(100);
  for (const password of made) expect(password).toMatch(/^[\w-]{20}$/);
});
