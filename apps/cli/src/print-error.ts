import { forTerminal } from './for-terminal.js';

interface Told {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

const isTold = (error: unknown): error is Told =>
  ['code', 'vi', 'en'].every(
    (key) => typeof (error as Record<string, unknown> | undefined)?.[key] === 'string',
  );

/** The language of messages: DONDOC_LANG, else Vietnamese. */
export const languageOf = (env: NodeJS.ProcessEnv): 'vi' | 'en' =>
  env['DONDOC_LANG'] === 'en' ? 'en' : 'vi';

/** The sentence for an error a person can mend, with its code; undefined for a fault of the program itself. */
export function errorSentence(error: unknown, lang: 'vi' | 'en'): string | undefined {
  return isTold(error) ? `${error[lang]} [${error.code}]` : undefined;
}

/** Writes the error on stderr: one sentence where we know what to do, else everything we know. */
export function printError(error: unknown, env: NodeJS.ProcessEnv = process.env): void {
  const known = errorSentence(error, languageOf(env));
  if (known !== undefined) {
    process.stderr.write(`${forTerminal(known)}\n`);
    return;
  }
  const unexpected =
    languageOf(env) === 'vi'
      ? 'Lỗi ngoài dự kiến của dondoc; hãy gửi đoạn sau cho người quản trị:'
      : 'An unexpected fault in dondoc; please send the following to your administrator:';
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${unexpected}\n${detail} [unexpected]\n`);
}
