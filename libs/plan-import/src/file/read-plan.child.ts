// The reading process: gets a path, answers once, and is killed by its parent when it takes too much.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { PlanReadError } from '../plan-read-error.js';
import type { ChildAnswer, ChildMessage } from './child-answer.js';
import { readPlanBytes } from './read-plan-bytes.js';

/** A message each twentieth of the way is enough for a bar. */
const STEPS = 20;

async function answerFor(path: string): Promise<ChildAnswer> {
  try {
    return { document: await readPlanBytes(readFileSync(path), tellProgress()) };
  } catch (error) {
    if (error instanceof PlanReadError) return { refused: { code: error.code, params: error.params } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function tellProgress(): (done: number) => void {
  let told = 0;
  return (done) => {
    const step = Math.min(Math.floor(done * STEPS), STEPS - 1);
    if (step <= told) return;
    told = step;
    send({ progress: step / STEPS });
  };
}

function send(message: ChildMessage, sent?: () => void): void {
  process.send?.(message, sent);
}

const [megabytes, milliseconds] = process.argv.slice(2).map(Number);
new Worker(new URL('./self-watch.worker.js', import.meta.url), {
  workerData: { megabytes, milliseconds, parent: process.ppid },
}).unref();

process.once('message', (path) => {
  void answerFor(String(path)).then((answer) => send(answer, () => process.disconnect()));
});
