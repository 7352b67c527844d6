import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../user-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { requireReach, type RunAs } from './postgres-user.js';

export const majorVersion = '18';
const passwordFile = (dataDir: string) => `${dataDir}.password`;

/** The superuser's password, made once and readable by the owner alone, beside the cluster's folder. */
export function clusterPassword(dataDir: string): string {
  return readFileSync(passwordFile(dataDir), 'utf8').trim();
}

function checkVersion(dataDir: string): void {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === majorVersion) return;
  throw new UserError(
    'postgres-version-differs',
    `Dữ liệu ở ${dataDir} thuộc Postgres ${version}, còn chương trình là Postgres ${majorVersion}; hãy xuất dữ liệu bằng bản cũ rồi nạp lại.`,
    `The data in ${dataDir} belong to Postgres ${version} but the program is Postgres ${majorVersion}; dump them with the older version and load them again.`,
  );
}

/** Makes the cluster when there is none; whole or not at all, whatever interrupts it. */
export async function ensureCluster(dataDir: string, binaries: PostgresBinaries, user: RunAs): Promise<void> {
  mkdirSync(dirname(dataDir), { recursive: true, mode: 0o755 });
  requireReach(dirname(dataDir), user);
  requireReach(binaries.root, user);
  if (existsSync(join(dataDir, 'PG_VERSION'))) return checkVersion(dataDir);

  const unfinished = `${dataDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secret = passwordFile(dataDir);
  writeFileSync(secret, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(secret, 0o600);
  if (user.uid !== undefined) {
    chownSync(unfinished, user.uid, user.gid!);
    chownSync(secret, user.uid, user.gid!);
  }
  await initialise(unfinished, secret, binaries, user);
  if (user.uid !== undefined) chownSync(secret, process.getuid!(), process.getgid!());
  renameSync(unfinished, dataDir);
}

async function initialise(dataDir: string, secret: string, { initdb }: PostgresBinaries, user: RunAs) {
  const args = [
    `--pgdata=${dataDir}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Text compares by code point, the same on every machine and in JavaScript; screens ask for vi-x-icu by name.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
  ];
  try {
    await promisify(execFile)(initdb, args, { ...user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    const reason = String((error as { stderr?: string }).stderr ?? error).trim();
    throw new UserError(
      'postgres-init-failed',
      `Không khởi tạo được Postgres ở ${dataDir}: ${reason}`,
      `Postgres could not be initialised in ${dataDir}: ${reason}`,
    );
  }
}
