import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DomainError } from '@dondoc/domain';
import { AppError } from '../app-error.js';
import type { ThreadAnswer, ThreadJob } from './thread-messages.js';

/** Of heap; a plan that needs more ends its thread and nothing else. */
const MEGABYTES = 512;

/** From dist beside this file; from source (tests) the last build is used, since a thread cannot start from TypeScript. */
function compiledWorker(): string {
  const near = fileURLToPath(new URL('./plan-work.worker.js', import.meta.url));
  const built = fileURLToPath(new URL('../../dist/plan-work/plan-work.worker.js', import.meta.url));
  const worker = [near, built].find(existsSync);
  if (worker === undefined) throw new Error('The worker of plans is not built: run "npm run build".');
  return worker;
}

/** A thread that does one job at a time; keeps no process alive while it has none. */
export class PlanThread {
  private readonly worker: Worker;

  constructor(path = compiledWorker()) {
    this.worker = new Worker(path, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    // What ends without a job has nobody to tell.
    this.worker.on('error', () => undefined);
    this.worker.unref();
  }

  /** @throws DomainError as the job refuses, AppError `plan-work-stopped`; Error where it fails or its thread ends. */
  async run(job: ThreadJob): Promise<unknown> {
    const { worker } = this;
    // A thread that ended while it had no job takes none and says nothing.
    if (worker.threadId < 0) throw ended();
    worker.ref();
    try {
      return resultOf(await answerOf(worker, job));
    } finally {
      worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function answerOf(worker: Worker, job: ThreadJob): Promise<ThreadAnswer> {
  let release: () => unknown = () => undefined;
  return new Promise<ThreadAnswer>((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error);
    const leave = () => reject(ended());
    worker.once('message', resolve).once('error', fail).once('exit', leave);
    release = () => worker.off('message', resolve).off('error', fail).off('exit', leave);
    worker.postMessage(job);
  }).finally(() => release());
}

const ended = () => new Error('The thread ended without an answer.');
const tooLarge = () => new AppError('unavailable', 'plan-work-stopped', { limit: `${MEGABYTES} MB` });

function resultOf(answer: ThreadAnswer): unknown {
  if ('done' in answer) return answer.done;
  if ('refused' in answer) throw new DomainError(answer.refused.code, answer.refused.params);
  throw new Error(`The work on a plan failed: ${answer.failed}`);
}
