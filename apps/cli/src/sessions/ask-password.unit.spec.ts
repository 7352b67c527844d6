import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { expect, test } from '@jest/globals';
import { typedPassword } from './ask-password.js';

/** A terminal at which somebody types; what it shows. */
function terminal() {
  const modes: boolean[] = [];
  const shown: string[] = [];
  const input = Object.assign(new PassThrough(), {
    setRawMode(raw: boolean) {
      modes.push(raw);
      return input;
    },
  });
  const out = { write: (text: string) => shown.push(text) };
  const password = typedPassword(input as unknown as ReadStream, out as unknown as WriteStream, 'Mật khẩu: ');
  return { input, modes, shown, password };
}

test('a password typed is taken up to the line end and shows nowhere', async () => {
  const { input, modes, shown, password } = terminal();
  for (const key of ['m', 'ậ', 'x', '\u007f', 't khẩu\r']) input.write(key);
  expect(await password).toBe('mật khẩu');
  expect(shown.join('')).toBe('Mật khẩu: \n');
  expect(modes).toEqual([true, false]);
});

test('the terminal is silent before it asks, so that nothing typed at once is shown', async () => {
  const order: string[] = [];
  const input = Object.assign(new PassThrough(), {
    setRawMode(raw: boolean) {
      order.push(raw ? 'silent' : 'given back');
      return input;
    },
  });
  const out = { write: (text: string) => order.push(text) };
  const password = typedPassword(input as unknown as ReadStream, out as unknown as WriteStream, 'Mật khẩu: ');
  input.write('x\r');
  await password;
  expect(order).toEqual(['silent', 'Mật khẩu: ', 'given back', '\n']);
});

test('Ctrl-C at the password stops, and gives the terminal back', async () => {
  const { input, modes, password } = terminal();
  input.write('abc\u0003');
  await expect(password).rejects.toMatchObject({ code: 'interrupted' });
  expect(modes).toEqual([true, false]);
});
