import type { WatchView } from '@dondoc/contracts';
import { CancellationScope, sleep } from '@temporalio/workflow';

/** Of a task's acts, then of a plan's: each kind among themselves. */
const ACT_ORDER = ['remind', 'urge', 'escalate', 'docket', 'ask', 'open', 'end'];
/** A watch that came back unchanged after its act is asked again after 1 s, then 2 s, and so on up to this many seconds. */
const LONGEST_PAUSE_S = 3600;

const idOf = (watch: WatchView<string>): string => `${watch.key}@${watch.at}`;
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (a: WatchView<string>, b: WatchView<string>): number =>
  compare(a.at, b.at) || compare(ACT_ORDER.indexOf(a.act), ACT_ORDER.indexOf(b.act)) || compare(a.key, b.key);

/** One durable timer per watch, named by its summary; keeps which ones are due. */
export class WatchTimers {
  private readonly armed = new Map<string, CancellationScope>();
  private readonly due = new Map<string, WatchView<string>>();
  /** How often a watch has fired without having come off the standing. */
  private readonly futile = new Map<string, number>();

  /** Makes timers and due watches what the standing says; a watch that did not move keeps its timer. */
  follow({ watches }: { readonly watches: readonly WatchView<string>[] }): void {
    const wanted = new Map(watches.map((watch) => [idOf(watch), watch]));
    for (const [id, timer] of this.armed) {
      // A nudge may have brought the instant nearer than the timer knows: then the timer is in the way.
      if ((wanted.get(id)?.waitMs ?? 0) > 0) continue;
      this.armed.delete(id);
      timer.cancel();
    }
    for (const id of this.due.keys()) if (!wanted.has(id)) this.due.delete(id);
    for (const id of this.futile.keys()) if (!wanted.has(id)) this.futile.delete(id);
    for (const [id, watch] of wanted) if (!this.armed.has(id) && !this.due.has(id)) this.place(id, watch);
  }

  get anyDue(): boolean {
    return this.due.size > 0;
  }

  /** The first due watch, by instant, act and key; it counts as fired. */
  take(): WatchView<string> | undefined {
    const [first] = [...this.due.values()].sort(inOrder);
    if (first === undefined) return undefined;
    const id = idOf(first);
    this.due.delete(id);
    this.futile.set(id, (this.futile.get(id) ?? 0) + 1);
    return first;
  }

  // Whoever fired early (clocks differ) or in vain waits at least a second: a loop must not spin.
  private place(id: string, watch: WatchView<string>): void {
    const futile = this.futile.get(id) ?? 0;
    const pause = futile === 0 ? 0 : 1000 * Math.min(2 ** (futile - 1), LONGEST_PAUSE_S);
    const wait = Math.max(watch.waitMs, pause);
    if (wait === 0) this.due.set(id, watch);
    else this.arm(id, watch, wait);
  }

  private arm(id: string, watch: WatchView<string>, ms: number): void {
    const scope = new CancellationScope();
    this.armed.set(id, scope);
    const ring = () => {
      this.armed.delete(id);
      this.due.set(id, watch);
    };
    // Rejects only when the timer is cancelled, which is our own doing or the end of the run.
    void scope.run(() => sleep(ms, { summary: watch.summary })).then(ring, () => undefined);
  }
}
