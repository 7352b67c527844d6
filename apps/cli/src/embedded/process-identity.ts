import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When the process began, in clock ticks since the system's start, from the text of /proc/PID/stat (proc(5), fields 3,
 * 20 and 22); undefined once it has ended. A process whose first thread is gone is a zombie already while its other
 * threads still end, and holds its ports until the last of them has: it has not ended before.
 */
export function startedAtIn(stat: string): string | undefined {
  // Counted after the command's name, which may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads] = [fields[0], Number(fields[17])];
  return state === 'Z' && threads <= 1 ? undefined : fields[19];
}

/** When the process began, in the system's own words; undefined when it does not run. */
function startedAt(pid: number): string | undefined {
  try {
    return startedAtIn(readFileSync(`/proc/${pid}/stat`, 'utf8'));
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
