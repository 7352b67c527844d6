// Watches the reading process from a thread of its own: its parent may be too busy to, or gone.
import { workerData } from 'node:worker_threads';

const { megabytes, milliseconds, parent } = workerData as {
  megabytes: number;
  milliseconds: number;
  parent: number;
};
const EVERY_MS = 100;
/** The parent, which can say why, goes first. */
const GRACE_MS = 2_000;
const MEGABYTE = 1024 * 1024;

setInterval(() => {
  const tooLarge = process.memoryUsage.rss() > megabytes * MEGABYTE;
  const tooLong = performance.now() > milliseconds + GRACE_MS;
  if (tooLarge || tooLong || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);
