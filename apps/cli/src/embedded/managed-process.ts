import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from '../user-error.js';
import { LogFile } from './log-file.js';

/** A server process: how it is started, how it says that it is ready, how it is asked to stop. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly logFile?: string;
  /** Default SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
  /** Asked every 50 ms until it answers true; `lines` has what the process printed on stdout so far (last 50). */
  readonly isReady: (lines: readonly string[]) => boolean | Promise<boolean>;
  /** Milliseconds, default 60000. */
  readonly readyTimeoutMs?: number;
}

/** One server process, started again as often as needed. It outlives a Ctrl-C of the terminal: only stop() ends it. */
export class ManagedProcess {
  private child?: ChildProcess;
  private stopping = false;
  private readonly lines: string[] = [];
  private log?: LogFile;

  /** Called when the process ends without having been asked to. */
  onCrash?: (how: string) => void;

  constructor(readonly spec: ProcessSpec) {}

  get name(): string {
    return this.spec.name;
  }

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Ends when the process is ready. @throws UserError `process-not-ready` with its last lines. */
  async start(): Promise<void> {
    this.stopping = false;
    this.lines.length = 0;
    const child = this.launch();
    const ended = this.watch(child);
    const deadline = performance.now() + (this.spec.readyTimeoutMs ?? 60_000);
    while (!(await this.ready())) {
      if (this.child !== child) throw this.notReady(await ended);
      if (performance.now() > deadline) {
        await this.stop();
        throw this.notReady('timeout');
      }
      await Promise.race([pause(50), ended]);
    }
  }

  /** Asks it to stop, and after `graceMs` makes it. */
  async stop(graceMs = 10_000): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill(this.spec.stopSignal ?? 'SIGTERM');
    const timer = setTimeout(() => this.killGroup(child), graceMs);
    await gone;
    clearTimeout(timer);
  }

  private launch(): ChildProcess {
    const { command, args, env, uid, gid } = this.spec;
    const child = spawn(command, args, {
      env: env ?? process.env,
      uid,
      gid,
      // Its own process group: a Ctrl-C reaches the supervisor alone, which then stops the parts in their order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const log = new LogFile(this.name, this.spec.logFile);
    log.follow(child.stdout!, (line) => {
      this.lines.push(line);
      if (this.lines.length > 50) this.lines.shift();
    });
    log.follow(child.stderr!);
    child.once('close', (code, signal) => log.close(`ended: ${signal ?? `exit ${code}`}`));
    this.log = log;
    return child;
  }

  private async watch(child: ChildProcess): Promise<string> {
    const how = await new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    });
    if (this.child === child) this.child = undefined;
    if (!this.stopping) this.onCrash?.(how);
    return how;
  }

  private async ready(): Promise<boolean> {
    try {
      return this.child !== undefined && (await this.spec.isReady(this.lines));
    } catch {
      return false;
    }
  }

  // Postgres and Temporal end their own children; a hung one is ended with its whole group.
  private killGroup(child: ChildProcess): void {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }

  private notReady(how: string): UserError {
    const tail = (this.log?.tail() ?? []).slice(-8).join('\n  ');
    const where = this.spec.logFile ? ` (${this.spec.logFile})` : '';
    return new UserError(
      'process-not-ready',
      `Thành phần ${this.name} không khởi động được (${how}); xem các dòng cuối của nhật ký${where}:\n  ${tail}`,
      `The part ${this.name} did not start (${how}); see the last lines of its log${where}:\n  ${tail}`,
    );
  }
}
