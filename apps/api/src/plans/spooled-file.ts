import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@dondoc/application';

/** A file as it was sent, in a folder of its own that only this user may enter. */
export interface SpooledFile {
  readonly path: string;
  readonly sha256: string;
}

const PREFIX = 'ke-hoach-';

/**
 * Writes an upload down in a folder of its own within `home` (made where it is missing), works on it, and removes it whatever
 * happens.
 * @throws AppError `plan-file-too-large` as soon as more than `limit` bytes have come
 */
export async function withSpooledFile<T>(
  home: string,
  content: Readable,
  limit: number,
  work: (file: SpooledFile) => Promise<T>,
  gone?: AbortSignal,
): Promise<T> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(home, PREFIX));
  try {
    const path = join(folder, 'ke-hoach');
    return await work({ path, sha256: await receive(content, path, limit, gone) });
  } finally {
    // What is still on its way is let go by, or the answer would wait behind it.
    content.resume();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Removes what a process that was killed could not: folders of this user older than any reading may last. */
export async function sweepSpooledFiles(home: string, olderThanMs: number, now: number): Promise<void> {
  const names = await readdir(home).catch(() => []);
  for (const name of names.filter((n) => n.startsWith(PREFIX))) {
    const folder = join(home, name);
    const found = await stat(folder).catch(() => undefined);
    const isOurs = found?.isDirectory() === true && found.uid === process.getuid?.();
    if (isOurs && now - found.mtimeMs > olderThanMs) await rm(folder, { recursive: true, force: true });
  }
}

async function receive(content: Readable, path: string, limit: number, gone?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* () {
    // Left open, for whoever sends too much is still to be answered over the same connection.
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(measured, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal: gone });
  return hash.digest('hex');
}

const tooLarge = (limit: number) =>
  new AppError('too-large', 'plan-file-too-large', { limitMegabytes: Math.floor(limit / 1_048_576) });
