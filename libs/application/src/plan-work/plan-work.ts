import { AppError } from '../app-error.js';
import { hungUp, Places } from './places.js';
import { planJobs, type PlanJobInput, type PlanJobName, type PlanJobResult } from './plan-jobs.js';
import { PlanThread } from './plan-thread.js';
import type { ThreadJob } from './thread-messages.js';

/** Plans of so many tasks are worked through at once, in a few dozen milliseconds; a file is never written here. */
const FEW: Readonly<Record<PlanJobName, number>> = {
  checkDocument: 200,
  checkDraft: 200,
  compare: 200,
  write: 0,
};

type Thread = Pick<PlanThread, 'run' | 'end'>;

const defaults = {
  /** Threads at once. */
  threads: 2,
  /** Jobs that may wait for one. */
  waiting: 16,
  /** For one job, from when its thread begins. */
  seconds: 120,
  startThread: (): Thread => new PlanThread(),
};

export type PlanWorkOptions = Partial<typeof defaults>;

export interface PlanWorkAsked {
  /** Of the plan that is worked through. */
  readonly tasks: number;
  /** Whoever asked has gone: the work is dropped. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Works through whole plans without holding up whoever else asks: small ones at once, large ones and files in threads of their
 * own, a few at a time and within a time.
 */
export class PlanWork {
  private readonly options: typeof defaults;
  private readonly places: Places;
  private readonly threads = new Set<Thread>();
  private readonly idle: Thread[] = [];
  private closed = false;

  constructor(options: PlanWorkOptions = {}) {
    this.options = { ...defaults, ...options };
    this.places = new Places(this.options.threads, this.options.waiting);
  }

  /** @throws AppError `plan-work-busy`, `plan-work-stopped`, `caller-hung-up`, and what the job refuses */
  async run<Name extends PlanJobName>(
    name: Name,
    input: PlanJobInput<Name>,
    { tasks, signal }: PlanWorkAsked,
  ): Promise<PlanJobResult<Name>> {
    const job = planJobs[name] as (given: PlanJobInput<Name>) => PlanJobResult<Name>;
    if (tasks <= FEW[name]) return job(input);
    await this.places.take(signal);
    try {
      return (await this.inThread({ name, input }, signal)) as PlanJobResult<Name>;
    } finally {
      this.places.giveBack();
    }
  }

  /** Ends every thread; who waits or is being worked for is told nothing more. */
  async close(): Promise<void> {
    this.closed = true;
    this.places.clear();
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private async inThread(job: ThreadJob, signal: AbortSignal | undefined): Promise<unknown> {
    if (this.closed) throw hungUp();
    const thread = this.idle.pop() ?? this.startThread();
    try {
      const result = await within(this.options.seconds, signal, thread.run(job));
      this.idle.push(thread);
      return result;
    } catch (error) {
      // One that did not answer may be anywhere in its work.
      this.threads.delete(thread);
      await thread.end();
      throw this.closed ? hungUp() : error;
    }
  }

  private startThread(): Thread {
    const thread = this.options.startThread();
    this.threads.add(thread);
    return thread;
  }
}

/** The answer, unless the time is up or nobody waits for it any more. */
async function within<T>(seconds: number, signal: AbortSignal | undefined, answer: Promise<T>): Promise<T> {
  let release = () => {};
  const stopped = new Promise<never>((_, reject) => {
    const tooLong = () => reject(new AppError('unavailable', 'plan-work-stopped', { limit: `${seconds} s` }));
    const timer = setTimeout(tooLong, seconds * 1000);
    const leave = () => reject(hungUp());
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    };
  });
  return Promise.race([answer, stopped]).finally(release);
}
