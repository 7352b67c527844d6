import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** When the process began, in the system's own words; undefined when it does not run. */
function startedAt(pid: number): string | undefined {
  try {
    // Field 22, counted after the command's name, which may hold spaces and brackets.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (existsSync('/proc/self/stat')) return undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** A process that can be recognised again: numbers alone are reused by the system. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

export function identify(pid: number): ProcessIdentity | undefined {
  const started = startedAt(pid);
  return started === undefined ? undefined : { pid, startedAt: started };
}

export const isAlive = (identity: ProcessIdentity): boolean => startedAt(identity.pid) === identity.startedAt;
