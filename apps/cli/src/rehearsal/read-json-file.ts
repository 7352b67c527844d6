import { errorSentence } from '@dondoc/contracts';
import { readFile, stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { UserError } from '../user-error.js';

/** What a check finds that has a code and words of its own, as the `params` of its issue. */
export interface ToldFault {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** What contradicts itself is told in the catalogue's words, with its code. */
export const toldFault = (code: string, params: Readonly<Record<string, string | number>>): ToldFault => ({
  code,
  vi: errorSentence(code, params, 'vi').detail,
  en: errorSentence(code, params, 'en').detail,
});

const toldBy = (issue: { readonly params?: unknown } | undefined): ToldFault | undefined =>
  issue?.params as ToldFault | undefined;

/** A JSON file given on the command line (`-`: stdin), checked against its form. @throws UserError `file-unreadable`, `file-not-as-expected`, or a check's own code */
export async function readJsonFile<T>(option: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await parse(option, path), { reportInput: true });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || '(gốc · root)';
  const told = toldBy(issue?.code === 'custom' ? issue : undefined);
  if (told)
    throw new UserError(
      told.code,
      `${option} ${path}: mục ${place}: ${told.vi}`,
      `${option} ${path}: ${place}: ${told.en}`,
    );
  throw new UserError(
    'file-not-as-expected',
    `${option} ${path}: mục ${place} không đúng (${inVietnamese(issue)}); hãy sửa theo mẫu trong docs/.`,
    `${option} ${path}: ${place} is not right (${issue?.message}); correct it after the form in docs/.`,
  );
}

/** The form's own words for what is wrong, in Vietnamese; "object" and the like stay, they are JSON's. */
function inVietnamese(issue: z.core.$ZodIssue | undefined): string {
  if (!issue || issue.code === 'custom') return issue?.message ?? '';
  const said = z.locales.vi().localeError(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

/** Marks are composed at this border: the same name typed on another machine is the same name. */
const composed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC') : value;

/** What an office writes about itself or its rules has a few thousand lines. */
const MOST_BYTES = 10 * 1024 * 1024;

/** @throws UserError `file-too-large` */
async function readSmall(option: string, path: string): Promise<string> {
  const { size } = await stat(path);
  if (size <= MOST_BYTES) return readFile(path, 'utf8');
  throw new UserError(
    'file-too-large',
    `${option} ${path}: tệp lớn hơn 10 MB; hãy kiểm tra có đúng tệp không.`,
    `${option} ${path}: the file is larger than 10 MB; check that it is the right one.`,
  );
}

async function parse(option: string, path: string): Promise<unknown> {
  try {
    const given = path === '-' ? await text(process.stdin) : await readSmall(option, path);
    return JSON.parse(given.replace(/^\uFEFF/, ''), composed);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      'file-unreadable',
      `${option} ${path}: không đọc được (${reason}); hãy kiểm tra đường dẫn và nội dung JSON.`,
      `${option} ${path}: cannot be read (${reason}); check the path and the JSON inside.`,
    );
  }
}
