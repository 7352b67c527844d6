// Works plans through beside the process that serves: one job after the other, until it is ended.
import { parentPort } from 'node:worker_threads';
import { DomainError } from '@dondoc/domain';
import { planJobs } from './plan-jobs.js';
import type { ThreadAnswer, ThreadJob } from './thread-messages.js';

async function answerTo({ name, input }: ThreadJob): Promise<ThreadAnswer> {
  try {
    return { done: await (planJobs[name] as (given: unknown) => unknown)(input) };
  } catch (error) {
    if (error instanceof DomainError) return { refused: { code: error.code, params: error.params } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: ThreadJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer));
});
