import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'apps', 'worker', 'dist', 'main.js');

/** The built worker as a process of its own, as in production. */
export class WorkerProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** How it ended: `exit 0`, `SIGKILL`. */
    readonly ended: Promise<string>,
    private readonly said: string[],
  ) {}

  static start(env: Readonly<Record<string, string>>): WorkerProcess {
    const child = spawn(process.execPath, [entry], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', DONDOC_LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    child.stdout!.on('data', (data: Buffer) => said.push(data.toString()));
    child.stderr!.on('data', (data: Buffer) => said.push(data.toString()));
    const ended = once(child, 'exit').then(([code, signal]) => String(signal ?? `exit ${String(code)}`));
    return new WorkerProcess(child, ended, said);
  }

  get output(): string {
    return this.said.join('');
  }

  get ready(): boolean {
    return this.output.includes('{"ready":true}');
  }

  /** Asks it to end; answers how it did. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<string> {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill(signal);
    return this.ended;
  }
}
