import { setTimeout as pause } from 'node:timers/promises';

/** Asks every 25 ms until the answer is there; fails with what it was last. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  ms = 60_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await pause(25);
  }
}
