import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { planToDocx, planToText, planToXlsx, toInterchange, type PlanDocument } from '@dondoc/plan-import';
import { readWithBar } from '../plans/read-with-bar.js';
import { UserError } from '../user-error.js';

type Form = 'docx' | 'xlsx' | 'txt' | 'json';

export interface ConvertOptions {
  readonly to: Form;
  readonly out?: string;
  readonly force?: boolean;
}

/** What the command writes to, so that a test need not be a terminal. */
export interface Stdout {
  readonly isTTY?: boolean;
  write(content: Uint8Array | string): unknown;
}

const STDOUT = '-';

const write: Record<Form, (document: PlanDocument) => Promise<Uint8Array> | string> = {
  docx: planToDocx,
  xlsx: planToXlsx,
  txt: planToText,
  json: (document) => `${JSON.stringify(toInterchange(document), null, 2)}\n`,
};

export async function convertPlan(
  file: string,
  options: ConvertOptions,
  _command?: unknown,
  stdout: Stdout = process.stdout,
): Promise<void> {
  const { to, force = false } = options;
  const out = options.out ?? `${basename(file, extname(file))}.${to}`;
  if (out === STDOUT && stdout.isTTY && (to === 'docx' || to === 'xlsx')) throw binaryOnTerminal(to);
  const content = await write[to](await readWithBar(file));
  if (out === STDOUT) {
    stdout.write(content);
    return;
  }
  await save(out, content, force);
  process.stderr.write(`Đã ghi ${out}. · ${out} written.\n`);
}

/** `wx` asks the file system itself: what appeared a moment ago is not overwritten either. */
async function save(path: string, content: Uint8Array | string, force: boolean): Promise<void> {
  try {
    await writeFile(path, content, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw alreadyThere(path);
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'EPERM'].includes(code ?? ''))
      throw unwritable(path);
    throw error;
  }
}

const alreadyThere = (path: string) =>
  new UserError(
    'output-exists',
    `Tệp ${path} đã có; hãy chọn nơi khác bằng --out, hoặc thêm --force để ghi đè.`,
    `The file ${path} is already there; choose another place with --out, or add --force to overwrite it.`,
  );
const unwritable = (path: string) =>
  new UserError(
    'output-unwritable',
    `Không ghi được vào ${path}; hãy kiểm tra thư mục và quyền ghi, hoặc chọn nơi khác bằng --out.`,
    `${path} cannot be written; check the folder and its permissions, or choose another place with --out.`,
  );
const binaryOnTerminal = (form: string) =>
  new UserError(
    'output-binary',
    `Tệp ${form} không hiển thị được trên màn hình; hãy ghi ra tệp bằng --out.`,
    `A ${form} file cannot be shown on a terminal; write it to a file with --out.`,
  );
