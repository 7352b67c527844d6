import type { ManagedProcess } from './managed-process.js';

export interface SupervisorOptions {
  /** The order in which parts are stopped, by name; the ones not named go first. */
  readonly stopOrder: readonly string[];
  /** Whether a crashed part is started again. Default true. */
  readonly restart?: boolean;
  /** Pause before the first restart, doubled up to `maxBackoffMs`. Milliseconds, default 500 and 30000. */
  readonly backoffMs?: number;
  readonly maxBackoffMs?: number;
  /** How long a part may take to stop before it is killed. Milliseconds, default 10000. */
  readonly graceMs?: number;
  /** Told what happens to the parts. */
  readonly report?: (event: SupervisorEvent) => void;
}

export interface SupervisorEvent {
  /** `launched`: it has a process id, which somebody must know before anything else can happen. */
  readonly kind: 'launched' | 'ready' | 'crashed' | 'restarting' | 'stopped';
  readonly part: string;
  readonly how?: string;
  readonly inMs?: number;
}

/** A part that has run this long is healthy: its next crash starts the backoff anew. */
const healthyMs = 60_000;

/** Keeps server processes running, and stops them in their order. */
export class Supervisor {
  private readonly parts = new Map<string, ManagedProcess>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped?: Promise<void>;

  constructor(private readonly options: SupervisorOptions) {}

  /** Starts a part and keeps it. Ends when it is ready. */
  async start(part: ManagedProcess): Promise<void> {
    if (this.stopped) throw new Error('the supervisor is stopping');
    this.parts.set(part.name, part);
    await this.launch(part);
    this.report({ kind: 'ready', part: part.name });
    this.guard(part, this.options.backoffMs ?? 500);
  }

  private launch(part: ManagedProcess): Promise<void> {
    const ready = part.start();
    this.report({ kind: 'launched', part: part.name });
    return ready;
  }

  /** Process ids of the parts that run, by name. */
  pids(): Record<string, number> {
    const running = [...this.parts.values()].flatMap((p) => (p.pid === undefined ? [] : [[p.name, p.pid]]));
    return Object.fromEntries(running) as Record<string, number>;
  }

  /** Stops every part, one after the other. A second call waits for the first. */
  stopAll(): Promise<void> {
    this.stopped ??= this.stopInOrder();
    return this.stopped;
  }

  private guard(part: ManagedProcess, backoff: number): void {
    const readyAt = performance.now();
    part.onCrash = (how) => {
      this.report({ kind: 'crashed', part: part.name, how });
      if (this.stopped || this.options.restart === false) return;
      const healthy = performance.now() - readyAt > healthyMs;
      this.restartLater(part, healthy ? (this.options.backoffMs ?? 500) : backoff);
    };
    if (part.pid === undefined && !this.stopped) part.onCrash('at once');
  }

  private restartLater(part: ManagedProcess, inMs: number): void {
    this.report({ kind: 'restarting', part: part.name, inMs });
    const next = Math.min(inMs * 2, this.options.maxBackoffMs ?? 30_000);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      part.onCrash = undefined; // a start that fails is told by start() itself
      this.launch(part).then(
        () => {
          this.report({ kind: 'ready', part: part.name });
          this.guard(part, next);
        },
        () => {
          if (!this.stopped) this.restartLater(part, next);
        },
      );
    }, inMs);
    this.timers.add(timer);
  }

  private async stopInOrder(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    const rank = (name: string) => this.options.stopOrder.indexOf(name);
    const parts = [...this.parts.values()].sort((a, b) => rank(a.name) - rank(b.name));
    for (const part of parts) {
      await part.stop(this.options.graceMs);
      this.report({ kind: 'stopped', part: part.name });
    }
  }

  private report(event: SupervisorEvent): void {
    this.options.report?.(event);
  }
}
