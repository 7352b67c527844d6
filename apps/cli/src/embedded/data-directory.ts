import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { UserError } from '../user-error.js';
import { claimFolder, forgetClaims } from './folder-claim.js';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';

const identitySchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
const runSchema = z.object({
  supervisor: identitySchema,
  address: z.string(),
  parts: z.record(z.string(), identitySchema),
});
type Run = z.infer<typeof runSchema>;

const alreadyRunning = (path: string, run: Pick<Run, 'supervisor' | 'address'>) =>
  new UserError(
    'already-running',
    `dondoc đang chạy với dữ liệu ở ${path} (tiến trình ${run.supervisor.pid}, ${run.address}); hãy dùng địa chỉ đó hoặc dừng nó trước.`,
    `dondoc is already running on the data in ${path} (process ${run.supervisor.pid}, ${run.address}); use that address, or stop it first.`,
  );

async function endOrphan(part: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  const deadline = performance.now() + 10_000;
  try {
    process.kill(part.pid, signal);
    while (isAlive(part)) {
      if (performance.now() > deadline) process.kill(part.pid, 'SIGKILL');
      await pause(50);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The folder in which `dondoc start` keeps its servers' data and logs; one start at a time may hold it. */
export class DataDirectory {
  private constructor(
    readonly path: string,
    private run: Run,
  ) {}

  /**
   * Takes the folder, and ends what an earlier start that was killed has left running there.
   * @throws UserError `already-running`, `data-directory-unusable`
   */
  static async take(path: string, address: string): Promise<DataDirectory> {
    const self = identify(process.pid);
    if (!self) throw new Error('this system does not tell when a process began');
    const directory = new DataDirectory(resolve(path), { supervisor: self, address, parts: {} });
    directory.create();
    const before = directory.previous();
    if (before && isAlive(before.supervisor)) throw alreadyRunning(directory.path, before);
    const holder = claimFolder(directory.path, before?.supervisor, self);
    if (holder)
      throw alreadyRunning(directory.path, {
        supervisor: holder,
        address: directory.previous()?.address ?? '…',
      });
    for (const [name, part] of Object.entries(before?.parts ?? {}))
      if (isAlive(part)) await endOrphan(part, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    directory.save();
    return directory;
  }

  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** Notes which processes run, for the next start to find if this one is killed. */
  note(pids: Readonly<Record<string, number>>): void {
    const parts = Object.entries(pids).flatMap(([name, pid]) => {
      const identity = identify(pid);
      return identity ? [[name, identity] as const] : [];
    });
    this.run = { ...this.run, parts: Object.fromEntries(parts) };
    this.save();
  }

  release(): void {
    rmSync(this.file('run.json'), { force: true });
    forgetClaims(this.path);
  }

  private create(): void {
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o755 });
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code;
      throw new UserError(
        'data-directory-unusable',
        `Không tạo được thư mục dữ liệu ${this.path} (${reason}); hãy chọn thư mục khác bằng DONDOC_DATA_DIR.`,
        `Cannot create the data folder ${this.path} (${reason}); choose another one with DONDOC_DATA_DIR.`,
      );
    }
  }

  private previous(): Run | undefined {
    if (!existsSync(this.file('run.json'))) return undefined;
    try {
      return runSchema.parse(JSON.parse(readFileSync(this.file('run.json'), 'utf8')));
    } catch {
      return undefined; // cut off by a crash while it was written: nobody holds the folder
    }
  }

  private save(): void {
    const text = JSON.stringify(this.run);
    writeFileSync(this.file('run.json.new'), text);
    renameSync(this.file('run.json.new'), this.file('run.json'));
  }
}
