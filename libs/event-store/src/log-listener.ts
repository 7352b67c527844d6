import type pg from 'pg';
import { pause } from './wake-signal.js';
import { quietClient } from './quiet-client.js';

const RECONNECT_MS = 1000;

/**
 * Calls `wake` when the log has grown, until `signal` aborts. Holds one connection of the pool; when it breaks,
 * the listener connects again and calls `wake` once, for what it may have missed.
 */
export async function listenToLog(pool: pg.Pool, wake: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await listenOnce(pool, wake, signal);
    } catch {
      // Polling covers the gap; the subscription itself reports a database that is away.
      await pause(RECONNECT_MS, signal);
    }
  }
}

async function listenOnce(pool: pg.Pool, wake: () => void, signal: AbortSignal): Promise<void> {
  const client = await pool.connect();
  quietClient(client);
  let onAbort: (() => void) | undefined;
  try {
    const over = new Promise<void>((resolve, reject) => {
      onAbort = () => resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      client.once('end', () => reject(new Error('the listening connection ended')));
    });
    over.catch(() => undefined);
    client.on('notification', wake);
    await client.query('listen dondoc_events');
    wake();
    if (!signal.aborted) await over;
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort);
    client.off('notification', wake);
    // Not given back to the pool: the session still listens.
    client.release(true);
  }
}
