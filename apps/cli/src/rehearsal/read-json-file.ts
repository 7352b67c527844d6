import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UserError } from '../user-error.js';

/** A JSON file given on the command line, checked against its form. @throws UserError `file-unreadable`, `file-not-as-expected` */
export async function readJsonFile<T>(option: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await parse(option, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') || '(gốc · root)';
  throw new UserError(
    'file-not-as-expected',
    `${option} ${path}: mục ${place} không đúng (${issue?.message}); hãy sửa theo mẫu trong docs/.`,
    `${option} ${path}: ${place} is not right (${issue?.message}); correct it after the form in docs/.`,
  );
}

async function parse(option: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      'file-unreadable',
      `${option} ${path}: không đọc được (${reason}); hãy kiểm tra đường dẫn và nội dung JSON.`,
      `${option} ${path}: cannot be read (${reason}); check the path and the JSON inside.`,
    );
  }
}
