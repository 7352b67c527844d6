import type { ReadStream, WriteStream } from 'node:tty';
import { readPassword } from '../registers/read-password.js';
import { UserError } from '../user-error.js';

const END = /[\r\n\u0004]/;
const STOP = '\u0003';
const BACK = /[\u0008\u007f]/;

/** Typed on the terminal without showing. @throws UserError `interrupted` */
export function typedPassword(input: ReadStream, out: WriteStream, prompt: string): Promise<string> {
  return new Promise((done, refuse) => {
    let text = '';
    const finish = (settle: () => void) => {
      input.off('data', onData).setRawMode(false).pause();
      out.write('\n');
      settle();
    };
    const onData = (chunk: string) => {
      for (const c of chunk) {
        if (c === STOP) return finish(() => refuse(interrupted()));
        if (END.test(c)) return finish(() => done(text));
        text = BACK.test(c) ? [...text].slice(0, -1).join('') : text + c;
      }
    };
    // Silent first: what is typed or pasted as soon as the prompt shows must not be echoed.
    input.setRawMode(true).setEncoding('utf8').on('data', onData).resume();
    out.write(prompt);
  });
}

const interrupted = () =>
  new UserError(
    'interrupted',
    'Đã dừng; chưa có gì thay đổi, hãy chạy lại khi cần.',
    'Stopped; nothing was changed, run it again when needed.',
  );

/** From a pipe where that was asked for, else typed by the person at the terminal; never an argument, never kept. */
export async function askPassword(login: string, fromStdin: boolean | undefined): Promise<string> {
  if (fromStdin) return readPassword(process.stdin);
  if (process.stdin.isTTY && process.stderr.isTTY)
    return typedPassword(process.stdin, process.stderr, `Mật khẩu của ${login} · Password of ${login}: `);
  throw new UserError(
    'password-missing',
    'Không có bàn phím để hỏi mật khẩu; hãy chuyển mật khẩu qua --password-stdin < TỆP.',
    'There is no terminal to ask for the password; send it with --password-stdin < FILE.',
  );
}
