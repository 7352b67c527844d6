import type pg from 'pg';
import { PROJECTED_CHANNEL } from './projection-position.js';

const RECONNECT_MS = 1000;

/** How far the tables are, followed over one connection for the whole process. */
export interface ProjectionWatch {
  /** Position last heard of. */
  readonly position: number;
  /** True once the tables show that position; false when `timeoutMs` (real milliseconds) pass or the watch is closed first. */
  waitFor(position: number, timeoutMs: number): Promise<boolean>;
  /** Calls the listener with every new position; answers the function that ends it. */
  onAdvance(listener: (position: number) => void): () => void;
  close(): Promise<void>;
}

/** Holds one connection of the pool, which listens; connects again by itself when it breaks. */
export function watchProjection(pool: pg.Pool): ProjectionWatch {
  return new Watch(pool);
}

class Watch implements ProjectionWatch {
  position = 0;
  private readonly listeners = new Set<(position: number) => void>();
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly pool: pg.Pool) {
    this.running = this.run();
  }

  async waitFor(position: number, timeoutMs: number): Promise<boolean> {
    const { signal } = this.closing;
    if (this.position >= position) return true;
    if (signal.aborted) return false;
    return new Promise((resolve) => {
      const end = (reached: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', closed);
        stop();
        resolve(reached);
      };
      const closed = () => end(false);
      const stop = this.onAdvance((now) => {
        if (now >= position) end(true);
      });
      const timer = setTimeout(closed, timeoutMs);
      signal.addEventListener('abort', closed, { once: true });
    });
  }

  onAdvance(listener: (position: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.listen(signal).catch(() => undefined);
      if (!signal.aborted) await pause(RECONNECT_MS, signal);
    }
  }

  private async listen(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    const over = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.once('end', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => this.reached(Number(payload)));
    try {
      await client.query(`listen ${PROJECTED_CHANNEL}`);
      const { rows } = await client.query<{ position: string }>(
        'select position from read.projection_position',
      );
      this.reached(Number(rows[0]?.position ?? 0));
      if (!signal.aborted) await over;
    } finally {
      client.release(true);
    }
  }

  private reached(position: number): void {
    if (!(position > this.position)) return;
    this.position = position;
    for (const listener of [...this.listeners]) listener(position);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
