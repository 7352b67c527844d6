/** A caller waiting for the verdict on its request. */
export interface Waiting<Request, Verdict> {
  readonly request: Request;
  resolve(verdict: Verdict): void;
  reject(error: unknown): void;
}

/** Fewer requests than this are not split: a commit of their own would cost more than it gains. */
const WORTH_A_COMMIT = 16;

/**
 * Lets concurrent callers share commits: requests that arrive while `lanes` batches are under way wait and go
 * together in the next one, in order of arrival. `send` settles every caller of its batch and never throws.
 */
export class GroupCommit<Request, Verdict> {
  private waiting: Waiting<Request, Verdict>[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private scheduled = false;

  constructor(
    private readonly send: (batch: readonly Waiting<Request, Verdict>[]) => Promise<void>,
    private readonly options: { readonly lanes: number; readonly maxBatch: number },
  ) {}

  submit(request: Request): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when nobody waits any more. */
  async idle(): Promise<void> {
    while (this.waiting.length > 0 || this.underWay.size > 0) {
      await Promise.race(this.underWay);
      await new Promise(setImmediate);
    }
  }

  // One turn of the event loop later, so that callers answered by the same commit go together again.
  private schedule(): void {
    if (this.scheduled || this.underWay.size >= this.options.lanes) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.dispatch();
    });
  }

  // A crowd is shared among the free lanes: one batch is prepared while the other is committed.
  private nextSize(): number {
    const { lanes, maxBatch } = this.options;
    const share = Math.ceil(this.waiting.length / (lanes - this.underWay.size));
    return Math.min(maxBatch, Math.max(share, WORTH_A_COMMIT));
  }

  private dispatch(): void {
    if (this.waiting.length === 0 || this.underWay.size >= this.options.lanes) return;
    const size = this.nextSize();
    const batch = this.waiting.slice(0, size);
    this.waiting = this.waiting.slice(size);
    const sending = this.send(batch).finally(() => {
      this.underWay.delete(sending);
      this.schedule();
    });
    this.underWay.add(sending);
    if (this.waiting.length > 0) this.schedule();
  }
}
