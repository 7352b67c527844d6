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

/** A fault of a file: where it is, and whole sentences that begin with the place. */
export interface FileFault extends ToldFault {
  readonly place: string;
}

type Checked<T> = { readonly value: T } | { readonly faults: readonly [FileFault, ...FileFault[]] };

/** A JSON file given on the command line (`-`: stdin), checked against its form, with every fault. @throws UserError `file-unreadable`, `file-too-large` */
export async function checkJsonFile<T>(
  option: string,
  path: string,
  schema: z.ZodType<T>,
): Promise<Checked<T>> {
  const parsed = schema.safeParse(await parse(option, path), { reportInput: true });
  if (parsed.success) return { value: parsed.data };
  return { faults: parsed.error.issues.map(faultOf) as [FileFault, ...FileFault[]] };
}

/** As `checkJsonFile`, for who cannot go on with a faulty file. @throws UserError also `file-not-as-expected`, or a check's own code: the first fault */
export async function readJsonFile<T>(option: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const checked = await checkJsonFile(option, path, schema);
  if ('value' in checked) return checked.value;
  const [{ code, vi, en }] = checked.faults;
  throw new UserError(code, `${option} ${path}: ${vi}`, `${option} ${path}: ${en}`);
}

function faultOf(issue: z.core.$ZodIssue): FileFault {
  const place = issue.path.join('.') || '(gốc · root)';
  const told = issue.code === 'custom' ? (issue.params as ToldFault | undefined) : undefined;
  if (told) return { place, code: told.code, vi: `mục ${place}: ${told.vi}`, en: `${place}: ${told.en}` };
  return {
    place,
    code: 'file-not-as-expected',
    vi: `mục ${place} không đúng (${inVietnamese(issue)}); hãy sửa theo mẫu trong docs/.`,
    en: `${place} is not right (${issue.message}); correct it after the form in docs/.`,
  };
}

/** The form's own words for what is wrong, in Vietnamese; "object" and the like stay, they are JSON's. */
function inVietnamese(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
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
