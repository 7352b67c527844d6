import { setTimeout as sleep } from 'node:timers/promises';

/** A pause that an abort cuts short; never rejects. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
