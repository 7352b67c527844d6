/** Something to wait for: a wake, a time limit or an abort, whichever is first. A wake before the wait counts. */
export class WakeSignal {
  private woken = false;
  private release: (() => void) | undefined;

  wake(): void {
    this.woken = true;
    this.release?.();
  }

  /** Resolves at the next wake, after `ms`, or when `signal` aborts; never rejects. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.woken && !signal.aborted) await this.sleep(ms, signal);
    this.woken = false;
  }

  private sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.release = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done, { once: true });
      this.release = done;
    });
  }
}

/** A pause that an abort cuts short. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => new WakeSignal().wait(ms, signal);
