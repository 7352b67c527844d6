import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const keepBytes = 20_000_000;
const tailLines = 20;

/** What a child process prints, line by line into one file with time and name, and the last lines kept at hand. */
export class LogFile {
  private readonly file?: WriteStream;
  private readonly last: string[] = [];

  constructor(
    private readonly name: string,
    path?: string,
  ) {
    if (path === undefined) return;
    mkdirSync(dirname(path), { recursive: true });
    // One older file is kept: a machine that restarts for years must not fill its disk with these.
    if (existsSync(path) && statSync(path).size > keepBytes) renameSync(path, `${path}.1`);
    this.file = createWriteStream(path, { flags: 'a' });
    // A full disk must not bring the servers down for the sake of their logs.
    this.file.on('error', () => undefined);
  }

  follow(stream: Readable, onLine?: (line: string) => void): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.write(line);
      onLine?.(line);
    });
  }

  write(line: string): void {
    this.last.push(line);
    if (this.last.length > tailLines) this.last.shift();
    this.file?.write(`${new Date().toISOString()} ${this.name} | ${line}\n`);
  }

  tail(): string[] {
    return [...this.last];
  }

  close(lastLine: string): void {
    this.write(lastLine);
    this.file?.end();
  }
}
