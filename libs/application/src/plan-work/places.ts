import { AppError } from '../app-error.js';

/** Nobody is there any more to be answered. */
export const hungUp = (): AppError => new AppError('unavailable', 'caller-hung-up');

/** A few places, and a line of bounded length before them. */
export class Places {
  private free: number;
  private readonly line = new Set<{ enter(): void; leave(): void }>();

  constructor(
    places: number,
    private readonly longest: number,
  ) {
    this.free = places;
  }

  /** @throws AppError `plan-work-busy` where the line is full, `caller-hung-up` for who leaves it */
  async take(signal: AbortSignal | undefined): Promise<void> {
    if (signal?.aborted) throw hungUp();
    if (this.free > 0) this.free--;
    else if (this.line.size >= this.longest) throw new AppError('unavailable', 'plan-work-busy');
    else await this.wait(signal);
  }

  /** The place goes to whoever waits longest. */
  giveBack(): void {
    const [next] = this.line;
    if (next) next.enter();
    else this.free++;
  }

  /** Sends away who waits. */
  clear(): void {
    for (const one of [...this.line]) one.leave();
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const out = () => {
        this.line.delete(waiting);
        signal?.removeEventListener('abort', leave);
      };
      const leave = () => {
        out();
        reject(hungUp());
      };
      const enter = () => {
        out();
        resolve();
      };
      const waiting = { enter, leave };
      this.line.add(waiting);
      signal?.addEventListener('abort', leave);
    });
  }
}
