import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import type { ChildAnswer } from './child-answer.js';
import { readLimits, type ReadLimits } from './limits.js';

export interface ReadFileOptions {
  limits?: Partial<ReadLimits>;
  /** The compiled reading process; by default the one of this build. */
  child?: string;
}

/**
 * Reads a plan from a file, by its content and not by its name: a plan's text (UTF-8) or the interchange form (JSON).
 * The file is read and parsed in a process of its own without inherited environment, killed beyond 20 MB of file, 20 s,
 * or 512 MB of heap. Throws PlanReadError; anything else is a defect.
 */
export async function readPlanFile(path: string, options: ReadFileOptions = {}): Promise<PlanDocument> {
  const limits = { ...readLimits, ...options.limits };
  const file = basename(path);
  await checkFile(path, file, limits);
  const answer = await ask(options.child ?? compiledChild(), resolve(path), file, limits);
  if ('document' in answer) return answer.document;
  if ('refused' in answer) throw new PlanReadError(answer.refused.code, { file, ...answer.refused.params });
  throw new Error(`The reading process failed: ${answer.failed}`);
}

async function checkFile(path: string, file: string, limits: ReadLimits): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new PlanReadError('plan-file-missing', { file });
  if (!found.isFile()) throw new PlanReadError('plan-file-unreadable', { file });
  if (found.size === 0) throw new PlanReadError('plan-file-empty', { file });
  const limitMegabytes = Math.round((limits.bytes / 1024 / 1024) * 100) / 100;
  if (found.size > limits.bytes) throw new PlanReadError('plan-file-too-large', { file, limitMegabytes });
}

/** From dist beside this file; from source (tests) the last build is used, since a process cannot start from TypeScript. */
function compiledChild(): string {
  const near = fileURLToPath(new URL('./read-plan.child.js', import.meta.url));
  const built = fileURLToPath(new URL('../../dist/file/read-plan.child.js', import.meta.url));
  const child = [near, built].find(existsSync);
  if (child === undefined) throw new Error('The plan reader is not built: run "npm run build".');
  return child;
}

function ask(child: string, path: string, file: string, limits: ReadLimits): Promise<ChildAnswer> {
  const execArgv = [`--max-old-space-size=${limits.megabytes}`];
  const reader = fork(child, [], {
    execArgv,
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  reader.send(path);
  return new Promise<ChildAnswer>((done, refuse) => {
    const stopped = (limit: string) => refuse(new PlanReadError('plan-read-stopped', { file, limit }));
    const timer = setTimeout(() => stopped(`${limits.milliseconds / 1000} s`), limits.milliseconds);
    reader.once('message', (answer) => done(answer as ChildAnswer));
    reader.once('error', refuse);
    reader.once('exit', (code, signal) => {
      if (signal === 'SIGABRT' || code === 134) stopped(`${limits.megabytes} MB`);
      else refuse(new Error(`The reading process ended without an answer (${signal ?? code}).`));
    });
    reader.once('close', () => clearTimeout(timer));
  }).finally(() => kill(reader));
}

function kill(reader: ChildProcess): void {
  if (reader.exitCode === null && reader.signalCode === null) reader.kill('SIGKILL');
}
