import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, isAlive } from './process-identity.js';

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/**
 * Clears what an earlier server left in the cluster's folder. After a kill or a power cut postmaster.pid names a process
 * that is gone, or by now another program's: then the file alone is removed. If that server still runs without its
 * supervisor, it is stopped first.
 */
export async function clearStaleServer(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  // Without /proc there is no telling whose process it is: Postgres' own, more careful check decides.
  if (!existsSync(file) || !existsSync('/proc/self')) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const server = Number.isInteger(pid) && pid > 0 ? identify(pid) : undefined;
  if (server && argumentsOf(pid).includes(dataDir)) {
    process.kill(pid, 'SIGINT');
    const deadline = performance.now() + 10_000;
    while (isAlive(server) && performance.now() < deadline) await pause(50);
    if (isAlive(server)) process.kill(pid, 'SIGQUIT');
    while (isAlive(server)) await pause(50);
  }
  rmSync(file, { force: true });
}
