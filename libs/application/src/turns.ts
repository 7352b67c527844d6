/**
 * Lets work on one thing happen one turn after the other within this process, so that people at the same task do not
 * decide against each other in vain. What comes while a turn is under way goes together in the next one, in order of
 * arrival. Between processes the store's expected version decides.
 */
export class Turns {
  private readonly waiting = new Map<string, unknown[]>();

  /** @param most how many jobs share a turn at most */
  constructor(private readonly most = 64) {}

  /** `run` sees to every job of its turn and never throws; the first of a turn brings it. */
  join<Job>(name: string, job: Job, run: (jobs: readonly Job[]) => Promise<void>): void {
    const others = this.waiting.get(name);
    if (others) others.push(job);
    else {
      this.waiting.set(name, [job]);
      void this.takeTurns(name, run as (jobs: readonly unknown[]) => Promise<void>);
    }
  }

  private async takeTurns(name: string, run: (jobs: readonly unknown[]) => Promise<void>): Promise<void> {
    for (let jobs = this.gather(name); jobs.length > 0; jobs = this.gather(name)) await run(jobs);
    this.waiting.delete(name);
  }

  private gather(name: string): unknown[] {
    return this.waiting.get(name)?.splice(0, this.most) ?? [];
  }
}
