import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../user-error.js';

/** Under whose name Postgres runs; empty: under our own. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

const idOf = (flag: '-u' | '-g', user: string) =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

function lookUp(user: string): RunAs | undefined {
  try {
    return { uid: idOf('-u', user), gid: idOf('-g', user) };
  } catch {
    return undefined;
  }
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whether a user that Postgres can run as exists already. */
export const hasPostgresUser = (): boolean => lookUp('postgres') !== undefined;

/** Postgres refuses to run as root: there it runs as `postgres`, a user made here when the system has none. */
export function postgresUser(): RunAs {
  if (!isRoot()) return {};
  const existing = lookUp('postgres');
  if (existing) return existing;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // told below, in words: the system may have no useradd, or refuse
  }
  const made = lookUp('postgres');
  if (made) return made;
  throw new UserError(
    'postgres-user-missing',
    'Postgres không chạy được dưới quyền root và không tạo được người dùng postgres; hãy chạy dondoc bằng người dùng thường, hoặc tạo người dùng postgres (useradd --system postgres).',
    'Postgres does not run as root and no user postgres could be made; run dondoc as an ordinary user, or create the user postgres (useradd --system postgres).',
  );
}

/** The first folder above (or at) the path that the user may not pass through; undefined when it can reach the path. */
export function blockingFolder(path: string, { uid, gid }: RunAs): string | undefined {
  if (uid === undefined) return undefined;
  const parents: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    parents.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return parents.find((folder) => {
    const stat = statSync(folder);
    if (!stat.isDirectory()) return false;
    const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
    return ((stat.mode >> shift) & 1) === 0;
  });
}

/** @throws UserError `folder-out-of-reach` */
export function requireReach(path: string, user: RunAs): void {
  const folder = blockingFolder(path, user);
  if (folder === undefined) return;
  throw new UserError(
    'folder-out-of-reach',
    `Người dùng postgres không đi qua được thư mục ${folder} để tới ${path}; hãy cấp quyền (chmod o+x ${folder}), đặt nơi khác, hoặc chạy dondoc bằng người dùng thường.`,
    `The user postgres cannot pass through the folder ${folder} to reach ${path}; allow it (chmod o+x ${folder}), use another place, or run dondoc as an ordinary user.`,
  );
}
