/** Counts attempts by name within a moving window; forgets names whose attempts are all past. */
export class Attempts {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly clockMs: () => number = () => performance.now(),
  ) {}

  /** False once the limit is reached; an attempt that is refused does not count. */
  take(name: string): boolean {
    const now = this.clockMs();
    if (this.times.size > 10_000) this.forget(now);
    const recent = (this.times.get(name) ?? []).filter((at) => at > now - this.windowMs);
    const allowed = recent.length < this.limit;
    this.times.set(name, allowed ? [...recent, now] : recent);
    return allowed;
  }

  private forget(now: number): void {
    for (const [name, times] of this.times)
      if (times.every((at) => at <= now - this.windowMs)) this.times.delete(name);
  }
}
