import { resolve } from 'node:path';
import { findPostgresBinaries, postgresPackage } from '../embedded/postgres-binaries.js';
import { hasPostgresUser, isRoot, postgresUser, requireReach } from '../embedded/postgres-user.js';
import { programAnswer } from '../embedded/run-program.js';
import { UserError } from '../user-error.js';
import type { Finding } from './finding.js';

const refused = (name: string, error: unknown): Finding => {
  if (!(error instanceof UserError)) throw error;
  return {
    name,
    status: 'missing',
    vi: 'Postgres đi kèm không dùng được',
    en: 'the Postgres of dondoc cannot be used',
    fix: { vi: error.vi, en: error.en },
  };
};

/** Whether npm installed Postgres whole, and its program runs on this system. */
export async function checkPostgresPackage(): Promise<Finding> {
  try {
    const answer = await programAnswer(findPostgresBinaries().postgres, ['--version']);
    if (answer !== undefined) return { name: 'postgres', status: 'ok', vi: answer, en: answer };
    return {
      name: 'postgres',
      status: 'missing',
      vi: `chương trình trong ${postgresPackage} không chạy được trên hệ này`,
      en: `the program in ${postgresPackage} does not run on this system`,
      fix: {
        vi: 'đặt DONDOC_DATABASE_URL tới một Postgres có sẵn',
        en: 'set DONDOC_DATABASE_URL to a Postgres of your own',
      },
    };
  } catch (error) {
    return refused('postgres', error);
  }
}

/** Whether Postgres can run as the present user (root may not) and reach its program and its data. Makes no user. */
export function checkPostgresUser(dataDir: string): Finding {
  const ok = (vi: string, en: string): Finding => ({ name: 'postgres-user', status: 'ok', vi, en });
  if (!isRoot()) return ok('Postgres chạy bằng người dùng hiện tại', 'Postgres runs as the present user');
  if (!hasPostgresUser())
    return {
      name: 'postgres-user',
      status: 'warning',
      vi: 'đang là root và chưa có người dùng postgres; dondoc start sẽ tạo',
      en: 'this is root and there is no user postgres yet; dondoc start will make it',
      fix: {
        vi: 'hoặc chạy dondoc bằng người dùng thường',
        en: 'or run dondoc as an ordinary user',
      },
    };
  try {
    const user = postgresUser();
    requireReach(findPostgresBinaries().root, user);
    requireReach(existing(dataDir), user);
    return ok('Postgres chạy bằng người dùng postgres', 'Postgres runs as the user postgres');
  } catch (error) {
    return refused('postgres-user', error);
  }
}

const existing = (dataDir: string) => resolve(dataDir, '..');
