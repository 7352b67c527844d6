import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);

/** First line a program prints for the given arguments; undefined when it cannot be run within the time. */
export async function programAnswer(
  path: string,
  args: string[],
  timeoutMs = 15_000,
): Promise<string | undefined> {
  try {
    const { stdout } = await exec(path, args, { timeout: timeoutMs });
    return stdout.split('\n')[0]?.trim();
  } catch {
    return undefined;
  }
}

/** Full path of a program on PATH. */
export function onPath(program: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const candidates = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return candidates.map((folder) => join(folder, program)).find(isExecutable);
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
