/** A caller waiting for the verdict on its request. */
export interface Waiting<Request, Verdict> {
  readonly request: Request;
  resolve(verdict: Verdict): void;
  reject(error: unknown): void;
}

/** Fewer requests than this are not split: a commit of their own would cost more than it gains. */
const WORTH_A_COMMIT = 16;

interface Options<Request> {
  readonly lanes: number;
  readonly maxBatch: number;
  /**
   * What a request builds on, by name: requests that share a name are built on each other, in order of arrival. They go
   * together, or one after the other, and never in two batches under way at once, where the later could overtake.
   */
  readonly namesOf?: (request: Request) => readonly string[];
}

/**
 * Lets concurrent callers share commits: requests that arrive while `lanes` batches are under way wait and go
 * together in the next one, in order of arrival. `send` settles every caller of its batch and never throws.
 */
export class GroupCommit<Request, Verdict> {
  private waiting: Waiting<Request, Verdict>[] = [];
  private readonly underWay = new Map<Promise<void>, readonly string[]>();
  private scheduled = false;

  constructor(
    private readonly send: (batch: readonly Waiting<Request, Verdict>[]) => Promise<void>,
    private readonly options: Options<Request>,
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
      await Promise.race(this.underWay.keys());
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
    const { batch, names } = this.takeBatch();
    // All that wait are built on what is under way: its end wakes them.
    if (batch.length === 0) return;
    const sending = this.send(batch).finally(() => {
      this.underWay.delete(sending);
      this.schedule();
    });
    this.underWay.set(sending, names);
    if (this.waiting.length > 0) this.schedule();
  }

  private takeBatch(): { batch: Waiting<Request, Verdict>[]; names: readonly string[] } {
    const { maxBatch, namesOf = () => [] } = this.options;
    const size = this.nextSize();
    const held = new Set([...this.underWay.values()].flat());
    const taken = new Set<string>();
    const batch: Waiting<Request, Verdict>[] = [];
    const left: Waiting<Request, Verdict>[] = [];
    for (const caller of this.waiting) {
      const names = namesOf(caller.request);
      const fits = batch.length < size || (batch.length < maxBatch && names.some((name) => taken.has(name)));
      const goes = fits && !names.some((name) => held.has(name));
      (goes ? batch : left).push(caller);
      for (const name of names) (goes ? taken : held).add(name);
    }
    this.waiting = left;
    return { batch, names: [...taken] };
  }
}
