import { createHash } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity } from './process-identity.js';

const CLAIM = /^run\.[0-9a-f]{16}\.claim$/;

/** Each holder of the folder has one successor: the claim is named by whom it succeeds. */
const claimAfter = (before: ProcessIdentity | undefined): string => {
  const name = before === undefined ? 'nobody' : `${before.pid}/${before.startedAt}`;
  return `run.${createHash('sha256').update(name).digest('hex').slice(0, 16)}.claim`;
};

/**
 * Succeeds `before`, the last holder that is noted in the folder, or answers who has done so and lives. Of several who
 * try at once one does: a file system makes a link once. Who succeeded and died before noting it is succeeded in turn.
 */
export function claimFolder(
  path: string,
  before: ProcessIdentity | undefined,
  self: ProcessIdentity,
): ProcessIdentity | undefined {
  const mine = join(path, `run.${self.pid}.claim.new`);
  writeFileSync(mine, JSON.stringify(self));
  try {
    for (let last = before; ;) {
      const name = claimAfter(last);
      if (linked(mine, join(path, name))) return void forgetClaims(path, name);
      const holder = holderIn(join(path, name));
      if (holder && isAlive(holder)) return holder;
      // Cut off by a power failure: it says nothing, and nobody who lives wrote it.
      if (holder) last = holder;
      else rmSync(join(path, name), { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes every claim, or all but one. */
export function forgetClaims(path: string, but?: string): void {
  for (const name of readdirSync(path))
    if (CLAIM.test(name) && name !== but) rmSync(join(path, name), { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderIn(file: string): ProcessIdentity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
