import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDocument } from '../plan-document.js';
import { PlanReadError } from '../plan-read-error.js';
import type { ChildAnswer, ChildMessage } from './child-answer.js';
import { readLimits, type ReadLimits } from './limits.js';
import { watchMemory } from './memory-watch.js';

/** How a file is read; everything may be left out. */
export interface ReadFileOptions {
  /** What differs from readLimits. */
  limits?: Partial<ReadLimits>;
  /** The compiled reading process; by default the one of this build. */
  child?: string;
  /** Told at most 20 times how much of the file has been read, 0..1, before the answer. */
  onProgress?: (done: number) => void;
  /** Ends the reading and its process; it throws the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads a plan from a file, by its content and not by its name: a plan's text (UTF-8, UTF-16 with its mark), a Word
 * document (.docx), a workbook (.xlsx), a PDF with a text layer, or the interchange form (JSON). The file is read and parsed in a process of its own
 * without inherited environment, killed beyond 20 MB of file, 60 s, or 512 MB of memory. Throws PlanReadError; anything else is a
 * defect.
 */
export async function readPlanFile(path: string, options: ReadFileOptions = {}): Promise<PlanDocument> {
  const limits = { ...readLimits, ...options.limits };
  const file = basename(path);
  await checkFile(path, file, limits);
  options.signal?.throwIfAborted();
  const reader = startReader(options.child ?? compiledChild(), limits);
  const answer = await ask(reader, resolve(path), file, limits, options);
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

/** Part of the memory is left to buffers and to the engine itself, so that the heap is swept before all of it is used. */
const HEAP_SHARE = 0.75;

const startReader = (child: string, { megabytes, milliseconds }: ReadLimits): ChildProcess =>
  fork(child, [String(megabytes), String(milliseconds)], {
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });

function ask(
  reader: ChildProcess,
  path: string,
  file: string,
  limits: ReadLimits,
  { onProgress, signal }: ReadFileOptions,
): Promise<ChildAnswer> {
  reader.send(path);
  let release = () => {};
  return new Promise<ChildAnswer>((done, refuse) => {
    const stopped = (limit: string) => refuse(new PlanReadError('plan-read-stopped', { file, limit }));
    const tooMuch = () => stopped(`${limits.megabytes} MB`);
    const timer = setTimeout(() => stopped(`${limits.milliseconds / 1000} s`), limits.milliseconds);
    const unwatch = watchMemory(reader.pid ?? 0, limits.megabytes, tooMuch);
    const leave = () => refuse(signal?.reason as Error);
    signal?.addEventListener('abort', leave);
    release = () => {
      signal?.removeEventListener('abort', leave);
      clearTimeout(timer);
      unwatch();
    };
    reader.on('message', (message) => {
      const told = message as ChildMessage;
      if ('progress' in told) onProgress?.(told.progress);
      else done(told);
    });
    reader.once('error', refuse);
    reader.once('exit', (code, signal) => {
      // It ends itself where the parent could not look in time.
      if (signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134) tooMuch();
      else refuse(new Error(`The reading process ended without an answer (${signal ?? code}).`));
    });
  }).finally(() => {
    release();
    kill(reader);
  });
}

function kill(reader: ChildProcess): void {
  if (reader.exitCode === null && reader.signalCode === null) reader.kill('SIGKILL');
}
