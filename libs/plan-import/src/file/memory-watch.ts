import { readFile } from 'node:fs/promises';

const EVERY_MS = 50;

/**
 * Calls `exceeded` once when the process holds more than so many megabytes, buffers outside the JavaScript heap included.
 * Where the system has no /proc nothing is watched: there the limit of the heap stands alone. Gives back how to stop.
 */
export function watchMemory(pid: number, megabytes: number, exceeded: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const held = await residentKilobytes(pid);
    if (stopped || held === null) return;
    if (held > megabytes * 1024) exceeded();
    else timer = setTimeout(() => void look(), EVERY_MS);
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function residentKilobytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const held = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1];
  return held === undefined ? null : Number(held);
}
