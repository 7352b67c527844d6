import type { StreamWrite } from '@dondoc/event-store';
import { AppError } from './app-error.js';
import { aheadOf } from './streams/ahead.js';
import type { Tools } from './tools.js';

/** What a command has decided: what it writes, and the way to write it; undefined where another change came before it. */
export interface Tried<Answer> {
  readonly writes: readonly StreamWrite[];
  append(): Promise<Answer | undefined>;
}

/** One command, decided on what these tools read; called again on the newest state after a conflict. */
export type Work<Answer> = (tools: Tools) => Promise<Tried<Answer>>;

interface Job {
  readonly work: Work<unknown>;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/**
 * A conflict means that somebody else got a change in, so that all together always get on; but one of several processes
 * at the same task may lose many times in a row.
 */
const ATTEMPTS = 50;

/**
 * Decides and writes. Commands of one lane take turns within the process, and those that wait go together: the state is
 * read once for all of them, each builds on those before it, and their writes share a commit.
 * @throws AppError `too-many-changes`, and what the work refuses
 */
export const decideInTurn = <Answer>(
  tools: Tools,
  lane: string | undefined,
  work: Work<Answer>,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const job: Job = { work, resolve: resolve as (answer: unknown) => void, reject };
    const run = (jobs: readonly Job[]) => takeTurn(tools, jobs);
    if (lane === undefined) void run([job]);
    else tools.turns.join(lane, job, run);
  });

async function takeTurn(tools: Tools, jobs: readonly Job[]): Promise<void> {
  let left = jobs;
  for (let attempt = 1; left.length > 0 && attempt <= ATTEMPTS; attempt++) left = await tryAll(tools, left);
  for (const job of left) job.reject(new AppError('conflict', 'too-many-changes'));
}

/** Answers the jobs that must be decided again: others wrote before them, or what they were refused for is not durable. */
async function tryAll(tools: Tools, jobs: readonly Job[]): Promise<readonly Job[]> {
  const ahead = aheadOf(tools);
  const again = new Set<Job>();
  const written: Promise<void>[] = [];
  for (const job of jobs) {
    try {
      const { writes, append } = await job.work(ahead.tools);
      written.push(
        append().then(
          (answer) => void (answer === undefined ? again.add(job) : job.resolve(answer)),
          (error: unknown) => job.reject(error),
        ),
      );
      await ahead.wrote(writes);
    } catch (error) {
      if (ahead.isAhead) again.add(job);
      else job.reject(error);
    }
  }
  await Promise.all(written);
  return jobs.filter((job) => again.has(job));
}
